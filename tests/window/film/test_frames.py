"""A playing film draws its own pictures, and nothing besides."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import av
import pytest
from PySide6.QtCore import QLoggingCategory, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import QVideoSink
from PySide6.QtQml import QQmlComponent

from kiosk.desk.fit.item_types import type_name
from kiosk.stand.ffmpeg_log import silence
from tests.support.content import Folder
from tests.support.film import Cinema
from tests.support.hall import OpenStand
from tests.support.paths import ROOT
from tests.support.stand import Stand
from tests.support.wait import wait_until

SMALL = (480, 270)
"""So small that every frame which is asked for is drawn, even by a busy computer without a graphics card."""
SETTLED, LASTS = 1500, 4000
"""Milliseconds of film."""
SLACK = 4
"""Frames that the beginning and the end of counting may cost."""
PICTURE = 30
"""Where the slow film has its next picture, in seconds."""


def sink_of(cinema: Cinema) -> QVideoSink:
    """Where the film's pictures arrive."""
    sinks = cinema.stand.window.findChildren(QVideoSink)
    return next(sink for sink in sinks if sink.videoFrame().isValid())


def frames(cinema: Cinema) -> tuple[int, int]:
    """How many frames the screen and how many pictures the film had in four seconds of film."""
    wait_until(lambda: cinema.position > SETTLED, "all that fades to have faded")
    window, sink, end = cinema.stand.window, sink_of(cinema), cinema.position + LASTS
    shown: list[int] = []
    pictures: list[int] = []
    counting = [
        window.frameSwapped.connect(lambda: shown.append(1)),
        sink.videoFrameChanged.connect(lambda _: pictures.append(1)),
    ]
    wait_until(lambda: cinema.position > end, "four seconds of film")
    window.frameSwapped.disconnect(counting[0])
    sink.videoFrameChanged.disconnect(counting[1])
    assert len(pictures) > LASTS / 1000 * 15, "the film did not run"
    return len(shown), len(pictures)


def thread_seen(stand: Stand) -> bool:
    """Whether the thread behind the pages is drawn."""
    return any(type_name(item) == "Thread" for item in stand.items())


def test_the_screen_has_no_more_frames_than_the_film(open_stand: OpenStand) -> None:
    cinema = Cinema(open_stand("film", size=SMALL))
    cinema.play()
    wait_until(lambda: cinema.words.leave_film not in cinema.stand.names(), "the controls to leave")
    shown, pictures = frames(cinema)
    assert shown <= pictures + SLACK


def test_the_bar_moves_with_the_film_and_not_between_its_pictures(open_stand: OpenStand) -> None:
    cinema = Cinema(open_stand("film", size=SMALL, ease={"less_motion": True}))
    cinema.play()
    shown, pictures = frames(cinema)
    cinema.stand.named(cinema.words.leave_film)
    assert shown <= pictures + SLACK


def test_nothing_is_drawn_behind_the_film(open_stand: OpenStand) -> None:
    cinema = Cinema(open_stand("film", size=(1280, 720)))
    assert thread_seen(cinema.stand)
    cinema.play()
    wait_until(lambda: not thread_seen(cinema.stand), "the thread to go")
    cinema.stand.tap(cinema.words.leave_film)
    wait_until(lambda: thread_seen(cinema.stand), "the thread to be back")


def test_the_thread_goes_on_above_a_film_within_low_reach(open_stand: OpenStand) -> None:
    cinema = Cinema(open_stand("film", size=(540, 960), ease={"low_reach": True}))
    cinema.play()
    wait_until(lambda: cinema.position > 1000, "a second of film")
    assert thread_seen(cinema.stand)


@pytest.fixture
def slow_film(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Cinema]:
    """A film that soon stands still, with a subtitle every second."""
    folder = Folder(tmp_path)
    folder.asset("film.webm", slow())
    folder.asset("poster.jpg", (ROOT / "assets" / "film" / "poster.jpg").read_bytes())
    seconds = (f"00:{at:02}.000 --> 00:{at + 1:02}.000\n{at}\n" for at in range(1, PICTURE))
    folder.asset("film.en.vtt", "\n".join(["WEBVTT\n", *seconds]).encode())
    page = "kind: film\ntitle: {en: Film, ru: Film}\nfilm: film.webm\nposter: poster.jpg\nduration: '0:31'\n"
    folder.write("pages/film.yaml", page + "subtitles: {en: film.en.vtt}\n")
    folder.edit("site.yaml", "page: opium", "page: film")
    stand = Stand.on(folder.site(), size=(1280, 720))
    stand.navigator.pause()
    stand.go("film")
    cinema = Cinema(stand)
    # The player keeps time by the sound, also where there is no loudspeaker; without sound, by the pictures alone.
    # Its thread must never wait for Python, which waits for it: it logs nothing, and no object of it is Python's.
    QLoggingCategory.setFilterRules("default=false\nqt.multimedia.*=false")
    component = QQmlComponent(stand.engine)
    component.setData(b"import QtMultimedia\nAudioOutput {}", QUrl())
    cinema.reel.setProperty("sound", component.create())
    yield cinema
    stand.close()
    silence()  # the rules of the stand again


def slow() -> bytes:
    """Silence, a few pictures for the decoder to begin with, and one at the end."""
    made = BytesIO()
    with av.open(made, "w", format="webm") as container:
        video = container.add_stream("libvpx-vp9", rate=25)
        video.width, video.height, video.pix_fmt = 160, 90, "yuv420p"
        sound = container.add_stream("libopus", rate=48_000)
        for at in (*range(12), PICTURE * 25):
            picture = av.VideoFrame(160, 90, "yuv420p")
            picture.pts = at
            container.mux(video.encode(picture))
        container.mux(video.encode())
        for number in range((PICTURE + 1) * 50):
            silence = av.AudioFrame("s16", "mono", 960)
            silence.planes[0].update(bytes(silence.planes[0].buffer_size))
            silence.sample_rate, silence.pts, silence.time_base = 48_000, number * 960, Fraction(1, 48_000)
            container.mux(sound.encode(silence))
        container.mux(sound.encode())
    return made.getvalue()


def test_subtitles_come_while_one_picture_stands(slow_film: Cinema) -> None:
    pictures: list[int] = []
    slow_film.play()
    sink = sink_of(slow_film)
    sink.videoFrameChanged.connect(lambda _: pictures.append(1))
    wait_until(slow_film.captions, "a subtitle")
    before = slow_film.captions()
    pictures.clear()
    wait_until(lambda: slow_film.captions() not in ([], before), "the next subtitle")
    assert not pictures
