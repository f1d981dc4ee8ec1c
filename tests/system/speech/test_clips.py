"""Clips that `kiosk voice` made of espeak-ng's voice are heard, without an engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.desk.opus import write_opus
from kiosk.desk.synthesizer import Synthesizer
from kiosk.model.spoken import print_of
from kiosk.speech.voice import Voice
from tests.support.hearing import Hearing
from tests.support.wait import wait_until

PATIENCE = 60_000
FIRST, SECOND = "The member states meet every year.", "They agree on what to do next."
Listen = Callable[[], Hearing]


@pytest.fixture
def clips(voice: Voice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of clips, on a machine without an engine."""
    monkeypatch.setenv("SPEECHD_CMD", "/nonexistent")
    synthesizer = Synthesizer()
    for sentence in (FIRST, SECOND):
        path = tmp_path / "voice" / "en" / f"{print_of(sentence)}.opus"
        write_opus(synthesizer.said(sentence, synthesizer.voice("en")), path)
    voice.play_clips_of(tmp_path / "voice")
    return tmp_path / "voice" / "en"


def heard(voice: Voice, hear: Listen) -> Hearing:
    """Both sentences, to their end."""
    hearing, finished = hear(), QSignalSpy(voice.finished)
    voice.say(f"{FIRST} {SECOND}", "en")
    wait_until(finished.count, "the clips to be played", PATIENCE)
    hearing.close()
    return hearing


def test_clips_are_heard_one_after_the_other(voice: Voice, clips: Path, hear: Listen) -> None:
    hearing = heard(voice, hear)
    assert 2.5 < hearing.seconds() < 8
    assert -30 < hearing.level() < -15
    assert hearing.longest_pause() < 1.5


def test_their_speed_and_volume_can_be_changed(voice: Voice, clips: Path, hear: Listen) -> None:
    ordinary = heard(voice, hear)
    voice.rate, voice.volume = 2.0, 0.2
    fast = heard(voice, hear)
    assert fast.seconds() < 0.7 * ordinary.seconds()
    assert fast.level() < ordinary.level() - 6


def test_a_recording_takes_the_place_of_a_clip(voice: Voice, clips: Path, hear: Listen) -> None:
    long = clips / f"{print_of('A long one')}.opus"
    synthesizer = Synthesizer()
    write_opus(synthesizer.said("One, two, three, four, five, six, seven, eight. " * 3, "espeak-ng en-gb"), long)
    without = heard(voice, hear)
    long.rename(clips / f"{print_of(FIRST)}.ogg")
    assert heard(voice, hear).seconds() > without.seconds() + 3


def test_a_clip_that_is_damaged_is_said_live(
    voice: Voice, clips: Path, hear: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    (clips / f"{print_of(FIRST)}.opus").write_bytes(b"no sound")
    monkeypatch.delenv("SPEECHD_CMD")
    assert heard(voice, hear).seconds() > 2.5
