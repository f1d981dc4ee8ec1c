"""Films in the forms that other programs save."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

RATE = 44_100


def film(path: Path, coding: str, pixels: str, seconds: int = 2) -> Path:
    """A film of a grey that grows lighter, wider than high, with a tone."""
    with av.open(str(path), "w") as container:
        video: Any = container.add_stream(coding, rate=25)
        video.width, video.height, video.pix_fmt = 160, 90, pixels
        sound: Any = container.add_stream("pcm_s16le" if path.suffix != ".mp4" else "aac", rate=RATE, layout="mono")
        tone = (3000 * np.sin(np.arange(RATE * seconds) / 20)).astype(np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(tone, "s16", "mono")
        frame.sample_rate, frame.pts = RATE, 0
        for each in av.AudioResampler(sound.format.name, "mono", RATE, 1024).resample(frame):
            container.mux(sound.encode(each))
        container.mux(sound.encode(None))
        for number in range(25 * seconds):
            plane = np.full((90, 160, 3), min(number * 4, 255), np.uint8)
            picture = av.VideoFrame.from_ndarray(plane, "rgb24").reformat(format=pixels)
            picture.pts, picture.time_base = number, Fraction(1, 25)
            container.mux(video.encode(picture))
        container.mux(video.encode(None))
    return path
