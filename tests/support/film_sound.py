"""Which film is heard: what comes out of the loudspeaker is laid beside the sound of each that there is."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from pathlib import Path
from statistics import mean

import av
import numpy as np

from tests.support.hearing import RATE, loudness_of

STEP = RATE // 100
"""Samples of a hundredth of a second, whose loudness is compared."""
PIECE = 100
"""Steps that are compared by themselves: a sound that breaks off for a moment is late after it, but the same."""
LATE = 60
"""Steps by which a piece may be before or behind the film's clock."""
FLOOR = -60.0
"""Decibels below which all is silence."""
ALIKE, APART = 0.6, 0.2
"""How alike the film must be that is heard, and by how much more than any other."""


def film_sound(file: Path) -> list[float]:
    """How loud a film's sound is, in decibels, step by step."""
    resampler, samples = av.AudioResampler(format="s16", layout="mono", rate=RATE), array("h")
    with av.open(str(file)) as container:
        for frame in container.decode(audio=0):
            for part in resampler.resample(frame):
                samples.frombytes(bytes(part.planes[0])[: part.samples * 2])
    return loudness_of(samples, STEP)


def likeness(heard: list[float], begun: float, sound: list[float]) -> float:
    """How much what was heard from `begun` on (in seconds) rises and falls as a film's sound does: from 0 to 1.

    It is that of the better half of its pieces: the others may be broken.
    """
    pieces = [
        _piece(heard[at : at + PIECE], sound, int(begun * RATE / STEP) + at)
        for at in range(0, len(heard) - PIECE + 1, PIECE)
    ]
    return mean(sorted(pieces, reverse=True)[: (len(pieces) + 1) // 2]) if pieces else 0.0


def which(alike: Mapping[str, float]) -> str:
    """The film that is heard; "" as long as that is not clear."""
    first, second = sorted(alike, key=lambda name: alike[name], reverse=True)[:2]
    return first if alike[first] > ALIKE and alike[first] - alike[second] > APART else ""


def _piece(heard: list[float], sound: list[float], at: int) -> float:
    """The best that a piece correlates with the sound from about there."""
    around = np.maximum(sound[max(0, at - LATE) : at + LATE + PIECE], FLOOR)
    if len(around) < PIECE:
        return 0.0
    places = np.lib.stride_tricks.sliding_window_view(around, PIECE)
    piece = _even(np.maximum(heard, FLOOR)[np.newaxis])[0]
    return float((_even(places) @ piece).max())


def _even(rows: np.ndarray) -> np.ndarray:
    """Rows of mean 0 and length 1; what never rises nor falls stays 0."""
    apart = rows - rows.mean(axis=1, keepdims=True)
    length = np.linalg.norm(apart, axis=1, keepdims=True)
    even: np.ndarray = apart / np.where(length > 0, length, 1)
    return even
