"""Films of a second as programs and cameras write them, made by FFmpeg, and what they do to such a file afterwards."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import av
import numpy as np
from av.audio.stream import AudioStream
from av.video.stream import VideoStream

from tests.corpus.cards import card

RATE = 48_000
QUIET = {"libx265": {"x265-params": "log-level=none"}, "libsvtav1": {"svtav1-params": "rc=0"}}
DISPLAY = struct.Struct(">9i")
ONE, LAST = 1 << 16, 1 << 30


@dataclass(frozen=True)
class Film:
    """How a film is made; what stands here is the plainest one."""

    form: str = "mp4"
    coding: str = "libx264"
    size: tuple[int, int] = (160, 90)
    pixels: str = "yuv420p"
    rate: int = 25
    seconds: float = 1.0
    sounds: tuple[str, ...] = ("aac",)
    pictures: int = 1
    layout: str = "mono"
    options: dict[str, str] = field(default_factory=dict, hash=False)
    muxer: dict[str, str] = field(default_factory=dict, hash=False)
    tags: dict[str, str] = field(default_factory=dict, hash=False)
    shape: Fraction | None = None
    """Of one pixel: its width by its height."""
    light: int = 0
    """The number of its light curve; 0 leaves it out."""
    begins: int = 0
    times: Callable[[int], int] = int
    """When a picture is shown, by its number, in pictures."""

    def made(self) -> bytes:
        """The file."""
        with TemporaryDirectory() as folder:
            path = Path(folder) / "film"
            self._write(path)
            return path.read_bytes()

    def _write(self, path: Path) -> None:
        with av.open(str(path), "w", format=self.form, options=dict(self.muxer)) as container:
            container.metadata.update(self.tags)
            videos = [self._video(container) for _ in range(self.pictures)]
            audios = [container.add_stream(name, rate=RATE, layout=self.layout) for name in self.sounds]
            for video in videos:
                self._draw(container, video)
            for audio in audios:
                self._play(container, audio)  # type: ignore[arg-type]

    def _video(self, container: Any) -> VideoStream:
        options = {**QUIET.get(self.coding, {}), **self.options}
        video: VideoStream = container.add_stream(self.coding, rate=self.rate, options=options)
        video.width, video.height, video.pix_fmt = *self.size, self.pixels
        if self.shape:
            video.codec_context.sample_aspect_ratio = self.shape
        if self.light:
            video.codec_context.color_trc = self.light
            video.codec_context.color_primaries, video.codec_context.colorspace = 9, 9
        return video

    def _draw(self, container: Any, video: VideoStream) -> None:
        drawn = av.VideoFrame.from_ndarray(card(*self.size), "rgb24")
        for number in range(round(self.seconds * self.rate)):
            frame = drawn.reformat(format=self.pixels)
            frame.pts, frame.time_base = self.begins + self.times(number), Fraction(1, self.rate)
            if self.light:
                frame.color_trc, frame.color_primaries, frame.colorspace = self.light, 9, 9
            container.mux(video.encode(frame))
        container.mux(video.encode())

    def _play(self, container: Any, audio: AudioStream) -> None:
        samples, form = audio.codec_context.frame_size or 960, audio.codec_context.format
        for start in range(0, round(self.seconds * RATE), samples):
            silence = av.AudioFrame(form.name, self.layout, samples)
            for plane in silence.planes:
                plane.update(np.zeros(plane.buffer_size, np.uint8).tobytes())
            silence.sample_rate, silence.time_base = RATE, Fraction(1, RATE)
            silence.pts = start + self.begins * RATE // self.rate
            container.mux(audio.encode(silence))
        container.mux(audio.encode())


def turned(film: bytes, degrees: int, size: tuple[int, int] = (160, 90)) -> bytes:
    """An MP4 as a phone writes it that was held so: the turn stands in its head, the pixels are as they were."""
    width, height = size
    matrix = {
        90: (0, ONE, 0, -ONE, 0, 0, height << 16, 0, LAST),
        180: (-ONE, 0, 0, 0, -ONE, 0, width << 16, height << 16, LAST),
        270: (0, -ONE, 0, ONE, 0, 0, 0, width << 16, LAST),
    }[degrees]
    return patched(film, film.index(b"tkhd") + 44, DISPLAY.pack(*matrix))


def patched(film: bytes, at: int, written: bytes) -> bytes:
    """A film with some bytes in place of others."""
    return film[:at] + written + film[at + len(written) :]


def hole(film: bytes, size: int) -> bytes:
    """A film whose end was reserved on the disk, and never written."""
    return film[:-size] + bytes(size)
