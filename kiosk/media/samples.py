"""Whether an MP4 or QuickTime file is as long as its tables say, and was filled to its end."""

from __future__ import annotations

from struct import unpack
from typing import BinaryIO

from kiosk.media.bad_file import BadFile
from kiosk.media.boxes import Span, content, found

NEVER_ZERO = {"avc1", "avc3", "hvc1", "hev1", "dvh1", "dvhe"}
"""Codings whose pictures begin with their size: a place of zeros was reserved by a copy, and never written."""


def require_whole(file: BinaryIO, table: Span, size: int, never_zero: bool) -> None:
    """Raises BadFile if the last sample of a track, by its table, lies outside of the file or is a hole in it."""
    last = _last_sample(file, table)
    if last is None:
        return  # a film in fragments, whose own boxes say how long they are
    start, end = last
    if end > size or (never_zero and end - start > 4 and not any(content(file, start, start + 4))):
        raise BadFile("film-cut-short")


def _last_sample(file: BinaryIO, table: Span) -> Span | None:
    """Where the last sample is; None where the table has none."""
    sizes, offsets = found(file, table, b"stsz"), found(file, table, b"stco") or found(file, table, b"co64")
    runs = found(file, table, b"stsc")
    if sizes is None or offsets is None or runs is None:
        return None
    same, count = unpack(">4xII", content(file, *sizes, 12))
    chunks = _count(file, offsets)
    if not count or not chunks or not _count(file, runs):
        return None
    width = (offsets[1] - offsets[0] - 8) // chunks
    start = int.from_bytes(content(file, offsets[0] + 8 + (chunks - 1) * width, offsets[1], width), "big")
    in_chunk = min(count, int.from_bytes(content(file, runs[0] + 12 * _count(file, runs), runs[1], 4), "big"))
    if same:
        return start + same * max(0, in_chunk - 1), start + (same * in_chunk if same > 1 else 0)
    at = sizes[0] + 12 + 4 * (count - in_chunk)
    lengths = unpack(f">{in_chunk}I", content(file, at, sizes[1], 4 * in_chunk))
    return start + sum(lengths[:-1]), start + sum(lengths)


def _count(file: BinaryIO, span: Span) -> int:
    return int.from_bytes(content(file, span[0] + 4, span[1], 4), "big")
