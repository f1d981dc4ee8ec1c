"""Every text of the content that is to be translated, and the languages it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from kiosk.content.folder import Content
from kiosk.content.site import Language, SiteFile
from kiosk.content.source import Data, Place, Source, Trail, read
from kiosk.content.text import texts
from kiosk.content.words import Words
from kiosk.pages import AnyPage

PLACE = "{language}"
_SITE: TypeAdapter[SiteFile] = TypeAdapter(SiteFile)
_PAGE: TypeAdapter[AnyPage] = TypeAdapter(AnyPage)


@dataclass(frozen=True, eq=False)
class Entry:
    """One text: where it is and what it says by language code; a list of words has a line for each.

    `file` is seen from the content folder, with {language} where each language has a file of its own. A `document` is
    a whole file of prose, which nobody translates in a table.
    """

    file: str
    trail: Trail
    texts: Mapping[str, str]
    places: Mapping[str, Place]
    original: str
    listed: bool = False
    document: str = ""

    @cached_property
    def field(self) -> str:
        """The place in the file as authors count: `rows.1.2` is the second cell of the first row."""
        return ".".join(str(step + 1 if isinstance(step, int) else step) for step in self.trail)

    @cached_property
    def name(self) -> str:
        return f"{self.file} {self.field}"

    def path(self, language: str) -> str:
        """The file that holds the text in `language`."""
        return (self.document or self.file).replace(PLACE, language)

    def value(self, text: str) -> Data:
        """The text as its file holds it."""
        return list(text.split("\n")) if self.listed else text

    def spot(self, language: str) -> Trail:
        """Where the text in `language` is in its file."""
        return self.trail if PLACE in self.file else (*self.trail, language)


@dataclass
class Texts:
    """All texts of a content folder; `left_out` names the files whose mistakes keep them from being read."""

    folder: Path
    languages: tuple[Language, ...] = ()
    fallback: tuple[str, ...] = ()
    entries: list[Entry] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(language.code for language in self.languages)

    def skipped(self, file: str) -> bool:
        """True if `file`, as seen from the content folder, is left out."""
        return file in self.left_out

    def original(self, texts: Mapping[str, str]) -> str:
        """The language that the others are translated from: the first of the site's fallback that has the text."""
        return next((code for code in (*self.fallback, *self.codes) if texts.get(code)), "")


def collect(folder: Path) -> Texts:
    """The texts of the site file, the pages, the words and the documents, as far as each file is valid by itself."""
    found = Texts(folder)
    source, file = _valid(folder / "site.yaml", _SITE, found)
    if file is None:
        return found
    found.languages, found.fallback = file.languages, file.fallback
    found.entries += _maps(source, file, found)
    for path in sorted((folder / "pages").rglob("*.yaml")):
        source, page = _valid(path, _PAGE, found)
        if page is not None:
            found.entries += _maps(source, page, found)
            found.entries += _documents(source, page, found)
    found.entries += _words(found, _spoken(found))
    return found


def gathered(content: Content) -> Texts:
    """As `collect`, from content that has been read already."""
    found = Texts(content.folder)
    if content.site is None:
        return found
    found.languages, found.fallback = content.site.model.languages, content.site.model.fallback
    for written in content.written():
        if written.whole:
            source = replace(written.source, file=written.source.file.partition("/")[2])
            found.entries += _maps(source, written.model, found)
            found.entries += _documents(source, written.model, found)
    found.entries += _words(found, {code: written.source for code, written in content.words.items()})
    return found


def _valid(path: Path, model: TypeAdapter[Any], found: Texts) -> tuple[Source, Any]:
    """The file's source and its model; None, and the file left out, where it has mistakes."""
    name = path.relative_to(found.folder).as_posix()
    source, problems = read(path, name)
    try:
        if not problems:
            return source, model.validate_python(source.data)
    except ValidationError:
        pass
    found.left_out.append(name)
    return source, None


def _maps(source: Source, model: Any, found: Texts) -> Iterator[Entry]:
    for trail, text in texts(model):
        if isinstance(text.root, dict):
            places = {code: source.place((*trail, code)) for code in found.codes}
            yield Entry(source.file, trail, text.root, places, found.original(text.root))


def _documents(source: Source, page: Any, found: Texts) -> Iterator[Entry]:
    """A file for each language, named by a field that says {language}."""
    beside = Path(source.file).parent
    for name in type(page).model_fields:
        pattern = getattr(page, name)
        if isinstance(pattern, str) and PLACE in pattern:
            paths = {code: found.folder / beside / pattern.replace(PLACE, code) for code in found.codes}
            held = {code: _prose(path) for code, path in paths.items()}
            places = {code: source.place((name,)) for code in found.codes}
            yield Entry(
                source.file, (name,), held, places, found.original(held), document=(beside / pattern).as_posix()
            )


def _prose(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _spoken(found: Texts) -> dict[str, Source]:
    """The words of every language."""
    sources = {}
    for code in found.codes:
        path = found.folder / "words" / f"{code}.yaml"
        sources[code], problems = read(path, f"words/{code}.yaml")
        if problems and path.exists():
            found.left_out.append(f"words/{code}.yaml")
    return sources


def _words(found: Texts, sources: Mapping[str, Source]) -> Iterator[Entry]:
    """The interface's words; what a language may do without, or has no letters, is no text."""
    for name in (name for name, word in Words.model_fields.items() if word.is_required()):
        held = {code: _lines(source, name) for code, source in sources.items()}
        original = found.original(held)
        if any(letter.isalpha() for letter in held.get(original, "")):
            places = {code: source.place((name,)) for code, source in sources.items()}
            listed = isinstance(_held(sources[original], name), list)
            yield Entry(f"words/{PLACE}.yaml", (name,), held, places, original, listed)


def _held(source: Source, name: str) -> Data:
    return source.data.get(name) if isinstance(source.data, dict) else None


def _lines(source: Source, name: str) -> str:
    data = _held(source, name)
    return "\n".join(map(str, data)) if isinstance(data, list) else str(data).strip() if data is not None else ""
