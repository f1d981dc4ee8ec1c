"""Subtitles that are changed cue by cue: identifiers, settings, notes and all other cues stay as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple, Self

from kiosk.content.yaml.source import Data
from kiosk.editing.errors import CannotEdit
from kiosk.editing.parted import PartedFile
from kiosk.model.issues import Invalid, Loc, issue
from kiosk.pages.film.subtitle_blocks import LINE_END, Block, blocks
from kiosk.pages.film.subtitles import TIMES, Malformed, milliseconds, parse
from kiosk.pages.film.timecode import as_seconds, clock

BEGUN = {"subtitle-ends-first", "subtitle-without-words"}
"""What may be wrong with a cue while somebody is changing it."""
_TIME = re.compile(r"(?:\d+:)?[0-5]?\d:[0-5]\d(?:[.,]\d{1,3})?|\d+(?:[.,]\d{1,3})?", re.ASCII)


class CuePart(NamedTuple):
    """A cue in the file's text. Its times are in milliseconds, -1 where they cannot be read, on `line`, from 1."""

    line: int
    start: int
    end: int
    words: str
    begin: int
    stop: int
    times: tuple[tuple[int, int], ...] = ()
    """Where in the text the two times stand."""
    below: int = 0
    """Where the line of the times stops."""

    @property
    def said(self) -> tuple[int, int, str]:
        return self.start, self.end, self.words


def moment(at: int) -> str:
    """1250 as `0:01.250`."""
    return f"{clock(at / 1000)}.{at % 1000:03}"


def read_moment(written: str) -> int:
    """`0:01.25` as 1250. Raises Invalid for what is no time."""
    if not _TIME.fullmatch(written.strip()):
        raise Invalid("film-time-unclear", written=written)
    found = as_seconds(written.strip().replace(",", "."))
    return round(found * 1000) if isinstance(found, float) else 0


