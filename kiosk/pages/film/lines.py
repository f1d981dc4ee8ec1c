"""A subtitle file line by line: what is said, when, where it stands in the file, and what is malformed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TIMES = re.compile(r"\s*((?:\d+:)?\d+:\d+[.,]\d+)\s*-->\s*((?:\d+:)?\d+:\d+[.,]\d+)(?:\s.*)?")
_TIME = re.compile(r"(?:(\d{1,3}):)?([0-5]\d):([0-5]\d)[.,](\d{3})")
_BESIDE = ("NOTE", "STYLE", "REGION")


@dataclass(frozen=True)
class Spoken:
    """Words with the line their times stand on; times in seconds."""

    line: int
    start: float
    end: float
    text: str


@dataclass(frozen=True)
class Malformed:
    """A line that no player understands."""

    line: int
    what: str
    way_out: str


def spoken(text: str) -> Iterator[Spoken | Malformed]:
    """Every cue of a WebVTT or SRT file in its order, and every mistake."""
    blocks = _blocks(text)
    if not text.lstrip().startswith("WEBVTT") and not any("-->" in line for _, lines in blocks for line in lines):
        yield Malformed(1, "is neither WebVTT nor SRT", "save the subtitles as .vtt or .srt")
        return
    for first, lines in blocks:
        if lines[0].startswith(("WEBVTT", *_BESIDE)) and "-->" not in lines[0]:
            continue
        at = next((index for index, line in enumerate(lines[:2]) if "-->" in line), None)
        if at is None:
            yield Malformed(first, "words without times", "add a line such as 00:00:01.000 --> 00:00:04.000 above them")
        else:
            yield from _cue(first + at, lines[at], lines[at + 1 :])


def _cue(line: int, times: str, words: list[str]) -> Iterator[Spoken | Malformed]:
    match = _TIMES.fullmatch(times)
    ends = [_TIME.fullmatch(written) for written in match.groups()] if match else []
    if not ends or None in ends:
        yield Malformed(line, f"'{times.strip()[:40]}' are no times", "write them as in 00:00:01.000 --> 00:00:04.000")
        return
    start, end = (_seconds(each) for each in ends if each)
    stray = next((index for index, word in enumerate(words) if "-->" in word), None)
    if end <= start:
        yield Malformed(line, "ends before it begins", "write the earlier time first")
    elif not words:
        yield Malformed(line, "times without words", "write the words below, or remove the times")
    elif stray is not None:
        yield Malformed(line + 1 + stray, "times in the middle of words", "leave an empty line above them")
    else:
        yield Spoken(line, start, end, "\n".join(words))


def _seconds(time: re.Match[str]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in time.groups())
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _blocks(text: str) -> list[tuple[int, list[str]]]:
    """Lines that stand together, each with the number of the first."""
    blocks: list[tuple[int, list[str]]] = []
    apart = True
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            apart = True
        elif apart:
            blocks.append((number, [line]))
            apart = False
        else:
            blocks[-1][1].append(line)
    return blocks
