"""What is wrong with subtitles, each with its line: times, and what nobody could read."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, inf
from operator import attrgetter
from typing import NamedTuple

from kiosk.model.issues import Issue, issue
from kiosk.pages.film.film_file import MARGIN
from kiosk.pages.film.subtitles import MOST, Cue, Malformed, parse
from kiosk.pages.film.timecode import clock


class Pace(NamedTuple):
    """Characters that most people read in a second, those of a line, and lines that are read beside a film."""

    fastest: float
    widest: float
    lines: float = 2


AT_EASE = Pace(inf, inf, inf)
"""Of a transcript, which waits for its reader."""


def pace_of(script: str) -> Pace:
    """How subtitles in a script are read."""
    return Pace(9, 22) if script == "chinese" else Pace(17, 45)


def flawed(text: str, length: float, pace: Pace) -> Iterator[Issue]:
    """Every issue of a subtitle file of a film that is so many seconds long, each with its line."""
    found = list(parse(text))
    cues = sorted((cue for cue in found if isinstance(cue, Cue)), key=attrgetter("start"))
    if len(cues) > MOST:
        yield issue("subtitles-many", count=len(cues), most=MOST).at("", cues[MOST].line)
        return
    if cues and cues[0].start >= (length + MARGIN) * 1000:
        facts = {"at": clock(cues[0].start / 1000), "lasts": clock(length)}
        yield issue("subtitles-after-film", **facts).at("", cues[0].line)
        length = inf  # said once for all
    before: Cue | None = None
    for cue in found:
        if isinstance(cue, Malformed):
            yield issue(cue.code, **cue.facts).at("", cue.line)
            continue
        yield from (said.at("", cue.line) for said in _cue(cue, before, length, pace))
        before = cue
    if not found:
        yield issue("subtitles-empty")


def _cue(cue: Cue, before: Cue | None, length: float, pace: Pace) -> Iterator[Issue]:
    if before and cue.start < before.start:
        yield issue("subtitle-order", line=before.line)
    elif before and cue.start < before.end:
        yield issue("subtitle-overlap", line=before.line)
    if cue.end > (length + MARGIN) * 1000:
        yield issue("subtitle-late", lasts=clock(length))
    rate = len(cue.text.replace("\n", " ")) * 1000 / (cue.end - cue.start)
    if rate > pace.fastest:
        yield issue("subtitle-fast", rate=f"{rate:.0f}", most=pace.fastest)
    lines = sum(ceil(len(line) / pace.widest) or 1 for line in cue.text.split("\n"))
    if lines > pace.lines:
        yield issue("subtitle-long", lines=lines, most=pace.widest)