@dataclass(frozen=True)
class CueFile(PartedFile[CuePart]):
    """WebVTT or SRT: `(3,)` is the fourth cue with its `start`, `end` and `words`."""

    @cached_property
    def parts(self) -> tuple[CuePart, ...]:
        return tuple(map(self._part, blocks(self.text) or ()))

    def value(self, loc: Loc = ()) -> Data:
        if not loc:
            return super().value()
        part = self.part(loc)
        fields: dict[str, Data] = {"start": moment(part.start), "end": moment(part.end), "words": part.words}
        if len(loc) == 1:
            return fields
        if len(loc) == 2 and loc[1] in fields:
            return fields[str(loc[1])]
        raise self.gone(loc)

    def with_value(self, loc: Loc, value: Data) -> Self:
        if not loc:
            return super().with_value((), value)
        part, field = self.part(loc), loc[1] if len(loc) == 2 else ""
        if field not in ("start", "end", "words") or not isinstance(value, str):
            raise self.gone(loc)
        if field == "words":
            words = _lines(value)
            meant = (part.start, part.end, "\n".join(words))
            text = self._with_words(part, words)
        else:
            at, which = self._read(value, part), 0 if field == "start" else 1
            meant = (at, part.end, part.words) if which == 0 else (part.start, at, part.words)
            text = self._with_time(part, which, at)
        said = [each.said for each in self.parts]
        said[int(loc[0])] = meant
        return self if meant == part.said else self._checked(text, said, part.line)

    def with_item(self, loc: Loc, index: int, value: Data) -> Self:
        """With a new cue, written as the others are; its number is one that no other has."""
        if loc or not isinstance(value, dict):
            raise self.gone((*loc, index))
        start, end = read_moment(str(value["start"])), read_moment(str(value["end"]))
        words, gap = _lines(str(value["words"])), 2 * self.line_end
        block = self.lined([*self._identifier(), f"{self._time(start)} --> {self._time(end)}", *words])
        index = min(max(index, 0), len(self.parts))
        if index:
            stop = self.parts[index - 1].stop
            joined = index < len(self.parts) and self.text[stop:].startswith(gap) is False
            text = self.put(stop, stop, gap + block + (self.line_end if joined else ""))
        elif self.parts:
            text = self.put(self.parts[0].begin, self.parts[0].begin, block + gap)
        else:
            before = self.text.rstrip("\r\n")
            text = (before + gap if before else "") + block + self.line_end
        said = [each.said for each in self.parts]
        said.insert(index, (start, end, "\n".join(words)))
        return self._checked(text, said, 1)

    def without(self, loc: Loc) -> Self:
        part = self.part(loc)
        said = [each.said for index, each in enumerate(self.parts) if index != loc[0]]
        return self._checked(self.cut(part.begin, part.stop), said, part.line)

    def _part(self, block: Block) -> CuePart:
        first = block.line - 1
        last = self._last(first, block.lines)
        at = block.times
        if at is None:
            return CuePart(block.line, -1, -1, "\n".join(block.lines), self.starts[first], self.stops[last])
        line = first + at
        spoken = self._last(line + 1, block.words) if block.words else line
        words = "\n".join(self._lines_between(line + 1, spoken)) if block.words else ""
        whole = self.starts[first], max(self.stops[spoken], self.stops[last])
        match = TIMES.match(self.text, self.starts[line])
        if not match or match.end() > self.stops[line]:
            return CuePart(line + 1, -1, -1, words, *whole, below=self.stops[line])
        groups = match.groups()
        spans = tuple((match.start(one if groups[one - 1] else one + 1), match.end(one + 3)) for one in (1, 5))
        start, end = milliseconds(*groups[:4]), milliseconds(*groups[4:])
        return CuePart(line + 1, start, end, words, *whole, spans, self.stops[line])

    def _last(self, first: int, lines: list[str]) -> int:
        """The last line of some that stand from `first` on, with nothing but empty lines between them."""
        at = first - 1
        for line in lines:
            at += 1
            while self.text[self.starts[at] : self.stops[at]].replace("\0", "\ufffd").rstrip() != line.rstrip():
                at += 1
        return at

    def _lines_between(self, first: int, last: int) -> list[str]:
        return [self.text[self.starts[at] : self.stops[at]] for at in range(first, last + 1)]

    def _with_words(self, part: CuePart, words: list[str]) -> str:
        if not part.times and part.start < 0 and not part.below:
            raise self.unusual(part.line)
        text = self.lined(words)
        if not words:
            return self.put(part.below, part.stop, "")
        start = part.below + len(self._end_at(part.below)) if part.words else part.below
        return self.put(start, part.stop, text if part.words else self.line_end + text)

    def _end_at(self, place: int) -> str:
        return "\r\n" if self.text.startswith("\r\n", place) else self.text[place : place + 1]

    def _with_time(self, part: CuePart, which: int, at: int) -> str:
        if not part.times:
            raise self.unusual(part.line)
        start, stop = part.times[which]
        return self.put(start, stop, self._time(at, self.text[start:stop]))

    def _time(self, at: int, like: str = "") -> str:
        """A time with hours or without, and with the sign before its thousandths that the file has."""
        if not like:
            timed = next((part.times[0] for part in self.parts if part.times), None)
            like = self.text[slice(*timed)] if timed else "00:00:00.000" if self._signed else "00:00:00,000"
        rest, thousandths = divmod(at, 1000)
        minutes, second = divmod(rest, 60)
        hours, minute = divmod(minutes, 60)
        lead = f"{hours:02}:" if hours or like.count(":") == 2 else ""
        return f"{lead}{minute:02}:{second:02}{',' if ',' in like else '.'}{thousandths:03}"

    @property
    def _signed(self) -> bool:
        """Whether it says that it is WebVTT, or is called so."""
        return self.text.lstrip().upper().startswith("WEBVTT") or self.file.lower().endswith(".vtt")

    def _identifier(self) -> list[str]:
        """The next number where the cues have numbers."""
        above = (LINE_END.split(self.text[part.begin : part.stop])[0] for part in self.parts)
        numbers = [int(line) for line in above if line.strip().isdecimal()]
        if not self.parts and not self._signed:
            return ["1"]
        return [str(max(numbers) + 1)] if len(numbers) * 2 > len(self.parts) else []

    def _read(self, written: str, part: CuePart) -> int:
        try:
            return read_moment(written)
        except Invalid as error:
            raise CannotEdit(issue(error.code, **error.facts).at(self.file, part.line)) from None

    def _checked(self, text: str, said: list[tuple[int, int, str]], line: int) -> Self:
        """The file with this text, if that is what the stand's own parser reads in it. Raises CannotEdit."""
        new = replace(self, text=text)
        if [each.said for each in new.parts] != said or _wrong(text) - _wrong(self.text) - BEGUN:
            raise self.unusual(line)
        return new


def _lines(words: str) -> list[str]:
    """What was typed as lines; an empty one would end the cue."""
    return [line.rstrip() for line in words.splitlines() if line.strip()]


def _wrong(text: str) -> set[str]:
    return {each.code for each in parse(text) if isinstance(each, Malformed)}
