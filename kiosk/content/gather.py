"""A folder as it was written: every file read, and made into a model as far as it goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from stat import S_ISDIR
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.content.folder import Content, Written
from kiosk.content.partial_validation import partially_valid
from kiosk.content.read_cache import ReadCache
from kiosk.content.validation import issues_of
from kiosk.content.yaml.source import Data, Source
from kiosk.disk import ask
from kiosk.disk.ask import NOTHING, refusal
from kiosk.disk.names import composed, found as found_file, is_text, printable
from kiosk.disk.tree import walk
from kiosk.model.issues import issue, shown
from kiosk.model.page import Page
from kiosk.model.page_files import PageFiles
from kiosk.model.site import HOME
from kiosk.model.site_file import SiteFile
from kiosk.model.text import Model
from kiosk.pages import AnyPage
from kiosk.pages.words import all_words, kind_languages, kind_words_in

_PAGE: TypeAdapter[AnyPage] = TypeAdapter(AnyPage)
_SITE, _WORDS = TypeAdapter(SiteFile), TypeAdapter(all_words())
_NEEDED = [name for name, field in all_words().model_fields.items() if field.is_required()]
M = TypeVar("M", bound=Model)


def gather(given: Path, media: Mapping[str, Path], cache: ReadCache | None = None) -> Content:
    """Read everything in the folder `given`; with a cache only what changed since it was read into that."""
    folder = ask.real(given)
    content = Content(folder, assets_of(given), media)
    at = printable(str(given))
    try:
        there = ask.look(folder)
        if there is None or not S_ISDIR(there.st_mode):
            content.issues.append(issue("folder-missing").at(at))
        elif ask.is_empty(folder):
            content.issues.append(issue("folder-empty").at(at))
    except OSError as error:
        content.issues.append(issue("file-unreadable", **refusal(error, given)).at(at))
    if not content.issues:
        Reader(content, cache or ReadCache()).read()
        content.media = {**_spelt_otherwise(content), **media}
    return content


def assets_of(folder: Path) -> Path:
    """Where media are: beside the content folder; where a link leads to that, beside what it leads to, if they are."""
    beside = ask.real(folder).parent / "assets"
    return beside if ask.is_folder(beside) else folder.absolute().parent / "assets"


@dataclass
class Reader:
    """Reads the files of a folder into `content`, its issues too."""

    content: Content
    cache: ReadCache

    def read(self) -> None:
        content = self.content
        source = self.source(content.folder / "site.yaml")
        content.site = self.site(source)
        content.found_in[content.folder / "site.yaml"] = [*content.issues]
        content.languages = self.languages(source)
        self.pages()
        self.words(source)
        self.cache.sweep()

    def site(self, source: Source) -> Written[SiteFile] | None:
        """What the site file says."""
        return self.model(source, SiteFile, _SITE, source.data)

    def source(self, path: Path) -> Source:
        source, issues = self.cache.source(path, self.content.folder)
        self.content.issues += issues
        if issues:
            self.content.spoilt.add(source.file)
        return source

    def model(self, source: Source, model: Any, adapter: TypeAdapter[M], data: object) -> Written[M] | None:
        """What the file says; mistakes are named and left out, so that they do not hide others."""
        if source.data is None:
            return None
        try:
            return Written(source, adapter.validate_python(data))
        except ValidationError as error:
            self.content.issues += issues_of(error, source, model)
            self.content.spoilt.add(source.file)
            rest = partially_valid(adapter, data, error, model)
            return Written(source, rest, whole=False) if rest else None

    def languages(self, source: Source) -> tuple[str, ...]:
        """The stand's languages, from whatever can be read of them."""
        if self.content.site:
            return tuple(language.code for language in self.content.site.model.languages)
        named = source.data.get("languages") if isinstance(source.data, dict) else None
        codes = [each.get("code") for each in named if isinstance(each, dict)] if isinstance(named, list) else []
        spoken = [Path(name).stem for name in ask.names(self.content.folder / "words") if name.endswith(".yaml")]
        return tuple(code for code in codes if isinstance(code, str)) or tuple(spoken)

    def pages(self) -> None:
        content, paths = self.content, self.page_files()
        content.ids = frozenset(id_of(path) for path in paths)
        first: dict[str, str] = {}
        for path in paths:
            before = len(content.issues)
            id, source = id_of(path), self.source(path)
            other = first.setdefault(id.lower(), source.file)
            if id == HOME:
                content.issues.append(issue("page-named-home").at(source.file))
            elif other != source.file:
                code = "page-name-taken" if composed(Path(other).stem) == id else "page-name-case"
                content.issues.append(issue(code, id=id, other=other).at(source.file))
            elif page := self.cache.page(path, source, content.languages) or self.new_page(path, source):
                content.pages[id] = page
            if len(content.issues) > before:
                content.found_in[path] = content.issues[before:]

    def page_files(self) -> list[Path]:
        """Every file that is a page."""
        found: list[Path] = []
        for entry in walk(self.content.folder / "pages"):
            path = Path(entry.path)
            if entry.error and entry.error.errno not in NOTHING:
                refused = issue("file-unreadable", **refusal(entry.error, path))
                self.content.issues.append(refused.at(shown(path, self.content.folder)))
            elif entry.name.endswith(".yaml") and not is_text(entry.name):
                self.content.issues.append(issue("name-not-text").at(shown(path, self.content.folder)))
            elif entry.name.endswith(".yaml"):
                found.append(path)
        return sorted(found, key=attrgetter("parts"))

    def is_there(self, path: Path) -> bool:
        """Whether there is such a file."""
        return ask.there(path)

    def new_page(self, path: Path, source: Source) -> Written[Page] | None:
        """A page that is not known yet, or not any more."""
        content = self.content
        files, before = self.cache.files(path.parent, content.folder, content.languages), len(content.issues)
        page = self.page(path, source, files)
        if page and len(content.issues) == before:
            self.cache.keep(path, page, files)
        return page

    def page(self, path: Path, source: Source, files: PageFiles) -> Written[Page] | None:
        if source.data is None:
            return None
        if not isinstance(source.data, dict):
            self.content.issues.append(source.issue("not-a-page"))
            self.content.spoilt.add(source.file)
            return None
        if "id" in source.data:
            self.content.issues.append(source.issue("field-id", ("id",)))
            self.content.spoilt.add(source.file)
        adapter: TypeAdapter[Any] = _PAGE
        written = self.model(source, AnyPage, adapter, {**source.data, "id": id_of(path)})
        if written is None or not written.whole:
            return written
        page, issues = written.model.with_files(files)
        self.content.issues += map(written.placed, issues)
        return replace(written, model=page)

    def words(self, site: Source) -> None:
        """The words of every language with those of the kinds; one that is missing is taken from another, and named."""
        content = self.content
        sources: dict[str, Source] = {}
        for index, code in enumerate(content.languages):
            path = content.folder / "words" / f"{code}.yaml"
            if self.is_there(path):
                sources[code] = self.source(path)
            else:
                missing = site.issue("words-file-missing", ("languages", index), file=shown(path, content.folder))
                content.issues.append(missing)
        known: dict[str, dict[str, Data]] = {code: {**kind_words_in(code)} for code in kind_languages()}
        for code, source in sources.items():
            if isinstance(source.data, dict):
                known[code] = {**known.get(code, {}), **source.data}
        fallback = content.site.model.fallback if content.site else ()
        others = [(other, known[other]) for other in (*fallback, *content.languages, *known) if other in known]
        for code, source in sources.items():
            data = self.completed(source, known[code], others) if isinstance(source.data, dict) else source.data
            if written := self.model(source, all_words(), _WORDS, data):
                content.words[code] = written

    def completed(self, source: Source, data: dict[str, Data], others: list[tuple[str, dict[str, Data]]]) -> Data:
        """The words with those of other languages where they lack one."""
        data = {**data}
        for other, words in others:
            for key in [key for key in _NEEDED if key not in data and key in words]:
                data[key] = words[key]
                self.content.issues.append(source.issue("word-missing", word=key, other=other))
        return data


def _spelt_otherwise(content: Content) -> dict[str, Path]:
    """Files under assets/ whose names on the disk only differ in how their letters are made up."""
    names = {name for page in content.pages.values() for _, name in page.model.files() if not name.isascii()}
    places = {name: found_file(content.assets, name) for name in names}
    return {name: place for name, place in places.items() if place != content.assets / name}


def id_of(path: Path) -> str:
    """The id of the page in a file."""
    return composed(path.stem)
