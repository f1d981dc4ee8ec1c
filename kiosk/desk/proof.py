"""`kiosk proof`: one book of every page in every language, to be signed off."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk.cli import WrongUse, size as pixels
from kiosk.content.load import load
from kiosk.content.memory import recall
from kiosk.content.problems import ContentError
from kiosk.content.site import Site
from kiosk.content.translations import collect
from kiosk.content.version import version
from kiosk.desk.display import lacking
from kiosk.desk.run import known
from kiosk.desk.snapshot import HOME, place, settle

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage

    from kiosk.app import Stand
    from kiosk.desk.book.book import Book
    from kiosk.visit.clock import Clock

SHARPEST = 220
"""Dots in an inch of paper, at least."""


def proof(folder: Path, out: Path, languages: list[str] | None, per_language: bool, at: datetime | None) -> int:
    """Write the book to `out`, or one for each language beside it; 1 if the content has problems or a page warned."""
    if why := lacking():
        raise WrongUse(f"pictures need a display, and {why}; without one use 'xvfb-run -a kiosk proof …'")
    try:
        site, _ = load(folder)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    for language in languages or ():
        known(site, language, None)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        return _books(site, out, languages or list(site.codes), per_language, at)
    except OSError as error:
        raise WrongUse(f"the book cannot be written to '{out}': {error.strerror}") from None


def _books(site: Site, out: Path, languages: Sequence[str], per_language: bool, at: datetime | None) -> int:
    from PySide6.QtCore import QSize
    from tqdm import tqdm

    from kiosk.app import application, open_stand
    from kiosk.desk.book.book import path_of
    from kiosk.desk.logs import watch_qt
    from kiosk.visit.clock import Clock

    logging.basicConfig(level=logging.CRITICAL)
    app = application()
    warnings = watch_qt()
    clock = Clock(ZoneInfo(site.file.time_zone), at)
    book = _book(site, clock)
    stand = open_stand(site, clock, QSize(*book.size))
    stand.navigator.hold()
    sets = [(path_of(out, code), [code]) for code in languages] if per_language else [(out, list(languages))]
    with tqdm(total=len(languages) * (len(site.pages) + 1), unit="page", disable=None) as progress:
        camera = _Camera(stand, QSize(*book.size), progress, warnings)
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

    states = recall(site.folder).judged(collect(site.folder))
    return Book(site, site.file.languages, version(site), clock.now(), _size(site), states)


def _size(site: Site) -> tuple[int, int]:
    """The site's first screen, made larger where its picture on paper would not be sharp."""
    from kiosk.desk.book.chapters import TALLEST
    from kiosk.desk.book.paper import INNER

    width, height = pixels(site.file.screen.sizes[0])
    inches = min(INNER, TALLEST * width / height) / 72
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
        stand.navigator.go(place(stand.navigator.site, page or HOME, language))
        whole = settle(lambda: stand.settled and stand.window.size() == self.size)
        image = stand.window.grabWindow()
        reasons = self.warnings[before:] or ([] if whole else ["it did not come to rest"])
        if reasons:
            self.flaws.append(f"{page or HOME}, {language}: {'; '.join(reasons)}")
        self.progress.update()
        return image.convertToFormat(QImage.Format.Format_RGB32)


def _bind(book: Book, path: Path, camera: _Camera) -> None:
    """Lay the book out twice: the first time shows on which page everything comes to stand."""
    from kiosk.desk.book.bound import bound
    from kiosk.desk.book.chapters import write
    from kiosk.desk.book.paper import Paper

    with _loose() as folder:
        trial = Paper(folder / "trial.pdf", book.foot)
        write(book, trial, lambda *_: None, {})
        trial.close()
        paper = Paper(folder / "loose.pdf", book.foot)
        write(book, paper, camera, trial.marks.pages)
        paper.close()
        bound(folder / "loose.pdf", path, paper.marks, book.foot, book.languages[0].code)


@contextmanager
def _loose() -> Iterator[Path]:
    with TemporaryDirectory(prefix="kiosk-proof-") as folder:
        yield Path(folder)
