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

from kiosk.media.bad_file import BadFile
from kiosk.media.codings import plays
from kiosk.media.films import opened
from kiosk.media.tracks import Coded
from tests.support.media import mp4, webm
from tests.support.paths import ROOT


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file"


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
    assert all(plays(track.coding) for track in (*tracks.pictures, *tracks.sounds))
    assert tracks.seconds == pytest.approx(2, abs=0.15)


def test_the_sample_film() -> None:
    tracks = opened(ROOT / "assets" / "film" / "sample.webm")
    assert (tracks.pictures, tracks.sounds) == ((Coded("V_VP9"),), (Coded("A_OPUS"),))
    assert tracks.seconds == pytest.approx(76, abs=0.1)


@pytest.mark.parametrize("whole", [webm(10), mp4(10)], ids=["webm", "mp4"])
def test_a_film_damaged_anywhere_is_a_clear_no_or_a_film(file: Path, whole: bytes) -> None:
    for place in range(len(whole)):
        for wrong in (b"\0", b"\xff", b"\x01"):
            file.write_bytes(whole[:place] + wrong + whole[place + 1 :])
            with suppress(BadFile):
                opened(file)
        file.write_bytes(whole[:place])
        with pytest.raises(BadFile):
            opened(file)


def test_boxes_without_an_end_are_left(file: Path) -> None:
    file.write_bytes(
        b"".join(struct.pack(">I4s", *box) for box in ((8, b"ftyp"), (8, b"mdat"), (0, b"moov"), (0, b"moov")))
    )
    assert opened(file).pictures == ()
