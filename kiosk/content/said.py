"""All that a content folder says in a language, wherever it is written, each with the place for an issue about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from kiosk.content.folder import Content
from kiosk.content.yaml.source import Source
from kiosk.disk.tree import walk
from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import read_text
from kiosk.model.issues import Issue, Loc, shown
from kiosk.model.line_breaks import spaced
from kiosk.model.text import texts
from kiosk.pages.film.subtitles import Cue, parse


class Said(NamedTuple):
    """A text with ordinary spaces; `code` is its language, "" where it is one text for all."""

    code: str
    text: str
    placed: Callable[[Issue], Issue]


def said(content: Content) -> Iterator[Said]:
    """Texts of pages and of the site, the stand's own words, documents and subtitles, line by line."""
    for written in content.written():
        for loc, text in texts(written.model):
            if isinstance(text.root, str):
                yield Said("", spaced(text.root), partial(_at, written.source, loc))
            else:
                for code, words in text.root.items():
                    yield Said(code, spaced(words), partial(_at, written.source, (*loc, code)))
    for code, own in content.words.items():
        for name, value in own.model:
            if isinstance(value, str) and own.has((name,)):
                yield Said(code, spaced(value), partial(_at, own.source, (name,)))
    yield from _in_files(content)


def _at(source: Source, loc: Loc, found: Issue) -> Issue:
    return found.at(source.file, *source.place(loc))


def _in_files(content: Content) -> Iterator[Said]:
    for entry in walk(content.folder / "pages"):
        path = Path(entry.path)
        if path.suffix == ".md" and path.stem in content.languages:
            yield from _lines(path, path.stem, shown(path, content.folder))
    for page in content.pages.values():
        tracks = getattr(page.model, "subtitles", {})
        for code, name in tracks.items():
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
