"""The elements of WebM and Matroska, each with a number, a size and its content (RFC 8794)."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack
from typing import BinaryIO

from kiosk.media.bad_file import BadFile

Element = tuple[int, int, int]
"""Number, where its content begins, and where it ends."""
Span = tuple[int, int]
NOWHERE = (0, 0)
LARGEST_VALUE = 1 << 16


def elements(file: BinaryIO, start: int, end: int, whole: bool = True) -> Iterator[Element]:
    """Each element in a span; with `whole` it must lie in it. Raises BadFile."""
    while start < end:
        file.seek(start)
        number = _variable(file, keep_mark=True)
        length = _variable(file, keep_mark=False)
        start = file.tell()
        until = end if length is None else start + length
        if number is None or (whole and until > end):
            raise BadFile("film-damaged")
        yield number, start, until
        start = until


def fields(file: BinaryIO, span: Span) -> dict[int, Span]:
    """The span of each element in a span, by its number. Raises BadFile."""
    return {number: (start, end) for number, start, end in elements(file, *span)}


def content(file: BinaryIO, start: int, end: int) -> bytes:
    """What is in a span, as far as a value may reach."""
    file.seek(start)
    return file.read(max(0, min(end - start, LARGEST_VALUE)))


def number(file: BinaryIO, span: Span) -> int:
    """The whole number in a span; 0 for an empty one."""
    return int.from_bytes(content(file, *span)[:8], "big")


def real(file: BinaryIO, span: Span) -> float:
    """The number in a span; 0 for one that is none."""
    written = content(file, *span)
    return float(unpack(">d" if len(written) == 8 else ">f", written)[0]) if len(written) in (4, 8) else 0.0


def _variable(file: BinaryIO, keep_mark: bool) -> int | None:
    """A number of one to eight bytes, as many as its first byte says; None for an unknown size."""
    first = file.read(1)
    if not first or not first[0]:
        raise BadFile("film-damaged")
    width = 9 - first[0].bit_length()
    value = int.from_bytes(first + file.read(width - 1), "big")
    if keep_mark:
        return value
    value &= (1 << 7 * width) - 1
    return None if value == (1 << 7 * width) - 1 else value
