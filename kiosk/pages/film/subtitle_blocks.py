"""A subtitle file cut into its blocks: an identifier or none, a line with times, words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile

ARROW = "-->"
LINE_END = re.compile(r"\r\n|\r|\n")
_SIGNATURE = re.compile(r"WEBVTT(?![^ \t])", re.IGNORECASE)
_COMMENT = re.compile(r"NOTE\b|(STYLE|REGION)\s*$")
_ALMOST_TIMES = re.compile(r"\s*\d+\s*|.*(->|\d:\d\d[:.,]\d).*")
"""A number alone, or what was meant as times: no words that go on after an empty line."""
_MEANT = re.compile(r"\s*\d+:\d\d.*\d\s*(?:[-–—=]+>|→|⟶|➔|-+)\s*\d+:\d\d.*")
"""Times with another arrow than the one that is read."""


@dataclass
class Block:
    """Lines that stand together, and the number of the first, from 1."""

    line: int
    lines: list[str]
    joined: bool = False
    """True where words of the block before stand right above it."""

    @property
    def times(self) -> int | None:
        """Which of its lines has the times: the first, or the second below an identifier."""
        return next((index for index, line in enumerate(self.lines[:2]) if ARROW in line), None)

    @property
    def meant(self) -> int | None:
        """Which of its lines was meant as times, where none has any."""
        return next((index for index, line in enumerate(self.lines[:2]) if _MEANT.fullmatch(line)), None)

    @property
    def words(self) -> list[str]:
        return self.lines if self.times is None else self.lines[self.times + 1 :]

    @property
    def ignored(self) -> bool:
        """True for comments, styles and regions, and for nothing but spaces."""
        return bool(_COMMENT.match(self.lines[0])) or not any(line.strip() for line in self.lines)

    @property
    def complete(self) -> bool:
        """True where further times would be those of another block."""
        return not _COMMENT.match(self.lines[0]) and (len(self.lines) > 1 or ARROW in self.lines[0])

    def part_at_times(self, number: int, line: str) -> Block:
        """The block that begins with these times, and with the identifier above them, which this one loses."""
        words, name = self.words, []
        if words and (words[-1].strip().isdecimal() or (len(words) > 1 and not words[-2].strip())):
            name = [self.lines.pop()]
        joined = self.times is not None and bool(self.words) and bool(self.words[-1].strip())
        return Block(number - len(name), [*name, line], joined)


def blocks(text: str) -> list[Block] | None:
    """The blocks of a WebVTT or SRT file; None if it is neither."""
    written = LINE_END.split(text.lstrip("\ufeff").replace("\0", "\ufffd"))
    numbered = dropwhile(lambda each: not each[1].strip(), enumerate(written, 1))
    first = next(numbered, (1, ""))
    if _SIGNATURE.match(first[1]):
        return [block for block in _cut(_after_header(numbered)) if not block.ignored]
    if ARROW not in text and not any(_MEANT.fullmatch(line) for line in written):
        return None
    trimmed = ((number, line.rstrip()) for number, line in (first, *numbered))
    return list(_with_continuations(block for block in _cut(trimmed) if not block.ignored))


def _after_header(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    return dropwhile(lambda each: each[1] != "" and ARROW not in each[1], lines)


def _cut(lines: Iterable[tuple[int, str]]) -> Iterator[Block]:
    block: Block | None = None
    for number, line in lines:
        if not line:
            if block:
                yield block
            block = None
        elif block is None:
            block = Block(number, [line])
        elif ARROW in line and block.complete:
            following = block.part_at_times(number, line)
            yield block
            block = following
        else:
            block.lines.append(line)
    if block:
        yield block


def _with_continuations(found: Iterable[Block]) -> Iterator[Block]:
    """SRT's blocks, and with them the words that go on below an empty line: players show these."""
    last: Block | None = None
    for block in found:
        almost = block.times is not None or any(_ALMOST_TIMES.fullmatch(line) for line in block.lines[:2])
        if last and last.times is not None and not almost:
            last.lines += block.lines
            continue
        if last:
            yield last
        last = block
    if last:
        yield last
