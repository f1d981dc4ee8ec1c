"""What the stand stands on: letters, sound, disk, clock, and its content."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from pathlib import Path

from PySide6.QtGui import QFont, QFontInfo, QRawFont
from PySide6.QtMultimedia import QMediaDevices

from kiosk.content.keep import kept
from kiosk.content.load import examine
from kiosk.content.site import Language, Site
from kiosk.desk.health import Finding, broken, good, look
from kiosk.pages.film.sound import audible
from kiosk.pages.programme import Programme

FAMILIES = {"latin": "Noto Sans", "chinese": "Noto Sans SC", "arabic": "Noto Sans Arabic"}
MB = 1_000_000
LOW, TOO_LOW = 1000 * MB, 100 * MB


def fonts(site: Site) -> Finding:
    """Whether the bundled fonts have every letter that the interface uses, in each language."""
    lacking = [language.name for language in site.file.languages if not _written(language, site)]
    if lacking:
        return broken("fonts", f"letters are missing for {', '.join(lacking)}", "unpack the program again, whole")
    return good("fonts", ", ".join(language.name for language in site.file.languages))


def _written(language: Language, site: Site) -> bool:
    families = [FAMILIES[language.script], *FAMILIES.values()]
    if QFontInfo(QFont(families[0])).family() != families[0]:
        return False
    words = language.name + "".join(str(value) for value in site.words[language.code].model_dump().values())
    faces = [QRawFont.fromFont(QFont(family)) for family in families]
    return all(any(face.supportsCharacter(ord(letter)) for face in faces) for letter in words if letter.isalpha())


def sound() -> Finding:
    """The device that the film's sound comes from."""
    if not audible():
        return look("sound", "no sound server runs", "start PipeWire or PulseAudio in the stand's session")
    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        return look("sound", "no loudspeaker is seen", "connect it, or choose it in the system's sound settings")
    return good("sound", device.description())


def disk(state: Path) -> Finding:
    """Room for logs and the kept content."""
    place = next(folder for folder in (state, *state.parents) if folder.exists())
    free = shutil.disk_usage(place).free
    says = f"{free / MB:,.0f} MB free in {place}"
    if free < LOW:
        todo = f"free some space; or keep the stand's files elsewhere with --state DIR; {LOW // MB} MB is comfortable"
        return (broken if free < TOO_LOW else look)("disk", says, todo)
    return good("disk", says)


def clock(site: Site, now: datetime) -> Finding:
    """The time the stand goes by. `now` is in the stand's time zone."""
    says = f"{now:%A %d %B %Y, %H:%M} in {site.file.time_zone}"
    if (machine := datetime.now().astimezone().utcoffset()) != now.utcoffset():
        says += f" (the machine's own zone is UTC{machine_hours(machine)})"
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
    days = [day.date for page in site.pages.values() if isinstance(page, Programme) for day in page.days]
    return max(days, default=None)


def content(folder: Path, state: Path) -> Finding:
    """Whether what is in the content folder can be shown."""
    problems = examine(folder)
    errors = [problem for problem in problems if problem.severity == "error"]
    says = f"{len(errors)} problems, {len(problems) - len(errors)} warnings in {folder}"
    if not errors:
        return good("content", says)
    if kept(state):
        return look("content", f"{says}; the last good content is shown", "run 'kiosk check' and repair what it names")
    return broken("content", says, "run 'kiosk check' and repair what it names")
