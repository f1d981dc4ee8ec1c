"""All that a content folder says in a language, wherever it is written, each with the place for an issue about it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.content.folder import Content, Written
from kiosk.content.yaml.source import Source
from kiosk.disk.tree import walk
from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import read_text
from kiosk.model.issues import Issue, Loc, shown
from kiosk.model.line_breaks import spaced
from kiosk.model.words import Words
from kiosk.pages.film.subtitles import Cue, parse


class Said(NamedTuple):
    """A text with ordinary spaces; `code` is its language, "" where it is one text for all."""

    code: str
    text: str
    placed: Callable[[Issue], Issue]


def said_in(content: Content, code: str) -> Iterator[Said]:
    """Texts in a language, of pages and of the site, the stand's own words, documents and subtitles, line by line."""
    for written in content.written():
        yield from _in_model(written, code)
    if own := content.words.get(code):
        yield from _in_words(own, code)
    yield from _in_files(content, (code,))


def found_in_said(
    content: Content, check: str, key: Hashable, look: Callable[[Said], Iterable[Issue]]
) -> Iterator[Issue]:
    """What `look` finds in each text of every language and in those that are one for all languages.

    What is in a page's own file is looked at again only when that or `key` changed, as by `Written.once`.
    """
    for written in content.written():
        yield from written.once(check, key, partial(_looked, look, _in_model(written)))
    for code, own in content.words.items():
        yield from own.once(check, key, partial(_looked, look, _in_words(own, code)))
    yield from _looked(look, _in_files(content, content.languages))


def _looked(look: Callable[[Said], Iterable[Issue]], every: Iterable[Said]) -> Iterator[Issue]:
    return chain.from_iterable(map(look, every))


def _in_model(written: Written[Any], only: str | None = None) -> Iterator[Said]:
    for loc, text in written.texts:
        if isinstance(text.root, str):
            if only in (None, ""):
                yield Said("", spaced(text.root), partial(_at, written.source, loc))
        else:
            for code, words in text.root.items():
                if only in (None, code):
                    yield Said(code, spaced(words), partial(_at, written.source, (*loc, code)))


def _in_words(own: Written[Words], code: str) -> Iterator[Said]:
    for name, value in own.model:
        if isinstance(value, str) and own.has((name,)):
            yield Said(code, spaced(value), partial(_at, own.source, (name,)))


def _at(source: Source, loc: Loc, found: Issue) -> Issue:
    return found.at(source.file, *source.place(loc))


def _in_files(content: Content, codes: Sequence[str]) -> Iterator[Said]:
    for entry in walk(content.folder / "pages"):
        path = Path(entry.path)
        if path.suffix == ".md" and path.stem in codes:
            yield from _lines(path, path.stem, shown(path, content.folder))
    for page in content.pages.values():
        for field in ("subtitles", "transcript"):
            for code, name in getattr(page.model, field, {}).items():
                if code not in codes:
                    continue
                path = content.path(name)
                yield from _cues(path, code, shown(path, content.folder))


def _cues(path: Path, code: str, name: str) -> Iterator[Said]:
    try:
        found = [cue for cue in parse(read_text(path)) if isinstance(cue, Cue)]
    except (BadFile, OSError):
        return  # named already
    for cue in found:
        for number, line in enumerate(cue.text.split("\n"), cue.line + 1):
            yield Said(code, spaced(line), partial(_in_line, name, number))


def _lines(path: Path, code: str, name: str) -> Iterator[Said]:
    try:
        lines = read_text(path).splitlines()
    except (BadFile, OSError):
        return  # named already
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield Said(code, spaced(line), partial(_in_line, name, number))


def _in_line(name: str, number: int, found: Issue) -> Issue:
    return found.at(name, number)
