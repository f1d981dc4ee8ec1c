"""What the whole book is about, and how its titles look."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.content.memory import State
from kiosk.content.site import Language, Site
from kiosk.content.translations import Entry
from kiosk.desk.book.lines import Style
from kiosk.pages.page import View

COVER = Style(22, bold=True)
CHAPTER = Style(17, bold=True)
SECTION = Style(11, bold=True)

Picture = Callable[[str, str], QImage | None]
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


def name(id: str, language: str) -> str:
    """What links call a page in a language."""
    return f"{id or 'home'}|{language}"


def path_of(out: Path, language: str) -> Path:
    """proof.pdf for one language: proof-en.pdf."""
    return out.with_name(f"{out.stem}-{language}{out.suffix}")
