"""`kiosk doctor`: one table that a technician reads on the phone to a colleague."""

from __future__ import annotations

import logging
import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.content.kept import kept
from kiosk.content.load import load
from kiosk.desk.health import Diagnosis, broken, good, look
from kiosk.desk.report import json_text
from kiosk.errors import OperatorError
from kiosk.model.issues import ContentError
from kiosk.model.site import Site
from kiosk.stand.display import lacking
from kiosk.stand.logs import watch_qt
from kiosk.stand.paths import own_state, staff_folder, stand_folder, state_folder
from kiosk.stand.versions import versions

WIDTH, INDENT = 110, 28


def doctor(folder: Path | None, state: Path | None, form: str, stand: Path | None = None) -> int:
    """Look at everything, print it as a table or as JSON; 1 if something will not work.

    `stand` is the stand's own file, which names what else is looked at.
    """
    state, stand = (state or state_folder()).absolute(), stand and stand.absolute()
    diagnoses = [*_found(_content(folder, state, stand), state), *(_named(stand, state) if stand else ())]
    print(as_json(diagnoses) if form == "json" else table(diagnoses))
    return 1 if any(diagnosis.verdict == "will not work" for diagnosis in diagnoses) else 0


def _content(given: Path | None, state: Path, stand: Path | None) -> Path | None:
    """The folder that `kiosk run` would show; None if there is none, which is a diagnosis too."""
    if stand and not given:
        from kiosk.fleet.place import content_link

        if (link := content_link(stand, state)).is_dir():
            return link
    try:
        return stand_folder(given, state)
    except OperatorError:
        return None


def table(diagnoses: Sequence[Diagnosis]) -> str:
    """A line for each diagnosis, and below it what to do."""
    lines = []
    for diagnosis in diagnoses:
        lines += _wrapped(f"{diagnosis.verdict:<14}{diagnosis.subject:<14}", diagnosis.says)
        if diagnosis.todo:
            lines += _wrapped(" " * (INDENT - 2) + "→ ", diagnosis.todo)
    return "\n".join(lines)


def as_json(diagnoses: Sequence[Diagnosis]) -> str:
    """A list of objects with the fields of Diagnosis."""
    return json_text([diagnosis._asdict() for diagnosis in diagnoses])


def _wrapped(head: str, text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=head.ljust(INDENT), subsequent_indent=" " * INDENT)


def _found(folder: Path | None, state: Path) -> Iterator[Diagnosis]:
    logging.basicConfig(level=logging.CRITICAL)
    watch_qt()
    yield good("versions", versions())
    shown = _display()
    if shown:
        yield shown
    else:
        yield from _screen()
    yield from _machine(folder, state, bool(shown))


def _display() -> Diagnosis | None:
    why = lacking()
    if not why:
        return None
    todo = "run this in the stand's own session; over a network: DISPLAY=:0 kiosk doctor"
    return broken("screen", f"{why}: touch, renderer, fonts and film were not looked at", todo)


def _screen() -> Iterator[Diagnosis]:
    from PySide6.QtGui import QGuiApplication, QInputDevice

    from kiosk.desk.health import screen
    from kiosk.stand.app import application

    global _app  # noqa: PLW0603 - Qt ends when the last reference to its application goes
    _app = application()
    yield screen.display(QGuiApplication.primaryScreen())
    yield screen.touch(QInputDevice.devices())
    yield screen.renderer()
    if _app.platformName() == "xcb":
        from kiosk.desk.health.session import session

        yield session()


_app: object = None


def _machine(folder: Path | None, state: Path, blind: bool) -> Iterator[Diagnosis]:
    from kiosk.desk.health import machine
    from kiosk.desk.health.guard import guard
    from kiosk.desk.health.staff import panel

    yield machine.sound()
    yield machine.disk(state)
    yield panel(staff_folder(state))
    if folder is None:
        yield broken("content", "there is no content folder", "put 'content' and 'assets' beside the program")
        return
    own = own_state(state, folder)
    yield machine.content(folder, own)
    yield guard(own)
    site = _site(folder, own)
    if site:
        from kiosk.desk.health.keypad import keypad
        from kiosk.desk.health.power import darkness
        from kiosk.desk.health.speech import speech
        from kiosk.desk.health.use import figures
        from kiosk.fleet.clock import built

        now = datetime.now(ZoneInfo(site.file.time_zone))
        yield machine.clock(site, now, built())
        yield from darkness(site.file, now)
        yield from speech(site)
        yield keypad(site.file.keypad)
        yield figures(own, site)
        if not blind:
            yield machine.fonts(site)
            yield from _films(site)


def _named(stand: Path, state: Path) -> Iterator[Diagnosis]:
    from kiosk.desk.health.stand_file import stand_file

    yield from stand_file(stand, state)


def _site(folder: Path, state: Path) -> Site | None:
    """What the stand would show."""
    try:
        return load(folder)[0]
    except ContentError:
        return kept(state)


def _films(site: Site) -> Iterator[Diagnosis]:
    from kiosk.desk.health.film import film

    films = [(id, name) for id, page in site.pages.items() for name in page.films()]
    if not films:
        yield look("film", "the content has no film", "nothing, if that is meant")
    for id, name in films:
        yield film(id, site.file_of(name))
