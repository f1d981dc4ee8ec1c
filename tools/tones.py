"""Writes the stand's own sounds: the staff panel's two tones, one for each side, and the tick that answers a key.

python -m tools.tones
"""

from __future__ import annotations

import math
import struct
import wave
from collections.abc import Iterable
from pathlib import Path

KIOSK = Path(__file__).parents[1] / "kiosk"
RATE, SECONDS, PITCH, LOUD = 11_025, 0.8, {"left": 440.0, "right": 660.0}, 14_000
RISE = 0.04
"""Seconds in which a tone comes and goes, so that it does not click."""
TICK_RATE, TICK_SECONDS, TICK_PITCH, TICK_LOUD = 48_000, 0.025, 1200.0, 4_000
"""The tick is 18 dB below what can be written, beneath any voice, and at the rate of sound servers: nothing waits."""


def tone(side: str) -> bytes:
    """Sixteen-bit samples of both sides, one of which is silent."""
    samples = bytearray()
    for number in range(int(RATE * SECONDS)):
        at = number / RATE
        swell = min(1.0, at / RISE, (SECONDS - at) / RISE)
        value = round(LOUD * swell * math.sin(2 * math.pi * PITCH[side] * at))
        samples += struct.pack("<hh", *((value, 0) if side == "left" else (0, value)))
    return bytes(samples)


def tick() -> bytes:
    """Sixteen-bit samples of one side, which begin at their loudest and fade."""
    ats = (number / TICK_RATE for number in range(int(TICK_RATE * TICK_SECONDS)))
    return _packed(TICK_LOUD * (1 - at / TICK_SECONDS) ** 2 * math.sin(2 * math.pi * TICK_PITCH * at) for at in ats)


def _packed(values: Iterable[float]) -> bytes:
    return b"".join(struct.pack("<h", round(value)) for value in values)


def write(path: Path, samples: bytes, sides: int, rate: int) -> None:
    """A file of these samples."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(sides)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples)


def main() -> None:
    """Write all files."""
    for side in PITCH:
        write(KIOSK / "staff" / f"{side}.wav", tone(side), 2, RATE)
    write(KIOSK / "speech" / "tick.wav", tick(), 1, TICK_RATE)


if __name__ == "__main__":
    main()
