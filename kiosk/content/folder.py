"""All that is in a content folder, as it was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from kiosk.content.held import galleries
from kiosk.content.problems import Problem, shown
from kiosk.content.site import Site, SiteFile
from kiosk.content.source import Source, Trail
from kiosk.content.text import Model
from kiosk.content.words import Words
from kiosk.pages.beside import Flaw
from kiosk.pages.page import Page

STAND_IN = "…"
M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Written(Generic[M]):
    """A file and what it says. `whole` is False where mistakes were left out, and named, to see the rest."""

    source: Source
    model: M
    whole: bool = True

    def has(self, trail: Trail, value: str = "") -> bool:
        """Whether an author wrote this, rather than that it is a default or stands in for a mistake."""
        return trail in self.source.places and value != STAND_IN

    def flaw(self, flaw: Flaw, root: Path) -> Problem:
        """A page's flaw as a problem of this file, or of the one beside it."""
        if flaw.beside is None:
            return self.source.problem(flaw.trail, flaw.what, flaw.way_out, warning=flaw.warning)
        source = Source(shown(flaw.beside, root), None, {(): (flaw.line, flaw.column)})
        return source.problem((), flaw.what, flaw.way_out, warning=flaw.warning)


@dataclass
class Content:
    """All that is in a content folder, and the problems of reading it. Media are in `assets`, or where `media` says."""

    folder: Path
    media: Mapping[str, Path]
    languages: tuple[str, ...] = ()
    site: Written[SiteFile] | None = None
    pages: dict[str, Written[Page]] = field(default_factory=dict)
    words: dict[str, Written[Words]] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)

    @property
    def assets(self) -> Path:
        return self.folder.parent / "assets"

    def written(self) -> Iterator[Written[Any]]:
        """The site file and every page that has something to say."""
        yield from [self.site] if self.site else []
        yield from self.pages.values()

    def path(self, asset: str) -> Path:
        """Where a file under assets/ really is; nowhere for one that leads out of there."""
        path = self.media.get(asset, self.assets / asset)
        out = asset not in self.media and not path.resolve().is_relative_to(self.assets.resolve())
        return self.assets / STAND_IN if out else path

    def frozen(self) -> Site | None:
        """The Site, if every part of it is there."""
        if self.site is None or set(self.words) != set(self.languages):
            return None
        pages = {id: page.model for id, page in self.pages.items()}
        words = {code: written.model for code, written in self.words.items()}
        section_of = {section.page: section for section in self.site.model.sections}
        gallery_of = galleries(pages)
        for id, page in pages.items():
            for child in page.members() if id in section_of else ():
                section_of.setdefault(child, section_of[id])
        return Site(self.site.model, pages, words, self.folder, self.assets, section_of, gallery_of, self.media)
