"""A voice's sound as a small Opus file: one channel, without silence around it, as loud as every other clip."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import OperatorError

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Samples = NDArray[float32]

RATE = 48_000
BITS = 16_000
"""Bits a second: more is not heard in speech."""
LOUD, PEAK = 10 ** (-15 / 20), 10 ** (-1 / 20)
"""How loud it is in the mean, as speech-dispatcher's own, and at most; of 1, the loudest there is."""
SILENT = 0.005
BEFORE, AFTER = RATE // 20, RATE // 5
"""Samples of silence that are left before and after."""


def write_opus(sound: bytes, path: Path) -> None:
    """Write a sound file of any kind to `path`, whole or not at all. Raises OperatorError, OSError."""
    try:
        import av
    except ImportError:
        cure = "run 'kiosk voice' from the program's source, after: pip install '.[film]'"
        raise OperatorError(f"clips are made with PyAV and numpy, which are not here; {cure}") from None
    import numpy as np

    try:
        samples = levelled(decoded(sound))
    except av.FFmpegError as error:
        raise OperatorError(f"what the voice gave is no sound file: {error.strerror}") from None
    out = io.BytesIO()
    with av.open(out, "w", format="ogg") as container:
        stream = container.add_stream("libopus", RATE, layout="mono", format="flt", bit_rate=BITS)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples.reshape(1, -1)), "flt", "mono")
        frame.sample_rate = RATE
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(out.getvalue())
    part.replace(path)


def decoded(sound: bytes) -> Samples:
    """The samples, from -1 to 1, of one channel at the rate of Opus."""
    import av
    import numpy as np

    resampler = av.AudioResampler("flt", "mono", RATE)
    with av.open(io.BytesIO(sound), "r") as container:
        frames = [part for frame in container.decode(audio=0) for part in resampler.resample(frame)]
    frames += resampler.resample(None)
    parts = [frame.to_ndarray().reshape(-1) for frame in frames]
    return np.concatenate(parts) if parts else np.zeros(1, np.float32)


def levelled(samples: Samples) -> Samples:
    """As loud as every clip, with little silence around it."""
    import numpy as np

    heard = np.flatnonzero(np.abs(samples) > SILENT)
    if not heard.size:
        return samples
    samples = samples[max(0, heard[0] - BEFORE) : heard[-1] + AFTER]
    mean = float(np.sqrt(np.mean(np.square(samples))))
    gain = min(LOUD / mean, PEAK / float(np.max(np.abs(samples))))
    return (samples * gain).astype(np.float32)
