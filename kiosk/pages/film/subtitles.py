"""What is said in a film and when: WebVTT and SRT files, read once for showing and for checking."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from pathlib import Path

from kiosk.disk.ask import look, refusal
from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import read_text
from kiosk.model.direction_marks import RIGHT_TO_LEFT
from kiosk.model.issues import issue
from kiosk.pages.film.cue_text import plain
from kiosk.pages.film.subtitle_blocks import Block, blocks

MOST = 6_000
"""Subtitles of a file: twice those of a film of three hours."""
log = logging.getLogger("kiosk")

_TIME = r"(?:(\d+):)?([0-5]\d):([0-5]\d)[.,](\d{3})"
TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?!\d)")
"""The line of times: hours or none, minutes, seconds and thousandths, twice."""


@dataclass(frozen=True)
class Cue:
    """Plain words and when they are shown, in milliseconds; `line` is the one their times stand on, from 1."""

    start: int
    end: int
    text: str
    line: int


@dataclass(frozen=True)
class Malformed:
    """A place that is not understood: its line, from 1, and why, as the code of an issue with its facts."""

    line: int
    code: str
    facts: dict[str, str] = field(default_factory=dict)


@lru_cache(maxsize=32)
def parse(text: str) -> tuple[Cue | Malformed, ...]:
    """Every cue of a WebVTT or SRT file, and every malformed place, in the order of the file."""
    found = blocks(text)
    if found is None:
        return (Malformed(1, "subtitles-unknown-format"),)
    return tuple(chain.from_iterable(map(_parse_block, found)))


def _parse_block(block: Block) -> Iterator[Cue | Malformed]:
    times = block.meant if block.times is None else block.times
    if times is None:
        yield Malformed(block.line, "subtitle-without-times")
        return
    line, written = block.line + times, block.lines[times]
    match = TIMES.match(written)
    if not match:
        yield Malformed(line, "subtitle-times-unreadable", {"written": written.strip()[:40]})
        return
    if block.joined:
        yield Malformed(line, "subtitle-times-in-words")
    start, end = milliseconds(*match.groups()[:4]), milliseconds(*match.groups()[4:])
    text = plain("\n".join(block.words))
    if end <= start:
        yield Malformed(line, "subtitle-ends-first")
    elif not text:
        yield Malformed(line, "subtitle-without-words")
    else:
        yield Cue(start, end, text, line)


def milliseconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> int:
    """One of the two times of such a line."""
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(thousandths)


def read(path: Path) -> tuple[Cue, ...]:
    """The cues of a file in the order of their times. Raises BadFile."""
    try:
        found = parse(read_text(path))
    except OSError as error:
        raise BadFile("file-unreadable", 1, 1, **refusal(error, path)) from None
    for place in found:
        if isinstance(place, Malformed) and place.code == "subtitles-unknown-format":
            raise BadFile(place.code)
    cues = [cue for cue in found if isinstance(cue, Cue)]
    if len(cues) > MOST:
        raise BadFile("subtitles-many", count=len(cues), most=MOST)
    return tuple(sorted(cues, key=lambda cue: cue.start))


def cues(path: Path | None) -> tuple[Cue, ...]:
    """As `read`, remembered until the file changes; none, and a line in the log, where it cannot be used.

    None where there is no file yet either.
    """
    if path is None:
        return ()
    try:
        found = look(path)
    except OSError:
        found = None
    return _remembered(path, found and (found.st_mtime_ns, found.st_size, found.st_ino))


@lru_cache(maxsize=64)
def _remembered(path: Path, changed: tuple[int, ...] | None) -> tuple[Cue, ...]:  # noqa: ARG001 - `changed` tells old from new
    try:
        return read(path)
    except BadFile as error:
        why = issue(error.code, **error.facts).what
        log.error("%s: the subtitles are left out: the file %s", path.name, why)
        return ()


def towards(words: str, mirrored: bool) -> str:
    """The words, each line marked where it reads from right to left, whatever it begins with."""
    return "\n".join(RIGHT_TO_LEFT + line for line in words.split("\n")) if mirrored else words
