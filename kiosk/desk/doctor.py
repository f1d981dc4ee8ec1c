"""`kiosk doctor`: one table that a technician reads on the phone to a colleague."""

from __future__ import annotations

import json
import logging
import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.cli import WrongUse, folder as content_folder
from kiosk.content.keep import kept
from kiosk.content.load import load
from kiosk.content.problems import ContentError
from kiosk.content.site import Site
from kiosk.desk.display import lacking
from kiosk.desk.health import Finding, broken, good, look
from kiosk.desk.logs import watch_qt
from kiosk.desk.run import state_folder
from kiosk.desk.versions import versions

WIDTH, INDENT = 110, 28


def doctor(folder: Path | None, state: Path | None, form: str) -> int:
    """Look at everything, print it as a table or as JSON; 1 if something will not work."""
    findings = list(_found(_content(folder), state or state_folder()))
    print(as_json(findings) if form == "json" else table(findings))
    return 1 if any(finding.verdict == "will not work" for finding in findings) else 0


def _content(given: Path | None) -> Path | None:
    """The folder that `kiosk run` would show; None if there is none, which is a finding too."""
    try:
        return content_folder(given)
    except WrongUse:
        return None


def table(findings: Sequence[Finding]) -> str:
    """A line for each finding, and below it what to do."""
    lines = []
    for finding in findings:
        lines += _wrapped(f"{finding.verdict:<14}{finding.subject:<14}", finding.says)
        if finding.todo:
            lines += _wrapped(" " * (INDENT - 2) + "→ ", finding.todo)
    return "\n".join(lines)


def as_json(findings: Sequence[Finding]) -> str:
    """A list of objects with the fields of Finding."""
    return json.dumps([finding._asdict() for finding in findings], ensure_ascii=False, indent=2)


def _wrapped(head: str, text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=head.ljust(INDENT), subsequent_indent=" " * INDENT)


def _found(folder: Path | None, state: Path) -> Iterator[Finding]:
    logging.basicConfig(level=logging.CRITICAL)
    watch_qt()
    yield good("versions", versions())
    shown = _display()
    if shown:
        yield shown
    else:
        yield from _screen()
    yield from _machine(folder, state, bool(shown))


def _display() -> Finding | None:
    why = lacking()
    if not why:
        return None
    todo = "run this in the stand's own session; over a network: DISPLAY=:0 kiosk doctor"
    return broken("screen", f"{why}: touch, renderer, fonts and film were not looked at", todo)


def _screen() -> Iterator[Finding]:
    from PySide6.QtGui import QGuiApplication, QInputDevice

    from kiosk.app import application
    from kiosk.desk.health import screen

    global _app  # noqa: PLW0603 - Qt ends when the last reference to its application goes
    _app = application()
    yield screen.display(QGuiApplication.primaryScreen())
    yield screen.touch(QInputDevice.devices())
    yield screen.renderer()


_app: object = None


def _machine(folder: Path | None, state: Path, blind: bool) -> Iterator[Finding]:
    from kiosk.desk.health import machine

    yield machine.sound()
    yield machine.disk(state)
    if folder is None:
        yield broken("content", "there is no content folder", "put 'content' and 'assets' beside the program")
        return
    yield machine.content(folder, state)
    site = _site(folder, state)
    if site:
        yield machine.clock(site, datetime.now(ZoneInfo(site.file.time_zone)))
        if not blind:
            yield machine.fonts(site)
            yield from _films(site)


def _site(folder: Path, state: Path) -> Site | None:
    """What the stand would show."""
    try:
        return load(folder)[0]
    except ContentError:
        return kept(state)


def _films(site: Site) -> Iterator[Finding]:
    from kiosk.desk.health.film import film
    from kiosk.pages.film import Film

    films = {id: page for id, page in site.pages.items() if isinstance(page, Film)}
    if not films:
        yield look("film", "the content has no film", "nothing, if that is meant")
    for id, page in films.items():
        yield film(id, site.file_of(page.film))
