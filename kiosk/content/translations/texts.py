"""Every text of the content that is to be translated, and the languages it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from kiosk.content.folder import Content
from kiosk.content.yaml.source import Place, Source
from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import read_text
from kiosk.model.issues import Loc
from kiosk.model.site_file import Language
from kiosk.model.text import EASY, Text
from kiosk.pages.words import all_words, kind_words

PLACE = "{language}"


@dataclass(frozen=True, eq=False)
class Entry:
    """One text: where it is and what it says by language code; a list of words has a line for each.

    `file` is seen from the content folder, with {language} where each language has a file of its own. A `document` is
    a whole file of prose, which nobody translates in a table.
    """

    file: str
    loc: Loc
    texts: Mapping[str, str]
    place: Callable[[str], Place]
    """Where the text in a language is."""
    original: str
    document: str = ""

    @property
    def easy(self) -> bool:
        """Whether these are a text's easy words."""
        return self.loc[-1] == EASY

    @cached_property
    def field(self) -> str:
        """The place in the file as authors count: `rows.1.2` is the second cell of the first row."""
        return ".".join(str(step + 1 if isinstance(step, int) else step) for step in self.loc)

    @cached_property
    def name(self) -> str:
        return f"{self.file} {self.field}"

    def path(self, language: str) -> str:
        """The file that holds the text in `language`."""
        return (self.document or self.file).replace(PLACE, language)

    def spot(self, language: str) -> Loc:
        """Where the text in `language` is in its file."""
        return self.loc if PLACE in self.file else (*self.loc, language)


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


def texts_of(content: Content) -> Texts:
    """The texts of the site file, the pages, the words and the documents, as far as each file is valid by itself."""
    found = Texts(content.folder, left_out=[_within(file) for file in content.spoilt])
    if content.site is None:
        return found
    found.languages, found.fallback = content.site.model.languages, content.site.model.fallback
    for written in content.written():
        if written.source.file not in content.spoilt:
            source = replace(written.source, file=_within(written.source.file))
            found.entries += _maps(source, written.texts, found)
            found.entries += _documents(source, written.model, found)
    found.entries += _words(found, {code: written.source for code, written in content.words.items()})
    return found


def _within(file: str) -> str:
    """A file as seen from the content folder."""
    return file.partition("/")[2]


def _maps(source: Source, texts: Iterable[tuple[Loc, Text]], found: Texts) -> Iterator[Entry]:
    for loc, text in texts:
        if isinstance(text.root, dict):
            place = partial(_within_text, source, loc)
            yield Entry(source.file, loc, text.root, place, found.original(text.root))


def _within_text(source: Source, loc: Loc, code: str) -> Place:
    return source.place((*loc, code))


def _documents(source: Source, page: Any, found: Texts) -> Iterator[Entry]:
    """A file for each language, named by a field that says {language}."""
    beside = Path(source.file).parent
    for name in type(page).model_fields:
        pattern = getattr(page, name)
        if isinstance(pattern, str) and PLACE in pattern:
            paths = {code: found.folder / beside / pattern.replace(PLACE, code) for code in found.codes}
            held = {code: _prose(path) for code, path in paths.items()}
            place = partial(_within_text, source, (name,))
            yield Entry(source.file, (name,), held, place, found.original(held), (beside / pattern).as_posix())


def _prose(path: Path) -> str:
    try:
        return read_text(path).strip()
    except (OSError, BadFile):
        return ""


def _words(found: Texts, sources: Mapping[str, Source]) -> Iterator[Entry]:
    """The interface's words; what a language may do without, or has no letters, is no text.

    A word that a kind brings is the kind's where the stand's own file does not say it otherwise.
    """
    for name in (name for name, word in all_words().model_fields.items() if word.is_required()):
        own = kind_words().get(name, {})
        held = {**own, **{code: _word(source, name) or own.get(code, "") for code, source in sources.items()}}
        original = found.original(held) or next(iter(own), "")
        if any(letter.isalpha() for letter in held.get(original, "")):
            place = partial(_of_word, sources, name)
            yield Entry(f"words/{PLACE}.yaml", (name,), held, place, original)


def _of_word(sources: Mapping[str, Source], name: str, code: str) -> Place:
    return sources[code].place((name,))


def _word(source: Source, name: str) -> str:
    word = source.data.get(name) if isinstance(source.data, dict) else None
    return "" if word is None else str(word).strip()
