"""WebP: chunks of RIFF (RFC 9649)."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack

from kiosk.media import exif
from kiosk.media.bad_file import BadFile
from kiosk.media.seen import Seen, pixels


def read(data: bytes) -> Seen:
    """What is seen of it. Raises BadFile."""
    if len(data) < 8 + unpack("<I", data[4:8])[0]:
        raise BadFile("picture-cut-short")
    width = height = frames = 0
    turn = exif.UPRIGHT
    for name, content in _chunks(data):
        if name in SIZES and not width:
            width, height = SIZES[name](content)
        turn = exif.turn(content) if name == b"EXIF" else turn
        frames += name == b"ANMF"
    return pixels("WebP", width, height, turn_unread=turn if turn != exif.UPRIGHT else 0, moves=frames > 1)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(data):
        size = unpack("<I", data[at + 4 : at + 8])[0]
        yield data[at : at + 4], data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _extended(content: bytes) -> tuple[int, int]:
    return int.from_bytes(content[4:7], "little") + 1, int.from_bytes(content[7:10], "little") + 1


def _lossless(content: bytes) -> tuple[int, int]:
    bits = unpack("<I", content[1:5])[0]
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


def _lossy(content: bytes) -> tuple[int, int]:
    width, height = unpack("<HH", content[6:10])
    return width & 0x3FFF, height & 0x3FFF


SIZES = {b"VP8X": _extended, b"VP8L": _lossless, b"VP8 ": _lossy}
"""How each kind of chunk says the size."""
