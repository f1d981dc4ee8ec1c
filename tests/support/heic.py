"""A phone's photo: one picture of HEVC in the boxes of HEIF (ISO/IEC 23008-12)."""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO
from struct import pack, unpack

import av
import numpy as np

SIDES = (96, 64)


def heic(colour: tuple[int, int, int]) -> bytes:
    """A photo of one colour, 96 × 64 pixels."""
    film = _film(colour)
    config, sample = _found(film, b"hvcC"), _found(film, b"mdat")[8:]
    head = _box(b"ftyp", b"heic" + pack(">I", 0) + b"mif1heic")
    meta = _meta(config, len(sample), 0)
    return head + _meta(config, len(sample), len(head) + len(meta) + 8) + _box(b"mdat", sample)


def _film(colour: tuple[int, int, int]) -> bytes:
    made = BytesIO()
    with av.open(made, "w", format="mp4") as container:
        options = {"x265-params": "log-level=none:info=0:bframes=0"}
        video = container.add_stream("libx265", rate=1, options=options)
        video.width, video.height, video.pix_fmt, video.codec_tag = *SIDES, "yuv420p", "hvc1"
        plane = np.full((SIDES[1], SIDES[0], 3), colour, np.uint8)
        picture = av.VideoFrame.from_ndarray(plane, "rgb24").reformat(format="yuv420p")
        picture.pts, picture.time_base = 0, Fraction(1)
        container.mux([*video.encode(picture), *video.encode()])
    return made.getvalue()


def _found(data: bytes, name: bytes) -> bytes:
    """The box of that name, wherever it lies."""
    at = data.index(name) - 4
    return data[at : at + unpack(">I", data[at : at + 4])[0]]


def _box(name: bytes, inner: bytes) -> bytes:
    return pack(">I", len(inner) + 8) + name + inner


def _full(name: bytes, inner: bytes, version: int = 0, flags: int = 0) -> bytes:
    return _box(name, pack(">I", version << 24 | flags) + inner)


def _meta(config: bytes, size: int, at: int) -> bytes:
    """All that says which picture it is, how it is coded, how large it is and where it lies."""
    handler = _full(b"hdlr", pack(">I", 0) + b"pict" + bytes(12) + b"\0")
    primary = _full(b"pitm", pack(">H", 1))
    items = _full(b"iinf", pack(">H", 1) + _full(b"infe", pack(">HH", 1, 0) + b"hvc1" + b"\0", version=2))
    place = _full(b"iloc", pack(">BBH", 0x44, 0, 1) + pack(">HHHII", 1, 0, 1, at, size))
    shape = _full(b"ispe", pack(">II", *SIDES))
    owned = _full(b"ipma", pack(">IHB", 1, 1, 2) + b"\x81\x02")
    return _full(b"meta", handler + primary + items + place + _box(b"iprp", _box(b"ipco", config + shape) + owned))
