"""PNG: chunks, each with a size, a name and a sum (ISO/IEC 15948)."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack
from zlib import crc32

from kiosk.media import exif
from kiosk.media.bad_file import BadFile
from kiosk.media.seen import Seen, pixels

DEEP = 16


def read(data: bytes) -> Seen:
    """What is seen of it. Raises BadFile."""
    width, height, depth = unpack(">IIB", data[16:25])
    if b"IEND\xaeB`\x82" not in data:
        raise BadFile("picture-cut-short")
    turn, moves = exif.UPRIGHT, False
    for name, content in _chunks(data):
        turn = exif.turn(content) if name == b"eXIf" else turn
        moves = moves or (name == b"acTL" and unpack(">I", content[:4])[0] > 1)
    bytes_each = 8 if depth == DEEP else 4
    return pixels("PNG", width, height, bytes_each, turn_unread=turn if turn != exif.UPRIGHT else 0, moves=moves)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk to the last; their sums are right, or the picture would not be shown."""
    at = 8
    while data[at + 4 : at + 8] != b"IEND":
        end = at + 8 + unpack(">I", data[at : at + 4])[0]
        if crc32(data[at + 4 : end]) != unpack(">I", data[end : end + 4])[0]:
            raise BadFile("picture-damaged")
        yield data[at + 4 : at + 8], data[at + 8 : end]
        at = end + 4
