"""All that a content folder says in a language, wherever it is written, each with the place for an issue about it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from kiosk.content.folder import Content, Said, Written
from kiosk.content.yaml.source import Source
from kiosk.disk.tree import walk
from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import read_text
from kiosk.model.issues import Issue, shown
from kiosk.model.line_breaks import spaced
from kiosk.model.words import Words
from kiosk.pages.film.subtitles import Cue, parse


def said_in(content: Content, code: str) -> Iterator[Said]:
    """Texts in a language, of pages and of the site, the stand's own words, documents and subtitles, line by line."""
    for written in content.written():
        yield from (each for each in written.said if each.code == code)
    if own := content.words.get(code):
        yield from _in_words(own, code)
    yield from (each for each in _in_files(content) if each.code == code)


def found_in_said(
    content: Content, check: str, key: Hashable, look: Callable[[Said], Iterable[Issue]]
) -> Iterator[Issue]:
    """What `look` finds in each text of every language and in those that are one for all languages.

    What is in a page's own file is looked at again only when that or `key` changed, as by `Written.once`.
    """
    for written in content.written():
        yield from written.once(check, key, partial(_looked, look, written.said))
    for code, own in content.words.items():
        yield from own.once(check, key, partial(_looked, look, _in_words(own, code)))
    yield from _looked(look, _in_files(content))


def _looked(look: Callable[[Said], Iterable[Issue]], every: Iterable[Said]) -> Iterator[Issue]:
    return chain.from_iterable(map(look, every))


def _in_words(own: Written[Words], code: str) -> Iterator[Said]:
    for name, value in own.model:
        if isinstance(value, str) and own.has((name,)):
            yield Said(code, spaced(value), own.source, (name,))


def _in_files(content: Content) -> Sequence[Said]:
    """What documents and subtitles say, read once."""
    if content.said_beside is None:
        content.said_beside = tuple(chain(_in_documents(content), _in_films(content)))
    return content.said_beside


def _in_documents(content: Content) -> Iterator[Said]:
    for entry in walk(content.folder / "pages"):
        path = Path(entry.path)
        if path.suffix == ".md" and path.stem in content.languages:
            yield from _lines(path, path.stem, shown(path, content.folder))


def _in_films(content: Content) -> Iterator[Said]:
    for page in content.pages.values():
        for field in ("subtitles", "transcript"):
            for code, name in getattr(page.model, field, {}).items():
                if code in content.languages:
                    path = content.path(name)
                    yield from _cues(path, code, shown(path, content.folder))


def _cues(path: Path, code: str, name: str) -> Iterator[Said]:
    try:
        found = [cue for cue in parse(read_text(path)) if isinstance(cue, Cue)]
    except (BadFile, OSError):
        return  # named already
    numbered = ((cue.line + n, line) for cue in found for n, line in enumerate(cue.text.split("\n"), 1))
    yield from _numbered(numbered, code, name)


def _lines(path: Path, code: str, name: str) -> Iterator[Said]:
    try:
        lines = read_text(path).splitlines()
    except (BadFile, OSError):
        return  # named already
    yield from _numbered(((number, line) for number, line in enumerate(lines, 1) if line.strip()), code, name)


def _numbered(lines: Iterable[tuple[int, str]], code: str, name: str) -> Iterator[Said]:
    """Lines of a file that is no YAML, each by its number."""
    source = Source(name, None)
    for number, line in lines:
        source.places[number,] = (number, 1)
        yield Said(code, spaced(line), source, (number,))
