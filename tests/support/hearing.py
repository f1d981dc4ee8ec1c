"""What really comes out of a loudspeaker, and how loud, recorded from the sound server."""

from __future__ import annotations

import math
import subprocess
from array import array
from itertools import pairwise
from pathlib import Path

from tests.support.sound_server import LEAVES_WITH_US

RATE = 16_000
WINDOW = RATE // 20
"""Samples of a twentieth of a second, by which loudness is told."""
QUIET = -50.0
"""Decibels, of the loudest there is, below which nothing is heard."""
SILENCE = -120.0
FAINT = 300
"""What a sample is when a sound begins; the noise of a sound that is made softer or louder is below."""


class Hearing:
    """Hears a loudspeaker from the moment it is made."""

    def __init__(self, file: Path, device: str, latency: int = 50) -> None:
        """`latency` is by how many milliseconds it may lag behind."""
        self._file = file
        command = ["parec", "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", f"--latency-msec={latency}"]
        with file.open("wb") as out:
            self._recorder = subprocess.Popen(
                [*LEAVES_WITH_US, *command, f"--device={device}.monitor"], stdout=out, stderr=subprocess.DEVNULL
            )

    def loudness(self, last: float = math.inf, window: int = WINDOW) -> list[float]:
        """The decibels of every so many samples, of all or of so many last seconds."""
        with self._file.open("rb") as file:
            length = self._file.stat().st_size // 2
            file.seek(2 * max(0, length - int(min(last, length) * RATE)))
            raw = file.read()
        samples = array("h", raw[: len(raw) // 2 * 2])
        return loudness_of(samples, window)

    @property
    def now(self) -> int:
        """How many samples it has heard so far."""
        return self._file.stat().st_size // 2

    def answered(self, since: int) -> float | None:
        """How many seconds after a sample the first sound was heard, None if none was; what it lags is counted in."""
        with self._file.open("rb") as file:
            file.seek(2 * since)
            raw = file.read()
        samples = array("h", raw[: len(raw) // 2 * 2])
        return next((number / RATE for number, sample in enumerate(samples) if abs(sample) > FAINT), None)

    def seconds(self) -> float:
        """For how long something was heard, without the pauses."""
        return sum(level > QUIET for level in self.loudness()) * WINDOW / RATE

    def level(self) -> float:
        """How loud it was in the mean while something was heard."""
        heard = [10 ** (level / 10) for level in self.loudness() if level > QUIET]
        return 10 * math.log10(sum(heard) / len(heard)) if heard else SILENCE

    def hears(self) -> bool:
        """Whether something is heard in this half second."""
        return any(level > QUIET for level in self.loudness(0.5))

    def longest_pause(self) -> float:
        """The longest silence between what was heard, in seconds."""
        heard = [index for index, level in enumerate(self.loudness()) if level > QUIET]
        return max((later - earlier - 1 for earlier, later in pairwise(heard)), default=0) * WINDOW / RATE

    def forget(self) -> None:
        """Begin anew: the recorder goes on after a gap."""
        self._recorder.terminate()
        self._recorder.wait()

    close = forget


def loudness_of(samples: array[int], window: int = WINDOW) -> list[float]:
    """The decibels of every so many samples, by default a twentieth of a second."""
    windows = (samples[start : start + window] for start in range(0, len(samples) - window, window))
    return [_decibels(window) for window in windows]


def _decibels(samples: array[int]) -> float:
    power = sum(sample * sample for sample in samples) / len(samples) / 32768**2
    return max(10 * math.log10(power), SILENCE) if power else SILENCE
