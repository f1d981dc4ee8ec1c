"""All that is in a content folder, as it was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from kiosk.content.yaml.source import Source
from kiosk.disk.ask import real
from kiosk.model.embargo import galleries
from kiosk.model.issues import Issue, Loc
from kiosk.model.line_breaks import spaced
from kiosk.model.page import Page
from kiosk.model.site import Site
from kiosk.model.site_file import SiteFile
from kiosk.model.text import Model, Text, texts
from kiosk.model.words import Words

STAND_IN = "…"


class Said(NamedTuple):
    """A text with ordinary spaces; `code` is its language, "" where it is one text for all."""

    code: str
    text: str
    source: Source
    loc: Loc

    def placed(self, found: Issue) -> Issue:
        """An issue about it, with its line and column."""
        return found.at(self.source.file, *self.source.place((*self.loc, self.code)))


M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Written(Generic[M]):
    """A file and what it says. `whole` is False where mistakes were left out, and named, to see the rest."""

    source: Source
    model: M
    whole: bool = True
    _found: dict[str, tuple[Hashable, tuple[Issue, ...]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def texts(self) -> tuple[tuple[Loc, Text], ...]:
        """Every text in it, with its loc."""
        return tuple(texts(self.model))

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every text in it in each of its languages."""
        source, said = self.source, ((loc, text.root) for loc, text in self.texts)
        return tuple(
            Said(code, spaced(text), source, loc)
            for loc, by_language in said
            for code, text in (by_language if isinstance(by_language, dict) else {"": by_language}).items()
        )

    @cached_property
    def spoken(self) -> tuple[int, Counter[str]]:
        """How many texts are written by language, and how many of them in each."""
        by_language = [text.root for _, text in self.texts if not isinstance(text.root, str)]
        return len(by_language), Counter(code for said in by_language for code in said)

    def once(self, check: str, key: Hashable, look: Callable[[], Iterable[Issue]]) -> tuple[Issue, ...]:
        """What a check finds in this file alone, looked for again only when `key` is another than the last time."""
        if check not in self._found or self._found[check][0] != key:
            self._found[check] = (key, tuple(look()))
        return self._found[check][1]

    def has(self, loc: Loc, value: str = "") -> bool:
        """Whether an author wrote this, rather than that it is a default or stands in for a mistake."""
        return loc in self.source.places and value != STAND_IN

    def placed(self, found: Issue) -> Issue:
        """An issue that the page found in itself, at its place in this file; one of another file stays there."""
        return found if found.file else self.source.placed(found)


@dataclass
class Content:
    """All that is in a content folder, and the issues of reading it. Media are in `assets`, or where `media` says."""

    folder: Path
    assets: Path
    media: Mapping[str, Path]
    languages: tuple[str, ...] = ()
    site: Written[SiteFile] | None = None
    pages: dict[str, Written[Page]] = field(default_factory=dict)
    words: dict[str, Written[Words]] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
    issues: list[Issue] = field(default_factory=list)
    found_in: dict[Path, list[Issue]] = field(default_factory=dict)
    """What reading the site file and each page found wrong."""
    spoilt: set[str] = field(default_factory=set)
    """Files whose own mistakes keep them from being read as they are."""
    said_beside: tuple[Said, ...] | None = None
    """What documents and subtitles say, once it was asked for."""

    @cached_property
    def _media_folder(self) -> Path:
        return real(self.assets)

    def written(self) -> Iterator[Written[Any]]:
        """The site file and every page that has something to say."""
        yield from [self.site] if self.site else []
        yield from self.pages.values()

    def path(self, asset: str) -> Path:
        """Where a file under assets/ really is; nowhere for one that leads out of there."""
        path = self.media.get(asset, self.assets / asset)
        out = asset not in self.media and not real(path).is_relative_to(self._media_folder)
        return self.assets / STAND_IN if out else path

    def needed(self) -> set[Path]:
        """The files under assets/ that pages need; for one that may be spelt otherwise, also the folder to look in."""
        names = {name for page in self.pages.values() for _, name in page.model.files()}
        places = {name: self.media.get(name, self.assets / name) for name in names if "\0" not in name}
        strange = {place.parent for name, place in places.items() if name not in self.media and not name.isascii()}
        return {*places.values(), *strange}

    def frozen(self) -> Site | None:
        """The Site, if every part of it is there."""
        if self.site is None or set(self.words) != set(self.languages):
            return None
        pages = {id: page.model for id, page in self.pages.items()}
        words = {code: written.model.unbroken(code) for code, written in self.words.items()}
        section_of = {section.page: section for section in self.site.model.sections}
        gallery_of = galleries(pages)
        for id, page in pages.items():
            for child in page.members() if id in section_of else ():
                section_of.setdefault(child, section_of[id])
        return Site(self.site.model, pages, words, self.folder, self.assets, section_of, gallery_of, self.media)
