"""What is inside pictures, films and fonts, read without decoding them."""

import struct
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import pytest
from av.audio.stream import AudioStream
from av.video.stream import VideoStream
from fontTools.ttLib import TTFont
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from kiosk.content.media.films import PLAYABLE, BadFilm, opened
from kiosk.content.media.fonts import FONTS, characters, drawable
from kiosk.content.media.pictures import BadPicture, measured
from tests.support.media import mp4, png, webm

ROOT = Path(__file__).resolve().parents[2]


def encoded(form: str, quality: int = -1) -> bytes:
    """A picture of 321 × 123 as Qt writes it."""
    image = QImage(321, 123, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form, quality)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file"


@pytest.mark.parametrize("form", ["PNG", "JPG", "WEBP"])
@pytest.mark.parametrize("quality", [-1, 100])
def test_the_size_of_a_picture(file: Path, form: str, quality: int) -> None:
    file.write_bytes(encoded(form, quality))
    assert measured(file) == (321, 123)


@pytest.mark.parametrize("form", ["PNG", "JPG", "WEBP"])
def test_a_picture_cut_short_is_never_shown(file: Path, form: str) -> None:
    whole = encoded(form)
    for length in range(0, len(whole) - 2, 7):
        file.write_bytes(whole[:length])
        with pytest.raises(BadPicture):
            measured(file)


def test_a_drawing_fits_any_size(file: Path) -> None:
    file.write_text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', "utf-8")
    assert measured(file) == (0, 0)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"GIF89a", "is no picture that the stand can show"),
        (b"\x89PNG\r\n\x1a\n", "is damaged"),
        (b"\xff\xd8\xff", "is damaged"),
        (b"\xff\xd8\xff\xe0\x00\x00" * 20, "is damaged"),
        (png(0, 5), "is damaged"),
        (png(40, 5).replace(b"IDATx", b"IDATy"), "is damaged"),
        (b"<svg><path></svg>", "is a damaged SVG: line 1"),
        (b'<!DOCTYPE svg [<!ENTITY a "aa">]><svg>&a;</svg>', "holds entities"),
    ],
)
def test_what_is_no_picture_says_why(file: Path, data: bytes, said: str) -> None:
    file.write_bytes(data)
    with pytest.raises(BadPicture, match=said):
        measured(file)


def film(path: Path, picture: str, sound: str | None) -> None:
    """Two seconds of black and silence, as FFmpeg writes them."""
    samples, form = (1024, "fltp") if sound == "aac" else (960, "flt")
    with av.open(str(path), "w") as container:
        video = cast(VideoStream, container.add_stream(picture, 10))
        video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        audio = cast(AudioStream, container.add_stream(sound, 48000, layout="mono")) if sound else None
        for number in range(20):
            frame = av.VideoFrame(64, 48, "yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, 10)
            container.mux(video.encode(frame))
        container.mux(video.encode())
        for start in range(0, 2 * 48000, samples) if audio else ():
            silence = av.AudioFrame(form, "mono", samples)
            for plane in silence.planes:
                plane.update(bytes(plane.buffer_size))
            silence.sample_rate, silence.pts, silence.time_base = 48000, start, Fraction(1, 48000)
            container.mux(audio.encode(silence))  # type: ignore[union-attr]
        if audio:
            container.mux(audio.encode())


@pytest.mark.parametrize(
    ("name", "codecs"),
    [
        ("a.mp4", ("mpeg4", "aac")),
        ("a.mov", ("mpeg4", "aac")),
        ("a.mkv", ("mpeg4", "aac")),
        ("a.webm", ("libvpx", "libopus")),
    ],
)
@pytest.mark.parametrize("sound", [True, False])
def test_a_film_as_ffmpeg_writes_it(tmp_path: Path, name: str, codecs: tuple[str, str], sound: bool) -> None:
    film(tmp_path / name, codecs[0], codecs[1] if sound else None)
    tracks = opened(tmp_path / name)
    assert (len(tracks.pictures), len(tracks.sounds)) == (1, int(sound))
    assert {*tracks.pictures, *tracks.sounds} <= PLAYABLE
    assert tracks.seconds == pytest.approx(2, abs=0.15)


def test_the_sample_film() -> None:
    tracks = opened(ROOT / "assets" / "film" / "sample.webm")
    assert (tracks.pictures, tracks.sounds) == (("V_VP9",), ("A_OPUS",))
    assert tracks.seconds == pytest.approx(76, abs=0.1)


@pytest.mark.parametrize("whole", [webm(10), mp4(10)], ids=["webm", "mp4"])
def test_a_film_damaged_anywhere_is_a_clear_no_or_a_film(file: Path, whole: bytes) -> None:
    for place in range(len(whole)):
        for wrong in (b"\0", b"\xff", b"\x01"):
            file.write_bytes(whole[:place] + wrong + whole[place + 1 :])
            with suppress(BadFilm):
                opened(file)
        file.write_bytes(whole[:place])
        with pytest.raises(BadFilm):
            opened(file)


def test_boxes_without_an_end_are_left(file: Path) -> None:
    file.write_bytes(
        b"".join(struct.pack(">I4s", *box) for box in ((8, b"ftyp"), (8, b"mdat"), (0, b"moov"), (0, b"moov")))
    )
    assert opened(file).pictures == ()


@pytest.mark.parametrize("path", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_the_characters_of_a_font(path: Path) -> None:
    assert characters(path.read_bytes()) >= set(TTFont(path).getBestCmap())
    assert characters(path.read_bytes()) - set(TTFont(path).getBestCmap()) <= {0xFFFF}


def test_the_fonts_draw_the_languages_of_the_stand() -> None:
    assert {ord(letter) for letter in "AÿЖ中文ع١—·"} <= drawable()
    assert ord("🎉") not in drawable()
