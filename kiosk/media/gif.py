"""GIF: blocks, each of a kind, in pieces of at most 255 bytes."""

from __future__ import annotations

from struct import unpack

from kiosk.media.bad_file import BadFile
from kiosk.media.seen import Seen, pixels

EXTENSION, PICTURE, END = 0x21, 0x2C, 0x3B


def read(data: bytes) -> Seen:
    """What is seen of it: its first picture. Raises BadFile."""
    width, height, packed = unpack("<HHB", data[6:11])
    pictures, at = 0, 13 + _palette(packed)
    try:
        while data[at] != END:
            if data[at] == PICTURE:
                pictures += 1
                at = _after(data, at + 11 + _palette(data[at + 9]))
            elif data[at] == EXTENSION:
                at = _after(data, at + 2)
            else:
                raise BadFile("picture-damaged")
    except IndexError:
        raise BadFile("picture-cut-short") from None
    if not pictures:
        raise BadFile("picture-damaged")
    return pixels("GIF", width, height, moves=pictures > 1)


def _palette(packed: int) -> int:
    """Bytes of the palette that a block announces."""
    return 3 << (packed & 7) + 1 if packed & 0x80 else 0


def _after(data: bytes, at: int) -> int:
    """Where the pieces that begin there have ended."""
    while data[at]:
        at += 1 + data[at]
    return at + 1
