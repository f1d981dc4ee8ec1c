"""What the whole book is about, and the chapters it is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.content.translations.fingerprints import State
from kiosk.content.translations.texts import Entry
from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.model.site_file import Language

Picture = Callable[[str, str], QImage]
"""The picture of a page in a language."""


@dataclass(frozen=True)
class Book:
    """All that the book says, but for its pictures; `size` is theirs, in pixels."""

    site: Site
    languages: Sequence[Language]
    version: str
    now: datetime
    size: tuple[int, int]
    states: Mapping[tuple[Entry, str], State]

    @property
    def day(self) -> str:
        return f"{self.now:%d %B %Y}".lstrip("0")

    @property
    def title(self) -> str:
        """The stand's title in the language of the originals."""
        return self.site.file.title.within(self.site.order(self.site.file.fallback[0]))

    @property
    def foot(self) -> str:
        return f"{self.title} · content {self.version} · {self.day}"

    def view(self, language: Language) -> View:
        return View(self.site, language.code, self.now)


@dataclass(frozen=True)
class Chapter:
    """What begins on a page of its own: its title in the outline, the part it belongs to, and its text as HTML.

    `name` is what links call it. `shows` is the page and the language of the picture in it, if it has one.
    """

    name: str
    title: str
    html: str
    part: str = ""
    shows: tuple[str, str] | None = None


def name_of(page: str, language: str) -> str:
    """What links call a page in a language."""
    return f"page/{page}/{language}"


def path_of(out: Path, language: str) -> Path:
    """proof.pdf for one language: proof-en.pdf."""
    return out.with_name(f"{out.stem}-{language}{out.suffix}")
