"""`kiosk snapshot`: a picture of every page, in every language, at every size."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.cli import WrongUse, size as pixels
from kiosk.content.held import withheld
from kiosk.content.load import load
from kiosk.content.problems import ContentError
from kiosk.content.site import Site
from kiosk.desk.display import lacking
from kiosk.desk.run import known
from kiosk.visit import journey as steps
from kiosk.visit.clock import Clock
from kiosk.visit.journey import Journey, Mode

if TYPE_CHECKING:
    from kiosk.app import Stand

HOME = "home"
PATIENCE = 20_000


@dataclass(frozen=True)
class Shot:
    """One picture: a page, a language and a size in pixels."""

    page: str
    language: str
    size: tuple[int, int]

    @property
    def name(self) -> str:
        return f"{self.page}-{self.language}-{self.size[0]}x{self.size[1]}.png"


def snapshot(
    folder: Path,
    out: Path,
    languages: list[str] | None,
    sizes: list[tuple[int, int]] | None,
    pages: list[str] | None,
    at: datetime | None,
) -> int:
    """Write the pictures to `out`; 1 if the content has problems or any page warned."""
    if why := lacking():
        raise WrongUse(f"pictures need a display, and {why}; without one use 'xvfb-run -a kiosk snapshot …'")
    try:
        site, _ = load(folder)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    for language, page in product(languages or site.codes[:1], pages or [HOME]):
        known(site, language, page)
    held = withheld(site, Clock(ZoneInfo(site.file.time_zone), at).now())
    wanted = shots(site, languages, sizes, pages or [HOME, *(id for id in site.pages if id not in held)])
    if held and not pages:
        print(f"held back at this time, and left out: {', '.join(sorted(held))}")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUse(f"no pictures can be written to '{out}': {error.strerror}") from None
    return _take(site, wanted, out, at)


def shots(site: Site, languages: list[str] | None, sizes: list[tuple[int, int]] | None, pages: list[str]) -> list[Shot]:
    """Every picture to take, one size after another."""
    sizes = sizes or [pixels(written) for written in site.file.screen.sizes]
    return [Shot(page, code, size) for size in sizes for page in pages for code in languages or site.codes]


def _take(site: Site, wanted: list[Shot], out: Path, at: datetime | None) -> int:
    from PySide6.QtCore import QSize
    from tqdm import tqdm

    from kiosk.app import application, open_stand
    from kiosk.desk.logs import watch_qt

    logging.basicConfig(level=logging.CRITICAL)
    app = application()
    warnings = watch_qt()
    stand = open_stand(site, Clock(ZoneInfo(site.file.time_zone), at), QSize(*wanted[0].size))
    stand.navigator.hold()
    bad = []
    for shot in tqdm(wanted, unit="picture", disable=None):
        before = len(warnings)
        flaw = _picture(stand, shot, out)
        if flaw or len(warnings) > before:
            bad.append((shot, warnings[before:] or [flaw]))
    for shot, reasons in bad:
        print(f"{shot.name}: {'; '.join(reasons)}", file=sys.stderr)
    print(f"{len(wanted) - len(bad)} of {len(wanted)} pictures are good, in {out}")
    stand.window.close()
    del stand, app
    return 1 if bad else 0


def _picture(stand: Stand, shot: Shot, out: Path) -> str:
    """Take one picture; what went wrong, "" if nothing."""
    size = stand.window.size()
    if (size.width(), size.height()) != shot.size:
        stand.window.resize(*shot.size)
    stand.navigator.go(place(stand.navigator.site, shot.page, shot.language))
    whole = settle(lambda: stand.settled and (stand.window.width(), stand.window.height()) == shot.size)
    image = stand.window.grabWindow()
    if image.isNull() or not image.save(str(out / shot.name)):
        return "it could not be written"
    return "" if whole else "it did not come to rest"


def place(site: Site, page: str, language: str) -> Journey:
    """The journey that stands on `page`: in the rotation if it is only there, else in a visit."""
    journey = steps.spoken(steps.begin(site), site, language)
    if page == HOME:
        return steps.home(journey)
    turns = [turn.page for turn in site.file.attract]
    if page in turns and page not in site.section_of:
        return Journey(language, Mode.ATTRACT, turns.index(page))
    parents = (site.gallery_of[page],) if page in site.gallery_of else ()
    for id in (*parents, page):
        journey = steps.opened(journey, id)
    return journey


def settle(done: Callable[[], bool], patience: int = PATIENCE) -> bool:
    """Let Qt work until `done()` holds for two frames; False after `patience` milliseconds."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtGui import QGuiApplication

    deadline, calm = QDeadlineTimer(patience), 0
    while calm < 3:
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        calm = calm + 1 if done() else 0
        if deadline.hasExpired():
            return False
    return True
