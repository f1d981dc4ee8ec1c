"""Small films that really play, of pictures and sounds as a test asks."""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer

FPS = 25
RATE = 48_000


def reel(seconds: int, sounds: int = 0, fps: int = FPS) -> bytes:
    """A WebM film: a bar that crosses it once a second, and so many tones, each higher than the last."""
    made = BytesIO()
    with av.open(made, "w", format="webm") as container:
        video = container.add_stream("libvpx-vp9", rate=fps, options={"deadline": "realtime", "cpu-used": "8"})
        video.width, video.height, video.pix_fmt, video.gop_size = 160, 90, "yuv420p", fps
        tones = [_tone(container) for _ in range(sounds)]
        for second in range(seconds):
            for number in range(fps):
                plane = np.full((90, 160, 3), 60, np.uint8)
                plane[:, : 160 * number // fps] = 200
                picture = av.VideoFrame.from_ndarray(plane, "rgb24").reformat(format="yuv420p")
                picture.pts, picture.time_base = second * fps + number, Fraction(1, fps)
                container.mux(video.encode(picture))
            for number, tone in enumerate(tones):
                container.mux(tone.encode(_second(second, 220 * (number + 1))))
        container.mux(video.encode())
        for tone in tones:
            container.mux(tone.encode())
    return made.getvalue()


def tune(seconds: int) -> bytes:
    """A WebM file of one tone."""
    made = BytesIO()
    with av.open(made, "w", format="webm") as container:
        tone = _tone(container)
        for second in range(seconds):
            container.mux(tone.encode(_second(second, 330)))
        container.mux(tone.encode())
    return made.getvalue()


def _tone(container: OutputContainer) -> AudioStream:
    return container.add_stream("libopus", rate=RATE, layout="mono", format="flt")


def _second(number: int, pitch: int) -> av.AudioFrame:
    wave = 0.1 * np.sin(2 * np.pi * pitch * np.arange(RATE) / RATE)
    sound = av.AudioFrame.from_ndarray(wave.astype(np.float32).reshape(1, -1), "flt", "mono")
    sound.sample_rate, sound.pts, sound.time_base = RATE, number * RATE, Fraction(1, RATE)
    return sound
