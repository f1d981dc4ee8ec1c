"""WebM and Matroska: elements, each with a number, a size and its content (RFC 8794, RFC 9559)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from struct import unpack
from typing import BinaryIO

from kiosk.content.media.tracks import BadFilm, Tracks

SEGMENT, INFO, TRACKS, CLUSTER = 0x18538067, 0x1549A966, 0x1654AE6B, 0x1F43B675
SCALE, DURATION, ENTRY, KIND, CODEC = 0x2AD7B1, 0x4489, 0xAE, 0x83, 0x86
PICTURE, SOUND = 1, 2
LARGEST_VALUE = 1 << 16

Element = tuple[int, int, int]
"""Number, where its content begins, and where it ends."""


def tracks(file: BinaryIO) -> Tracks:
    """What the file says about its tracks. Raises BadFilm if it is damaged or cut short."""
    size = file.seek(0, os.SEEK_END)
    scale, length = 1_000_000, 0.0
    kinds: dict[int, list[str]] = {PICTURE: [], SOUND: []}
    for number, start, end in _segment(file, size):
        if number == INFO:
            for inner, at, until in _elements(file, start, end):
                scale = _number(file, at, until) if inner == SCALE else scale
                length = _real(file, at, until) if inner == DURATION else length
        elif number == TRACKS:
            for inner, at, until in _elements(file, start, end):
                if inner == ENTRY:
                    fields = {field: (first, last) for field, first, last in _elements(file, at, until)}
                    kind = _number(file, *fields.get(KIND, (0, 0)))
                    kinds.get(kind, []).append(_content(file, *fields.get(CODEC, (0, 0))).decode("ascii", "replace"))
        elif number == CLUSTER and (kinds[PICTURE] or kinds[SOUND]):
            break  # what follows is the film itself
    return Tracks(tuple(kinds[PICTURE]), tuple(kinds[SOUND]), length * scale / 1e9)


def _segment(file: BinaryIO, size: int) -> Iterator[Element]:
    """What the film's main element holds; that it is all there is seen from its size."""
    for number, start, end in _elements(file, 0, size, whole=False):
        if number == SEGMENT:
            if end > size:
                raise BadFilm("ends too early: it was not copied whole")
            yield from _elements(file, start, end)
            return
    raise BadFilm("is damaged")


def _elements(file: BinaryIO, start: int, end: int, whole: bool = True) -> Iterator[Element]:
    while start < end:
        file.seek(start)
        number = _variable(file, keep_mark=True)
        length = _variable(file, keep_mark=False)
        start = file.tell()
        until = end if length is None else start + length
        if number is None or (whole and until > end):
            raise BadFilm("is damaged")
        yield number, start, until
        start = until


def _variable(file: BinaryIO, keep_mark: bool) -> int | None:
    """A number of one to eight bytes, as many as its first byte says; None for an unknown size."""
    first = file.read(1)
    if not first or not first[0]:
        raise BadFilm("is damaged")
    width = 9 - first[0].bit_length()
    value = int.from_bytes(first + file.read(width - 1), "big")
    if keep_mark:
        return value
    value &= (1 << 7 * width) - 1
    return None if value == (1 << 7 * width) - 1 else value


def _content(file: BinaryIO, start: int, end: int) -> bytes:
    file.seek(start)
    return file.read(min(end - start, LARGEST_VALUE))


def _number(file: BinaryIO, start: int, end: int) -> int:
    return int.from_bytes(_content(file, start, end)[:8], "big")


def _real(file: BinaryIO, start: int, end: int) -> float:
    content = _content(file, start, end)
    return float(unpack(">d" if len(content) == 8 else ">f", content)[0]) if len(content) in (4, 8) else 0.0
