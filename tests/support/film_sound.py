"""Which film is heard: what comes out of the loudspeaker is laid beside the sound of each that there is."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import av
import numpy as np

from tests.support.hearing import RATE, loudness_of

STEP = RATE // 100
"""Samples of a hundredth of a second, whose loudness is compared."""
PIECE = 50
"""Steps that are compared by themselves: a sound that breaks off for a moment is late after it, but the same."""
ENOUGH = 12
"""Pieces from which on it can be told which film is heard."""
LATE, SLIP = 60, 10
"""Steps by which a piece may be before or behind the film's clock, and of how many heard one more may be lost."""
FLOOR = -60.0
"""Decibels below which all is silence."""


def film_sound(file: Path) -> list[float]:
    """How loud a film's sound is, in decibels, step by step."""
    resampler, samples = av.AudioResampler(format="s16", layout="mono", rate=RATE), array("h")
    with av.open(str(file)) as container:
        for frame in container.decode(audio=0):
            for part in resampler.resample(frame):
                samples.frombytes(bytes(part.planes[0])[: part.samples * 2])
    return loudness_of(samples, STEP)


def votes(heard: list[float], begun: float, sounds: Mapping[str, list[float]]) -> Counter[str]:
    """For how many pieces of what was heard from `begun` on, in seconds, each film is the one that is most like it."""
    found: Counter[str] = Counter()
    for at in range(0, len(heard) - PIECE + 1, PIECE):
        piece, place = heard[at : at + PIECE], int(begun * RATE / STEP) + at
        alike = {
            name: _likeness(piece, sound[max(0, place - LATE - at // SLIP) : place + LATE + PIECE])
            for name, sound in sounds.items()
        }
        found[max(alike, key=lambda name: alike[name])] += 1
    return found


def which(votes: Counter[str]) -> str:
    """The film that most of what was heard is of; "" as long as that is not clear."""
    for name, count in votes.items():
        if votes.total() >= ENOUGH and count > votes.total() / 2:
            return name
    return ""


def _likeness(heard: list[float], sound: list[float]) -> float:
    """How much a piece rises and falls as the sound does somewhere in there: 1 is alike, 0 is not."""
    if len(sound) < PIECE:
        return 0.0
    places = np.lib.stride_tricks.sliding_window_view(np.maximum(sound, FLOOR), PIECE)
    piece = _even(np.maximum(heard, FLOOR)[np.newaxis])[0]
    return float((_even(places) @ piece).max())


def _even(rows: np.ndarray) -> np.ndarray:
    """Rows of mean 0 and length 1; what never rises nor falls stays 0."""
    apart = rows - rows.mean(axis=1, keepdims=True)
    length = np.linalg.norm(apart, axis=1, keepdims=True)
    even: np.ndarray = apart / np.where(length > 0, length, 1)
    return even
