"""Frames and sound into one WebM file."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.reformatter import Colorspace
from numpy.typing import NDArray

from tools.film import FPS, HEIGHT, WIDTH
from tools.film.score import RATE

BITS_PER_SECOND = 640_000
SOUND_BITS = 80_000
VP9 = {"deadline": "good", "cpu-used": "5", "row-mt": "1", "tile-columns": "1", "auto-alt-ref": "1",
       "lag-in-frames": "20", "qmin": "4", "qmax": "44"}  # fmt: skip


def _sound(stream: AudioStream, container: OutputContainer, samples: NDArray[np.float32], start: int) -> None:
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples.T.reshape(1, -1)), "flt", "stereo")
    frame.sample_rate, frame.pts, frame.time_base = RATE, start, Fraction(1, RATE)
    container.mux(stream.encode(frame))


def film(path: Path, pictures: Iterable[NDArray[np.uint8]], sound: NDArray[np.float32]) -> None:
    """Write the film; a keyframe every two seconds keeps seeking quick."""
    with av.open(str(path), "w", format="webm", options={"cues_to_front": "1"}) as container:
        video = container.add_stream("libvpx-vp9", FPS, options=VP9)
        video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        video.bit_rate, video.thread_count, video.gop_size = BITS_PER_SECOND, 2, 2 * FPS
        video.codec_context.colorspace = Colorspace.ITU709
        video.codec_context.color_primaries = video.codec_context.color_trc = 1
        audio = container.add_stream("libopus", RATE, layout="stereo", format="flt")
        audio.bit_rate = SOUND_BITS
        share = RATE // FPS
        for number, planes in enumerate(pictures):
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(planes.transpose(1, 2, 0)), "rgb24")
            frame = frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709)
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(video.encode(frame))
            _sound(audio, container, sound[:, number * share : (number + 1) * share], number * share)
        container.mux(video.encode())
        container.mux(audio.encode())
