"""A whole spoken visit as it comes out of the loudspeaker, in each language: how loud, how long, and what film."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from array import array
from pathlib import Path
from typing import Any

import av
import pytest

from tests.support.hearing import RATE, WINDOW, loudness_of
from tests.support.paths import ROOT

FILM = ROOT / "assets" / "film"
LOUD_ENOUGH, TOO_LOUD = -40, -8
LONGEST_PAUSE = 2.5
CODES = ("en", "ru", "zh", "fr", "es", "ar")
LATE = 12
"""Twentieths of a second by which what is heard may be behind the film's clock."""


@pytest.mark.parametrize("language", CODES)
def test_a_whole_visit_is_heard(runtime: Path, tmp_path: Path, language: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.system.speech.heard_visit", language, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    heard: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    for name, figures in heard.items():
        assert LOUD_ENOUGH < figures["level"] < TOO_LOUD, name
    assert heard["chart"]["seconds"] > 1.5
    assert heard["still there"]["seconds"] > 1
    for name in ("chart", "still there"):
        assert heard[name]["pause"] < LONGEST_PAUSE, name
    film = heard["film"]
    files = {code: f"sample.{code}.described.webm" for code in CODES} | {"own": "sample.webm"}
    sounds = {name: loudness(FILM / file) for name, file in files.items()}
    alike = {name: likeness(film, sound) for name, sound in sounds.items()}
    assert max(alike, key=lambda name: alike[name]) == language, alike


def loudness(file: Path) -> list[float]:
    """The decibels of every twentieth of a second of a file's sound."""
    resampler, samples = av.AudioResampler(format="s16", layout="mono", rate=RATE), array("h")
    with av.open(str(file)) as container:
        for frame in container.decode(audio=0):
            for part in resampler.resample(frame):
                samples.frombytes(bytes(part.planes[0])[: part.samples * 2])
    return loudness_of(samples)


def likeness(film: dict[str, Any], loudness: list[float]) -> float:
    """How much what was heard rises and falls as a film's sound does from about there: 1 is alike, 0 is not."""
    heard, start = film["loudness"], int(film["from"] * RATE / WINDOW)
    ends = range(max(0, start - LATE), start + LATE)
    return max(correlation(heard, loudness[at : at + len(heard)]) for at in ends)


def correlation(one: list[float], other: list[float]) -> float:
    size = min(len(one), len(other))
    pairs = list(zip(one[:size], other[:size], strict=True))
    middle = [sum(values) / size for values in zip(*pairs, strict=True)]
    apart = [(a - middle[0], b - middle[1]) for a, b in pairs]
    spread = math.sqrt(sum(a * a for a, _ in apart) * sum(b * b for _, b in apart))
    return sum(a * b for a, b in apart) / spread if spread else 0.0
