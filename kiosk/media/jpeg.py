"""JPEG: segments, each with a marker and a size (ITU-T T.81)."""

from __future__ import annotations

from pathlib import Path
from struct import unpack

from kiosk.disk import ask
from kiosk.media import exif
from kiosk.media.bad_file import BadFile
from kiosk.media.seen import Seen, pixels

FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
USUAL = {0xC0, 0xC1, 0xC2}
"""Frames that Qt reads: without arithmetic coding, not without loss."""
SCAN, EXIF, END = 0xDA, 0xE1, b"\xff\xd9"
INKS = 4
"""Colours of each pixel: cyan, magenta, yellow and black."""
HEAD = 4 << 20
"""Bytes in which the frame is: previews and profiles stand before it."""


def read(data: bytes) -> Seen:
    """What is seen of it. Raises BadFile."""
    at, turn, size = 2, exif.UPRIGHT, (0, 0)
    while True:
        marker = data[at + 1]
        if data[at] != 0xFF:
            raise BadFile("picture-damaged")
        if marker == 0xFF:
            at += 1
            continue
        length = unpack(">H", data[at + 2 : at + 4])[0]
        inner = data[at + 4 : at + 2 + length]
        if marker in FRAMES:
            size = _size(marker, inner)
        elif marker == EXIF and inner.startswith(b"Exif\0\0"):
            turn = exif.turn(inner)
        elif marker == SCAN:
            break
        at += 2 + length
    if END not in data[at:]:
        raise BadFile("picture-cut-short")
    return pixels("JPEG", *size, turn=turn)


def for_print(path: Path) -> bool:
    """Whether a JPEG has the colours of a printer's four inks; False for whatever is none."""
    try:
        with ask.opened(path) as file:
            data = file.read(HEAD)
    except OSError:
        return False
    at = 2
    while data.startswith(b"\xff\xd8\xff") and at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in FRAMES:
            return data[at + 9] == INKS
        at += 2 + length
    return False


def _size(marker: int, frame: bytes) -> tuple[int, int]:
    depth, height, width = unpack(">BHH", frame[:5])
    if marker not in USUAL or depth != 8:
        raise BadFile("picture-jpeg-rare")
    return width, height
