"""The boxes of MP4 and QuickTime, each with a size, a name and its content (ISO/IEC 14496-12)."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack
from typing import BinaryIO

from kiosk.media.bad_file import BadFile

Span = tuple[int, int]
"""Where something begins, and where it ends."""
LARGEST = 1 << 16


def boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name and span of the content of each box in a span. Raises BadFile."""
    while start + 8 <= end:
        file.seek(start)
        size, name = unpack(">I4s", file.read(8))
        head = 8
        if size == 1:
            size, head = int.from_bytes(file.read(8), "big"), 16
        until = end if size == 0 else start + size
        if until < start + head:
            raise BadFile("film-damaged")
        yield name, start + head, until
        start = until


def found(file: BinaryIO, outer: Span, *path: bytes) -> Span | None:
    """The span of the box that `path` leads to, or None."""
    for wanted in path:
        inner = next(((start, end) for name, start, end in boxes(file, *outer) if name == wanted), None)
        if inner is None:
            return None
        outer = inner
    return outer


def inside(file: BinaryIO, outer: Span, *path: bytes) -> Span:
    """As `found`. Raises BadFile where there is none."""
    span = found(file, outer, *path)
    if span is None:
        raise BadFile("film-damaged")
    return span


def content(file: BinaryIO, start: int, end: int, most: int = LARGEST) -> bytes:
    """What is in a span, as far as `most`."""
    file.seek(start)
    return file.read(max(0, min(end - start, most)))


def each(data: bytes, at: int = 0) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of the boxes in bytes that were read already; what is broken ends it."""
    while at + 8 <= len(data):
        size, name = unpack(">I4s", data[at : at + 8])
        if size < 8:
            return
        yield name, data[at + 8 : at + size]
        at += size
