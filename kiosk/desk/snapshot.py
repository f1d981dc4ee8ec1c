"""`kiosk snapshot`: a picture of every page, in every language, at every size."""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.content.load import load
from kiosk.desk.settle import settle
from kiosk.errors import OperatorError
from kiosk.model.embargo import embargoed_pages
from kiosk.model.issues import ContentError
from kiosk.model.page import Properties
from kiosk.model.site import HOME, Site
from kiosk.stand.display import lacking
from kiosk.visit.clock import Clock
from kiosk.visit.destination import destination, require_known

if TYPE_CHECKING:
    from kiosk.stand.app import Stand


@dataclass(frozen=True)
class Shot:
    """One picture: a page, a language and a size in pixels, and what is opened on the page, by its name."""

    page: str
    language: str
    size: tuple[int, int]
    opened: str = ""

    @property
    def name(self) -> str:
        page = f"{self.page}-{self.opened}" if self.opened else self.page
        return f"{page}-{self.language}-{self.size[0]}x{self.size[1]}.png"


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
        raise OperatorError(f"pictures need a display, and {why}; without one use 'xvfb-run -a kiosk snapshot …'")
    try:
        site, _ = load(folder)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    for language, page in product(languages or site.codes[:1], pages or [HOME]):
        require_known(site, language, page)
    held = embargoed_pages(site, Clock(ZoneInfo(site.file.time_zone), at).now())
    wanted = shots(site, languages, sizes, pages or [HOME, *(id for id in site.pages if id not in held)])
    if held and not pages:
        print(f"held back at this time, and left out: {', '.join(sorted(held))}")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OperatorError(f"no pictures can be written to '{out}': {error.strerror}") from None
    return _take(site, wanted, out, at)


def shots(site: Site, languages: list[str] | None, sizes: list[tuple[int, int]] | None, pages: list[str]) -> list[Shot]:
    """Every picture to take, one size after another."""
    sizes = sizes or [*site.file.screen.pixels]
    return [
        Shot(page, code, size, opened)
        for size in sizes
        for page in pages
        for opened in ("", *(_opened(site, page)))
        for code in languages or site.codes
    ]


def _opened(site: Site, page: str) -> dict[str, Properties]:
    return dict(site.pages[page].snapshots()) if page != HOME else {}


def _take(site: Site, wanted: list[Shot], out: Path, at: datetime | None) -> int:
    from PySide6.QtCore import QSize
    from tqdm import tqdm

    from kiosk.stand.app import application, open_stand
    from kiosk.stand.logs import watch_qt

    logging.basicConfig(level=logging.CRITICAL)
    app = application()
    warnings: list[str] = []
    watch_qt(warned=warnings.append)
    stand = open_stand(site, Clock(ZoneInfo(site.file.time_zone), at), QSize(*wanted[0].size))
    stand.navigator.pause()
    bad = []
    said = 0  # what was said of the window is said of the first picture
    for shot in tqdm(wanted, unit="picture", disable=None):
        flaw = _picture(stand, shot, out)
        if reasons := [*stand.missing, *warnings[said:]] or ([flaw] if flaw else []):
            bad.append((shot, reasons))
        said = len(warnings)
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
    site = stand.navigator.site
    stand.navigator.go(destination(site, shot.page, shot.language))

    def rested() -> bool:
        return settle(lambda: stand.settled and (stand.window.width(), stand.window.height()) == shot.size)

    whole = rested()
    opening = _opened(site, shot.page)[shot.opened] if shot.opened else {}
    closed = _set(stand, opening)
    whole = (rested() if opening else whole) and whole
    image = stand.window.grabWindow()
    _set(stand, closed)
    if image.isNull() or not image.save(str(out / shot.name)):
        return "it could not be written"
    return "" if whole else "it did not come to rest"


def _set(stand: Stand, properties: Properties) -> Properties:
    """Set properties of the page's scene, as a touch would; what they were."""
    if not properties:
        return {}
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no loop runs here that ends scenes of before
    items = [stand.window.contentItem()]
    while any(items[0].property(name) is None for name in ("current", *properties)):
        items += items.pop(0).childItems()
    before: Properties = {name: items[0].property(name) for name in properties}
    for name, value in properties.items():
        items[0].setProperty(name, value)
    return before
