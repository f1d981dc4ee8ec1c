"""The size of a picture, read from its header: PNG, JPEG, WebP and SVG."""

from __future__ import annotations

from pathlib import Path
from struct import error as TooShort, unpack
from xml.etree import ElementTree
from zlib import crc32

Size = tuple[int, int]
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


class BadPicture(Exception):
    """A file that cannot be shown; the message says why, in an author's words."""


def measured(path: Path) -> Size:
    """Width and height in pixels; (0, 0) for a drawing that fits any size.

    Raises BadPicture, also for a file that ends too early.
    """
    try:
        return _measured(path.read_bytes())
    except OSError as error:
        raise BadPicture(f"cannot be read: {error.strerror}") from None
    except (TooShort, IndexError, ValueError):
        raise BadPicture("is damaged") from None


def _measured(data: bytes) -> Size:
    if not data:
        raise BadPicture("is empty")
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png(data)
    if data.startswith(b"\xff\xd8\xff"):
        return _whole(_jpeg(data), b"\xff\xd9" in data[-1024:])
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _whole(_webp(data), len(data) >= 8 + unpack("<I", data[4:8])[0])
    if b"<svg" in data[:4096]:
        return _svg(data)
    raise BadPicture("is no picture that the stand can show; save it as PNG, JPEG, WebP or SVG")


def _whole(size: Size, whole: bool) -> Size:
    if not whole:
        raise BadPicture("ends too early")
    if 0 in size:
        raise BadPicture("is damaged")
    return size


def _png(data: bytes) -> Size:
    size = _whole(_pair(data[16:24], ">II"), b"IEND\xaeB`\x82" in data[-64:])
    at = 8
    while data[at + 4 : at + 8] != b"IEND":
        end = at + 8 + unpack(">I", data[at : at + 4])[0]
        if crc32(data[at + 4 : end]) != unpack(">I", data[end : end + 4])[0]:
            raise BadPicture("is damaged")
        at = end + 4
    return size


def _pair(data: bytes, form: str) -> Size:
    first, second = unpack(form, data)
    return first, second


def _jpeg(data: bytes) -> Size:
    at = 2
    while True:
        marker = data[at + 1]
        if data[at] != 0xFF:
            raise BadPicture("is damaged")
        if marker in _FRAMES:
            height, width = _pair(data[at + 5 : at + 9], ">HH")
            return width, height
        at += 1 if marker == 0xFF else 2 + _pair(data[at + 2 : at + 4] + b"\0\0", ">HH")[0]


def _webp(data: bytes) -> Size:
    kind = data[12:16]
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = _pair(data[26:30], "<HH")
    return width & 0x3FFF, height & 0x3FFF


def _svg(data: bytes) -> Size:
    if b"<!ENTITY" in data:
        raise BadPicture("holds entities, which drawings do not need; save it as a plain SVG")
    try:
        ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise BadPicture(f"is a damaged SVG: line {error.position[0]}") from None
    return 0, 0
