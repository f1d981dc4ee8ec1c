"""Writes the tones of the staff panel's sound test, one for each side: `python -m tools.tones`."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

STAFF = Path(__file__).parents[1] / "kiosk" / "staff"
RATE, SECONDS, PITCH, LOUD = 11_025, 0.8, {"left": 440.0, "right": 660.0}, 14_000
RISE = 0.04
"""Seconds in which a tone comes and goes, so that it does not click."""


def tone(side: str) -> bytes:
    """Sixteen-bit samples of both sides, one of which is silent."""
    samples = bytearray()
    for number in range(int(RATE * SECONDS)):
        at = number / RATE
        swell = min(1.0, at / RISE, (SECONDS - at) / RISE)
        value = round(LOUD * swell * math.sin(2 * math.pi * PITCH[side] * at))
        samples += struct.pack("<hh", *((value, 0) if side == "left" else (0, value)))
    return bytes(samples)


def main() -> None:
    """Write both files."""
    for side in PITCH:
        with wave.open(str(STAFF / f"{side}.wav"), "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(tone(side))


if __name__ == "__main__":
    main()
