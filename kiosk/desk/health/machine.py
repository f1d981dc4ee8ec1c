"""What the stand stands on: letters, sound, disk, clock, and its content."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from pathlib import Path

from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtMultimedia import QMediaDevices

from kiosk.content.kept import kept
from kiosk.content.load import examine
from kiosk.desk.health import Diagnosis, broken, good, look
from kiosk.disk.ask import is_folder
from kiosk.fleet.clock import behind
from kiosk.media.fonts import FAMILIES, drawable
from kiosk.model.site import Site
from kiosk.model.site_file import Language
from kiosk.pages.film.sound import audible

MB = 1_000_000
LOW, TOO_LOW = 1000 * MB, 100 * MB


def fonts(site: Site) -> Diagnosis:
    """Whether the bundled fonts have every letter that the interface uses, in each language."""
    lacking = [language.name for language in site.file.languages if not _written(language, site)]
    if lacking:
        return broken("fonts", f"letters are missing for {', '.join(lacking)}", "unpack the program again, whole")
    return good("fonts", ", ".join(language.name for language in site.file.languages))


def _written(language: Language, site: Site) -> bool:
    family = FAMILIES[language.script]
    words = language.name + "".join(str(value) for value in site.words[language.code].model_dump().values())
    letters = {ord(letter) for letter in words if letter.isalpha()}
    return QFontInfo(QFont(family)).family() == family and letters <= drawable()


def sound() -> Diagnosis:
    """The device that the film's sound comes from."""
    if not audible():
        return look("sound", "no sound server runs", "start PipeWire or PulseAudio in the stand's session")
    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        return look("sound", "no loudspeaker is seen", "connect it, or choose it in the system's sound settings")
    return good("sound", device.description())


def disk(state: Path) -> Diagnosis:
    """Room for logs and the kept content."""
    place = next(folder for folder in (state, *state.parents) if is_folder(folder))
    free = shutil.disk_usage(place).free
    says = f"{free / MB:,.0f} MB free in {place}"
    if free < LOW:
        todo = f"free some space; or keep the stand's files elsewhere with --state DIR; {LOW // MB} MB is comfortable"
        return (broken if free < TOO_LOW else look)("disk", says, todo)
    return good("disk", says)


def clock(site: Site, now: datetime, made: datetime) -> Diagnosis:
    """The time the stand goes by. `now` is in the stand's time zone; it cannot be before the program was `made`."""
    says = f"{now:%A %d %B %Y, %H:%M} in {site.file.time_zone}"
    if (machine := datetime.now().astimezone().utcoffset()) != now.utcoffset():
        says += f" (the machine's own zone is UTC{machine_hours(machine)})"
    if wrong := behind(now, made):
        return look("clock", wrong.what, wrong.way_out)
    last = _last_day(site)
    if last and now.date() > last:
        return look(
            "clock", f"{says}; the programme ended on {last:%d %B %Y}", "set the machine's date, or the programme"
        )
    return good("clock", says)


def machine_hours(offset: object) -> str:
    """`+1:00:00` as `+1:00`."""
    written = str(offset).removesuffix(":00")
    return written if written.startswith("-") else f"+{written}"


def _last_day(site: Site) -> date | None:
    days = (page.last_day() for page in site.pages.values())
    return max(filter(None, days), default=None)


def content(folder: Path, state: Path) -> Diagnosis:
    """Whether what is in the content folder can be shown."""
    issues = examine(folder)
    errors = [issue for issue in issues if issue.is_error]
    says = f"{len(errors)} problems, {len(issues) - len(errors)} warnings in {folder}"
    if not errors:
        return good("content", says)
    if kept(state):
        return look("content", f"{says}; the last good content is shown", "run 'kiosk check' and repair what it names")
    return broken("content", says, "run 'kiosk check' and repair what it names")
