"""`kiosk proof`: one book of every page in every language, to be signed off."""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk.content.gather import gather
from kiosk.content.load import load
from kiosk.content.translations.fingerprints import recall
from kiosk.content.translations.texts import texts_of
from kiosk.content.version import version
from kiosk.desk.settle import settle
from kiosk.desk.writing import writing
from kiosk.errors import OperatorError
from kiosk.model.issues import ContentError
from kiosk.model.site import Site
from kiosk.stand.display import lacking
from kiosk.visit.destination import destination, require_known

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage

    from kiosk.desk.book.book import Book
    from kiosk.stand.app import Stand
    from kiosk.visit.clock import Clock

SHARPEST = 220
"""Dots in an inch of paper, at least."""


@dataclass(frozen=True)
class Wish:
    """Which languages a book has, None for all, whether each has its own; its date, and whether progress is told."""

    languages: list[str] | None = None
    per_language: bool = False
    at: datetime | None = None
    percent: bool = False


class _Percent:
    """Tells a program how far it is."""

    def __init__(self, whole: int) -> None:
        self._done, self._whole = 0, whole

    def update(self) -> None:
        self._done += 1
        print(self._done * 100 // self._whole, flush=True)


def proof(folder: Path, out: Path, wish: Wish) -> int:
    """Write the book to `out`, or one for each language beside it; 1 if the content has problems or a page warned."""
    if why := lacking():
        raise OperatorError(f"pictures need a display, and {why}; without one use 'xvfb-run -a kiosk proof …'")
    try:
        site, _ = load(folder)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    for language in wish.languages or ():
        require_known(site, language, None)
    with writing("the book", out):
        out.parent.mkdir(parents=True, exist_ok=True)
        return _books(site, out, wish)


def _books(site: Site, out: Path, wish: Wish) -> int:
    from PySide6.QtCore import QSize
    from tqdm import tqdm

    from kiosk.desk.book.book import path_of
    from kiosk.stand.app import application, open_stand
    from kiosk.stand.logs import watch_qt
    from kiosk.visit.clock import Clock

    logging.basicConfig(level=logging.CRITICAL)
    app = application()
    warnings: list[str] = []
    watch_qt(warned=warnings.append)
    languages = wish.languages or list(site.codes)
    clock = Clock(ZoneInfo(site.file.time_zone), wish.at)
    book = _book(site, clock)
    stand = open_stand(site, clock, QSize(*book.size))
    stand.navigator.pause()
    sets = [(path_of(out, code), [code]) for code in languages] if wish.per_language else [(out, list(languages))]
    whole = len(languages) * (len(site.pages) + 1)
    with tqdm(total=whole, unit="page", disable=True if wish.percent else None) as progress:
        camera = _Camera(stand, QSize(*book.size), _Percent(whole) if wish.percent else progress, warnings)
        for path, codes in sets:
            _bind(replace(book, languages=[site.language(code) for code in codes]), path, camera)
    for path, _ in sets:
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")
    for flaw in camera.flaws:
        print(flaw, file=sys.stderr)
    stand.window.close()
    del stand, app
    return 1 if camera.flaws else 0


def _book(site: Site, clock: Clock) -> Book:
    from kiosk.desk.book.book import Book

    states = recall(site.folder).judged(texts_of(gather(site.folder, {})))
    return Book(site, site.file.languages, version(site), clock.now(), _size(site), states)


def _size(site: Site) -> tuple[int, int]:
    """The site's first screen, made larger where its picture on paper would not be sharp."""
    from kiosk.desk.book.chapters import TALLEST, WIDEST

    width, height = site.file.screen.pixels[0]
    inches = min(WIDEST, TALLEST * width / height) / 72
    scale = max(1.0, SHARPEST * inches / width)
    return round(width * scale), round(height * scale)


class _Camera:
    """Takes a picture of a page as it is shown."""

    def __init__(self, stand: Stand, size: QSize, progress: Any, warnings: list[str]) -> None:
        self.stand, self.size, self.progress, self.warnings = stand, size, progress, warnings
        self.flaws: list[str] = []

    def __call__(self, page: str, language: str) -> QImage:
        from PySide6.QtGui import QImage

        before, stand = len(self.warnings), self.stand
        stand.navigator.go(destination(stand.navigator.site, page, language))
        whole = settle(lambda: stand.settled and stand.window.size() == self.size)
        image = stand.window.grabWindow()
        reasons = [*stand.missing, *self.warnings[before:]] or ([] if whole else ["it did not come to rest"])
        if reasons:
            self.flaws.append(f"{page}, {language}: {'; '.join(reasons)}")
        self.progress.update()
        return image.convertToFormat(QImage.Format.Format_RGB32)


def _bind(book: Book, path: Path, camera: _Camera) -> None:
    """Lay the book out twice: the first time shows on which page each chapter begins."""
    from kiosk.desk.book.chapters import chapters
    from kiosk.desk.book.postprocess import postprocess
    from kiosk.desk.book.printer import Printer

    with TemporaryDirectory(prefix="kiosk-proof-") as folder:
        printed = Path(folder) / "printed.pdf"
        printer = Printer(printed, book.foot)
        numbers = printer.numbers(chapters(book, {}))
        for chapter in chapters(book, numbers):
            printer.print(chapter, camera)
        printer.close()
        postprocess(printed, path, printer.chapters, printer.pictures, book.foot, book.languages[0].code)
