"""What a picture file holds: its size as it is shown, and what of it would be lost: JPEG, PNG, WebP, GIF and SVG."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from struct import error as TooShort

from kiosk.disk import ask
from kiosk.media import gif, jpeg, png, svg, webp
from kiosk.media.bad_file import BadFile
from kiosk.media.formats import name_of
from kiosk.media.seen import Seen

HEAD = 4096


def opened(path: Path) -> Seen:
    """What would be seen of a picture. Raises BadFile, also for a file that ends too early."""
    try:
        with ask.opened(path) as file:
            head = file.read(HEAD)
            return _reader(head)(head + file.read())
    except OSError as error:
        raise BadFile("picture-unreadable", reason=str(error.strerror)) from None
    except (TooShort, IndexError, ValueError):
        raise BadFile("picture-damaged") from None


def _reader(head: bytes) -> Callable[[bytes], Seen]:
    """What reads a file that begins so. Raises BadFile if the stand shows no such pictures."""
    if not head:
        raise BadFile("picture-empty")
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return png.read
    if head.startswith(b"\xff\xd8\xff"):
        return jpeg.read
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return webp.read
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return gif.read
    if b"<svg" in head:
        return svg.read
    name = name_of(head)
    if name == "HEIC":
        raise BadFile("picture-heic")
    raise BadFile("picture-format", format=name) if name else BadFile("picture-format")
