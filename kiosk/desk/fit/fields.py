"""Where the texts that are seen are written, and a stand in which one of them says something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from kiosk.content.folder import Content, Written
from kiosk.disk import ask
from kiosk.disk.tree import walk
from kiosk.media.encodings import SUFFIXES
from kiosk.model.direction_marks import MARKS
from kiosk.model.issues import Issue, Loc, shown
from kiosk.model.line_breaks import spaced
from kiosk.model.site import Site
from kiosk.model.site_file import Language
from kiosk.model.text import EASY, Model, Text
from kiosk.model.words import Words

LEAST = 3  # fewer letters stand in too many words to tell a template by


@dataclass(frozen=True)
class Field:
    """A text of the stand: its loc from the Site, the language it is written in ("" for all), and what it says.

    All its spaces are ordinary ones, as in what is seen on the screen.
    """

    loc: Loc
    code: str
    text: str

    @property
    def name(self) -> str:
        """As authors count: `events.2.title` is the title of the second event."""
        return ".".join(str(step + 1 if isinstance(step, int) else step) for step in self.within)

    @property
    def within(self) -> Loc:
        """The loc in its own file."""
        return self.loc[1:] if self.loc[0] == "file" else self.loc[2:]


class Fields:
    """All texts of a content folder that has no problems."""

    def __init__(self, content: Content, site: Site) -> None:
        self.content, self.site = content, site
        self.find = lru_cache(maxsize=None)(self._find)
        self._of = lru_cache(maxsize=None)(self._fields)

    def _fields(self, owner: Loc, language: str) -> tuple[Field, ...]:
        value: Any = self.site.file if owner == ("file",) else getattr(self.site, str(owner[0]))[owner[1]]
        return tuple(_texts(value, owner, self.site.order(language)))

    def _find(self, words: str, page: str, language: str) -> Field | None:
        """The field that says `words` on a page, or whose text is the better part of them."""
        words = words.translate(MARKS)
        own = [self._of(("pages", page), language)] if page in self.site.pages else []
        others = [each for id in self.site.pages for each in self._of(("pages", id), language)]
        interface = [self._of(("words", code), code) for code in self.site.order(language)]
        groups: list[Sequence[Field]] = [*own, self._of(("file",), language), others, *interface]
        for group in groups:
            if exact := next((each for each in group if each.text == words), None):
                return exact
        for group in groups:
            parts = [each for each in group if 2 * len(each.text) >= len(words) and each.text in words]
            if parts:
                return max(parts, key=lambda each: len(each.text))
        return next((each for each in interface[0] if _filled(each.text, words)), None)

    def placed(self, found: Issue, field: Field) -> Issue:
        """The issue at the line of the field's text."""
        source = self.written(field.loc).source
        if (field.within[0],) in source.places:
            return source.placed(replace(found, loc=(*field.within, field.code)))
        if field.loc[0] == "words":  # one that a kind brings, and the stand's own file does not say otherwise
            return source.placed(replace(found, loc=(), facts=(*found.facts, ("added", field.name))))
        return self.beside(found, field.text, field.code, field.loc)

    def written(self, loc: Loc) -> Written[Any]:
        """The file that a loc leads into."""
        if loc[0] == "file":
            assert self.content.site
            return self.content.site
        files: Mapping[str, Written[Any]] = getattr(self.content, str(loc[0]))
        return files[str(loc[1])]

    def beside(self, found: Issue, words: str, code: str, owner: Loc) -> Issue:
        """The issue in the document or table beside the pages that holds the words; else in the page itself."""
        for name, lines in sorted(self._documents.items(), key=lambda each: f"{code}." not in each[0]):
            for number, line in enumerate(lines, 1):
                if words in spaced(line):
                    return found.at(name, number, spaced(line).index(words) + 1)
        return self.written(owner).source.placed(found)

    def restless(self, page: str) -> Issue:
        """That a page cannot be looked at."""
        owner = ("pages", page) if page in self.site.pages else ("file",)
        return self.written(owner).source.issue("fit-page-restless")

    @cached_property
    def _documents(self) -> dict[str, list[str]]:
        root = self.content.folder
        paths = sorted(
            Path(entry.path)
            for entry in walk(root / "pages")
            if entry.stat and entry.name.endswith(SUFFIXES) and not entry.name.endswith(".yaml")
        )
        return {shown(path, root): ask.read(path).decode("utf-8-sig").splitlines() for path in paths}


def _texts(value: object, loc: Loc, order: Sequence[str], spoken: bool = False) -> Iterator[Field]:
    """Every text inside a model, in the first of the languages that has it; `spoken` where plain words are read too."""
    if isinstance(value, Text):
        texts = value.root if isinstance(value.root, dict) else {}
        yield _field(loc, texts, order, value.within(order))
        if any(value.easy.get(code) for code in order):
            yield _field((*loc, EASY), value.easy, order, Text(dict(value.easy)).within(order))
    elif isinstance(value, str) and spoken:
        yield _field(loc, {}, order, value)
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*loc, name), order, isinstance(value, Words | Language))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*loc, index), order, spoken)


def _field(loc: Loc, texts: Mapping[str, str], order: Sequence[str], said: str) -> Field:
    return Field(loc, next((code for code in order if texts.get(code)), ""), spaced(said).translate(MARKS))


def _filled(template: str, words: str) -> bool:
    """Whether the words are the template with something in the place of its {marks}."""
    parts = re.split(r"\{\w+\}", template)
    return len("".join(parts).strip()) >= LEAST and re.fullmatch(".+".join(map(re.escape, parts)), words) is not None


def _with(text: Text, code: str, said: str, easy: bool) -> Text:
    """The text with other words in a language, or with other easy words."""
    if isinstance(text.root, str):
        return Text(said)
    ordinary, simple = {**text.root}, {**text.easy}
    (simple if easy else ordinary)[code] = said
    return Text.model_validate({**ordinary, EASY: simple} if simple else ordinary)


def put(value: Any, loc: Loc, code: str, text: str) -> Any:
    """The Site, or what it is made of, with another text at `loc`."""
    if isinstance(value, Text):
        return _with(value, code, text, bool(loc))
    if not loc:
        return text
    step, rest = loc[0], loc[1:]
    if isinstance(value, tuple):
        return tuple(put(item, rest, code, text) if index == step else item for index, item in enumerate(value))
    if isinstance(value, Mapping):
        return {**value, step: put(value[step], rest, code, text)}
    changed = {str(step): put(getattr(value, str(step)), rest, code, text)}
    return replace(value, **changed) if isinstance(value, Site) else value.model_copy(update=changed)
