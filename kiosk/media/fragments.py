"""How long an MP4 is that was written while it was recorded: in fragments, each with an index of its own."""

from __future__ import annotations

from collections.abc import Iterable
from struct import unpack
from typing import BinaryIO

from kiosk.media.boxes import Span, boxes, content, found

DEFAULTS, DURATIONS = 0x8, 0x100
"""What `tfhd` and `trun` may say, by their flags."""


def end_of_fragments(file: BinaryIO, index: Span, whole: Iterable[tuple[bytes, int, int]]) -> float:
    """The seconds at which the last fragment ends; 0 where there are none."""
    scales = dict(_scales(file, index))
    usual = dict(_usual(file, index))
    ends = [0.0]
    reached: dict[int, int] = {}
    for name, start, end in whole:
        for inner, at, until in boxes(file, start, end) if name == b"moof" else ():
            if inner == b"traf":
                number, begins, lasts = _fragment(file, (at, until), usual)
                reached[number] = (reached.get(number, 0) if begins is None else begins) + lasts
                ends.append(reached[number] / scales.get(number, 1))
    return max(ends)


def _scales(file: BinaryIO, index: Span) -> Iterable[tuple[int, int]]:
    """Each track's number, and its units in a second."""
    for name, start, end in boxes(file, *index):
        head, clock = (
            (found(file, (start, end), b"tkhd"), found(file, (start, end), b"mdia", b"mdhd"))
            if name == b"trak"
            else (None, None)
        )
        if head and clock:
            number, units = content(file, *head, 32), content(file, *clock, 32)
            yield _word(number, 20 if number[:1] == b"\1" else 12), _word(units, 20 if units[:1] == b"\1" else 12) or 1


def _usual(file: BinaryIO, index: Span) -> Iterable[tuple[int, int]]:
    """Each track's number, and how long its samples are where a fragment does not say it."""
    extended = found(file, index, b"mvex")
    for name, start, end in boxes(file, *extended) if extended else ():
        if name == b"trex":
            written = content(file, start, end, 24)
            yield _word(written, 4), _word(written, 12)


def _fragment(file: BinaryIO, fragment: Span, usual: dict[int, int]) -> tuple[int, int | None, int]:
    """The track of a fragment, where it begins (None: after the last), and how long it is, in the track's units."""
    number, length, begins, lasts = 0, 0, None, 0
    for name, start, end in boxes(file, *fragment):
        written = content(file, start, end, 1 << 20)
        if name == b"tfhd":
            flags, number = _word(written, 0), _word(written, 4)
            at = 8 + 8 * (flags & 1) + 4 * (flags >> 1 & 1)
            length = _word(written, at) if flags & DEFAULTS else usual.get(number, 0)
        elif name == b"tfdt":
            begins = unpack(">Q", written[4:12])[0] if written[:1] == b"\1" else _word(written, 4)
        elif name == b"trun":
            lasts += _run(written, length)
    return number, begins, lasts


def _run(written: bytes, length: int) -> int:
    flags, count = _word(written, 0), _word(written, 4)
    if not flags & DURATIONS:
        return count * length
    at = 8 + 4 * (flags & 1) + 4 * (flags >> 2 & 1)
    each = 4 * (flags >> 8 & 0xF).bit_count()
    return sum(_word(written, at + number * each) for number in range(min(count, len(written) // each)))


def _word(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")
