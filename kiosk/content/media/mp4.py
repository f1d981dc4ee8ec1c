"""MP4 and QuickTime: boxes, each with a size, a name and its content (ISO/IEC 14496-12)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from struct import unpack
from typing import BinaryIO

from kiosk.content.media.tracks import BadFilm, Tracks

Box = tuple[bytes, int, int]
"""Name, where its content begins, and where it ends."""


def tracks(file: BinaryIO) -> Tracks:
    """What the file says about its tracks. Raises BadFilm if it is damaged or cut short."""
    size = file.seek(0, os.SEEK_END)
    boxes = list(_boxes(file, 0, size))
    index = next(((start, end) for name, start, end in boxes if name == b"moov"), None)
    if any(end > size for _, _, end in boxes) or (index and all(name != b"mdat" for name, _, _ in boxes)):
        raise BadFilm("ends too early: it was not copied whole")
    if index is None:
        raise BadFilm("has no index: it was not copied or saved whole")
    kinds: dict[bytes, list[str]] = {b"vide": [], b"soun": []}
    seconds = 0.0
    for name, start, end in _boxes(file, *index):
        if name == b"mvhd":
            seconds = _seconds(_content(file, start, end))
        elif name == b"trak":
            kind, codec = _track(file, start, end)
            kinds.get(kind, []).append(codec)
    return Tracks(tuple(kinds[b"vide"]), tuple(kinds[b"soun"]), seconds)


def _track(file: BinaryIO, start: int, end: int) -> tuple[bytes, str]:
    """Whether the track is picture or sound, and its coding."""
    media = _inside(file, (start, end), b"mdia")
    handler = _content(file, *_inside(file, media, b"hdlr"))
    table = _inside(file, _inside(file, _inside(file, media, b"minf"), b"stbl"), b"stsd")
    return handler[8:12], _content(file, *table)[12:16].decode("ascii", "replace")


def _inside(file: BinaryIO, outer: tuple[int, int], wanted: bytes) -> tuple[int, int]:
    for name, start, end in _boxes(file, *outer):
        if name == wanted:
            return start, end
    raise BadFilm("is damaged")


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[Box]:
    while start + 8 <= end:
        file.seek(start)
        size, name = unpack(">I4s", file.read(8))
        head = 8
        if size == 1:
            size, head = int.from_bytes(file.read(8), "big"), 16
        until = end if size == 0 else start + size
        if until < start + head:
            raise BadFilm("is damaged")
        yield name, start + head, until
        start = until


def _content(file: BinaryIO, start: int, end: int) -> bytes:
    file.seek(start)
    return file.read(min(end - start, 64))


def _seconds(header: bytes) -> float:
    scale, length = unpack(">20xIQ", header[:32]) if header[:1] == b"\1" else unpack(">12xII", header[:20])
    return float(length / scale) if scale else 0.0
