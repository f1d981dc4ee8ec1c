"""A folder as it was written: every file read, and made into a model as far as it goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.content.explain import explained
from kiosk.content.mend import mended
from kiosk.content.problems import Problem, shown
from kiosk.content.site import Site, SiteFile
from kiosk.content.source import Source, Trail, read
from kiosk.content.text import Model
from kiosk.content.words import Words
from kiosk.pages import AnyPage
from kiosk.pages.page import Beside, Flaw, Page

_PAGE: TypeAdapter[AnyPage] = TypeAdapter(AnyPage)
M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Written(Generic[M]):
    """A file and what it says. `whole` is False where mistakes were left out, and named, to see the rest."""

    source: Source
    model: M
    whole: bool = True

    def has(self, trail: Trail) -> bool:
        """Whether an author wrote this, rather than that it is a default."""
        return trail in self.source.places

    def flaw(self, flaw: Flaw, root: Path) -> Problem:
        """A page's flaw as a problem of this file, or of the one beside it."""
        if flaw.beside is None:
            return self.source.problem(flaw.trail, flaw.what, flaw.way_out, warning=flaw.warning)
        severity = "warning" if flaw.warning else "error"
        return Problem(shown(flaw.beside, root), flaw.line, flaw.column, flaw.what, flaw.way_out, severity)


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
        """Where a file under assets/ really is."""
        return self.media.get(asset, self.assets / asset)

    def frozen(self) -> Site | None:
        """The Site, if every part of it is there."""
        if self.site is None or set(self.words) != set(self.languages):
            return None
        pages = {id: page.model for id, page in self.pages.items()}
        words = {code: written.model for code, written in self.words.items()}
        section_of = {section.page: section for section in self.site.model.sections}
        gallery_of = {}
        for id, page in pages.items():
            for child in page.members():
                gallery_of[child] = id
                if id in section_of:
                    section_of.setdefault(child, section_of[id])
        return Site(self.site.model, pages, words, self.folder, self.assets, section_of, gallery_of, self.media)


def gather(folder: Path, media: Mapping[str, Path]) -> Content:
    """Read everything in `folder`."""
    content = Content(folder, media)
    if folder.is_dir():
        _Reader(content).read()
    else:
        what, way_out = "is no folder", "name the folder that holds site.yaml"
        content.problems.append(Problem(str(folder), 1, 1, what, way_out))
    return content


@dataclass
class _Reader:
    content: Content

    def read(self) -> None:
        content = self.content
        source = self.source(content.folder / "site.yaml")
        content.site = self.model(source, SiteFile, TypeAdapter(SiteFile), source.data)
        content.languages = self.languages(source)
        self.pages()
        self.words(source)

    def source(self, path: Path) -> Source:
        source, problems = read(path, shown(path, self.content.folder))
        self.content.problems += problems
        return source

    def model(self, source: Source, model: Any, adapter: TypeAdapter[M], data: object) -> Written[M] | None:
        """What the file says; mistakes are named and left out, so that they do not hide others."""
        if source.data is None:
            return None
        try:
            return Written(source, adapter.validate_python(data))
        except ValidationError as error:
            self.content.problems += explained(error, source, model)
            rest = mended(adapter, data, error, model)
            return Written(source, rest, whole=False) if rest else None

    def languages(self, source: Source) -> tuple[str, ...]:
        """The stand's languages, from whatever can be read of them."""
        if self.content.site:
            return tuple(language.code for language in self.content.site.model.languages)
        named = source.data.get("languages") if isinstance(source.data, dict) else None
        codes = [each.get("code") for each in named if isinstance(each, dict)] if isinstance(named, list) else []
        spoken = sorted(path.stem for path in (self.content.folder / "words").glob("*.yaml"))
        return tuple(code for code in codes if isinstance(code, str)) or tuple(spoken)

    def pages(self) -> None:
        content, root = self.content, self.content.folder / "pages"
        paths = sorted(path for path in root.rglob("*.yaml") if not _hidden(path, root))
        content.ids = frozenset(path.stem for path in paths)
        first: dict[str, str] = {}
        for path in paths:
            source = self.source(path)
            other = first.setdefault(path.stem.lower(), source.file)
            if other != source.file:
                what = f"a page '{path.stem}' is already in {other}"
                content.problems.append(Problem(source.file, 1, 1, what, "give this file another name"))
            elif page := self.page(path, source):
                content.pages[path.stem] = page

    def page(self, path: Path, source: Source) -> Written[Page] | None:
        if source.data is None:
            return None
        if not isinstance(source.data, dict):
            way_out = "begin with a line such as 'kind: banner'"
            self.content.problems.append(source.problem((), "is not a page", way_out))
            return None
        if "id" in source.data:
            what, way_out = "unknown field 'id'", "remove the line: a page is named by its file"
            self.content.problems.append(source.problem(("id",), what, way_out))
        adapter: TypeAdapter[Any] = _PAGE
        written = self.model(source, AnyPage, adapter, {**source.data, "id": path.stem})
        if written is None or not written.whole:
            return written
        page, flaws = written.model.settled(Beside(path.parent, self.content.folder, self.content.languages))
        self.content.problems += [written.flaw(flaw, self.content.folder) for flaw in flaws]
        return replace(written, model=page)

    def words(self, site: Source) -> None:
        """The words of every language; one that is missing is taken from another, and named."""
        content = self.content
        sources = {}
        for index, code in enumerate(content.languages):
            path = content.folder / "words" / f"{code}.yaml"
            if path.exists():
                sources[code] = self.source(path)
            else:
                what = f"there is no file {shown(path, content.folder)}"
                way_out = "copy the file of another language there and translate it"
                content.problems.append(site.problem(("languages", index), what, way_out))
        known = {code: source.data for code, source in sources.items() if isinstance(source.data, dict)}
        fallback = content.site.model.fallback if content.site else ()
        for code, source in sources.items():
            data = {**known.get(code, {})} if code in known else source.data
            for other in (*fallback, *content.languages) if isinstance(data, dict) else ():
                needed = (key for key, field in Words.model_fields.items() if field.is_required() and key not in data)
                lacking = [key for key in needed if key in known.get(other, {})]
                for key in lacking:
                    data[key] = known[other][key]
                    what = f"'{key}' is missing, '{other}' is used"
                    content.problems.append(source.problem((), what, f"add a line '{key}: …'", warning=True))
            if written := self.model(Source(source.file, data, source.places), Words, TypeAdapter(Words), data):
                content.words[code] = written


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)
