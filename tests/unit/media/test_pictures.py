"""The size of a picture, and what is no picture, read without decoding."""

from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import pytest
from av.video.codeccontext import VideoCodecContext

from kiosk.media.bad_file import BadFile
from kiosk.media.pictures import opened
from kiosk.media.seen import Seen
from tests.support.media import png

FORMS = {
    "png": ("png", "rgb24", {}),
    "jpg": ("mjpeg", "yuvj420p", {}),
    "webp": ("libwebp", "yuv420p", {}),
    "webp without loss": ("libwebp", "bgra", {"lossless": "1"}),
}


def encoded(form: str) -> bytes:
    """A picture of 321 × 123 as FFmpeg writes it."""
    codec, pixels, options = FORMS[form]
    context = cast(VideoCodecContext, av.CodecContext.create(codec, "w"))
    context.width, context.height, context.pix_fmt = 321, 123, pixels
    context.time_base, context.options = Fraction(1, 25), options
    frame = av.VideoFrame(321, 123, pixels)
    frame.pts = 0
    for plane in frame.planes:
        plane.update(bytes(plane.buffer_size))
    return b"".join(bytes(packet) for packet in (*context.encode(frame), *context.encode(None)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file"


@pytest.mark.parametrize("form", FORMS)
def test_the_size_of_a_picture(file: Path, form: str) -> None:
    file.write_bytes(encoded(form))
    seen = opened(file)
    assert (seen.width, seen.height) == (321, 123)


@pytest.mark.parametrize("form", FORMS)
def test_a_picture_cut_short_is_never_shown(file: Path, form: str) -> None:
    whole = encoded(form)
    for length in range(0, len(whole) - 2, 7):
        file.write_bytes(whole[:length])
        with pytest.raises(BadFile):
            opened(file)


def test_a_drawing_fits_any_size(file: Path) -> None:
    file.write_text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', "utf-8")
    assert opened(file) == Seen("SVG")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture-empty"),
        (b"GIF89a", "picture-damaged"),
        (b"\x89PNG\r\n\x1a\n", "picture-damaged"),
        (b"\xff\xd8\xff", "picture-damaged"),
        (b"\xff\xd8\xff\xe0\x00\x00" * 20, "picture-damaged"),
        (png(0, 5), "picture-damaged"),
        (png(40, 5).replace(b"IDATx", b"IDATy"), "picture-damaged"),
        (b"<svg><path></svg>", "picture-svg-damaged"),
        (b'<!DOCTYPE svg [<!ENTITY a "aa">]><svg>&a;</svg>', "picture-svg-entities"),
    ],
)
def test_what_is_no_picture_says_why(file: Path, data: bytes, code: str) -> None:
    file.write_bytes(data)
    with pytest.raises(BadFile, match=code):
        opened(file)
