"""The sound: a slow pad of chords, and a bell where a chapter begins."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tools.film import CHAPTERS, SECONDS

RATE = 48_000
PEAK = 10 ** (-12 / 20)
CHORD_SECONDS = 9.5
# MIDI note numbers: D minor opens, D major closes
CHORDS = ((38, 57, 62, 65, 69), (41, 57, 60, 65, 67), (34, 58, 62, 65, 69), (36, 55, 60, 64, 67),
          (43, 58, 62, 65, 70), (34, 57, 62, 65, 69), (33, 57, 62, 64, 69), (38, 57, 62, 66, 69))  # fmt: skip
BELLS = ((81, 86), (77, 84), (79, 84), (81, 86), (78, 81, 86))

Sound = NDArray[np.float64]


def _pitch(note: float) -> float:
    return float(440 * 2 ** ((note - 69) / 12))


def _pad(time: Sound, note: int, side: int) -> Sound:
    """One held voice: three slightly detuned strings of soft overtones that swell slowly."""
    voice = np.zeros_like(time)
    for detune in (-0.06, 0.0, 0.05):
        base = 2 * np.pi * _pitch(note + detune * (1 + 0.3 * side)) * time + note * (1 + side)
        voice += np.sin(base) + 0.28 * np.sin(2 * base + 1) + 0.09 * np.sin(3 * base + 2)
    swell = 1 + 0.25 * np.sin(2 * np.pi * time / (5 + note % 4) + note + side)
    return voice * swell * (1.5 if note < 50 else 60 / note - 0.2)


def _bell(time: Sound, note: int) -> Sound:
    """A struck tone with a bell's uneven overtones."""
    parts = ((1, 1.0, 2.6), (2.0, 0.45, 1.7), (2.76, 0.22, 0.9), (5.4, 0.06, 0.35))
    tone = sum(level * np.exp(-time / fall) * np.sin(2 * np.pi * _pitch(note) * ratio * time)
               for ratio, level, fall in parts)  # fmt: skip
    return np.asarray(tone * np.clip(time / 0.012, 0, 1))


def _room(dry: Sound, side: int) -> Sound:
    """The sound with the echo of a large, soft room."""
    length = int(2.8 * RATE)
    noise = np.random.default_rng(40 + side).standard_normal(length)
    echo = np.cumsum(noise * 0.02) * 0.02 + noise * 0.3
    echo *= np.exp(-np.arange(length) / (0.7 * RATE)) / 60
    size = 1 << (dry.size + length).bit_length()
    wet = np.fft.irfft(np.fft.rfft(dry, size) * np.fft.rfft(echo, size), size)[: dry.size]
    return dry + 0.8 * wet


def _channel(side: int) -> Sound:
    whole = np.zeros(SECONDS * RATE)
    overlap = 3.0
    for place, chord in enumerate(CHORDS):
        start = max(place * CHORD_SECONDS - overlap / 2, 0)
        end = min((place + 1) * CHORD_SECONDS + overlap / 2, SECONDS)
        time = np.arange(int((end - start) * RATE)) / RATE
        edge = np.clip(np.minimum(time, time[-1] - time) / overlap, 0, 1)
        held = sum(_pad(time + start, note, side) for note in chord) * np.sin(edge * np.pi / 2) ** 2
        whole[int(start * RATE) : int(start * RATE) + time.size] += 0.055 * held
    for chapter, notes in zip(CHAPTERS, BELLS, strict=True):
        for nth, note in enumerate(notes):
            start = int((chapter + 0.35 + 0.42 * nth) * RATE)
            time = np.arange(min(8 * RATE, whole.size - start)) / RATE
            fade = np.clip((time[-1] - time) / 1.5, 0, 1)
            whole[start : start + time.size] += 0.3 * (0.8 + 0.2 * (nth + side) % 2) * _bell(time, note) * fade
    return _room(whole, side)


def score() -> NDArray[np.float32]:
    """The film's sound: (2, samples), loudest at −12 dBFS, silent at both ends."""
    sound = np.stack([_channel(0), _channel(1)])
    time = np.arange(sound.shape[1]) / RATE
    fade = np.clip(np.minimum(time / 2.5, (time[-1] - time) / 4.5), 0, 1)
    sound *= np.sin(fade * np.pi / 2) ** 2
    return np.asarray(sound * (PEAK / np.abs(sound).max()), np.float32)
