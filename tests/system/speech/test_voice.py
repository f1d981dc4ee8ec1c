"""What is really heard: speech-dispatcher and espeak-ng, recorded from the sound server."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtTest import QSignalSpy

from kiosk.model.site import Site
from kiosk.speech.voice import Voice
from tests.support.hearing import Hearing
from tests.support.sound_server import SoundServer
from tests.support.wait import wait_until

Listen = Callable[[], Hearing]
PATIENCE = 100_000
ENGLISH = "The member states meet every year."


def says(voice: Voice, text: str, language: str = "en") -> None:
    """To its end."""
    finished = QSignalSpy(voice.finished)
    voice.say(text, language)
    wait_until(finished.count, f"'{text}' to be said", PATIENCE)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ENGLISH),
        ("ru", "Государства встречаются ежегодно."),
        ("zh", "各成员国每年举行会议。"),
        ("fr", "Les États membres se réunissent chaque année."),
        ("es", "Los Estados miembros se reúnen cada año."),
        ("ar", "تجتمع الدول الأعضاء كل عام."),
    ],
)
def test_every_language_is_heard(voice: Voice, hear: Listen, language: str, text: str) -> None:
    heard = hear()
    says(voice, text, language)
    assert heard.seconds() > 0.7
    assert -40 < heard.level() < -10
    assert heard.longest_pause() < 2


def test_the_volume_and_the_speed_are_heard(voice: Voice, hear: Listen) -> None:
    says(voice, ENGLISH)  # the engine has begun
    ordinary = hear()
    says(voice, ENGLISH)
    ordinary.close()
    voice.rate = 2.0
    voice.volume = 0.2
    fast = hear()
    says(voice, ENGLISH)
    assert fast.seconds() < 0.75 * ordinary.seconds()
    assert fast.level() < ordinary.level() - 6


def test_the_next_visitor_finds_it_as_it_was(voice: Voice, site: Site) -> None:
    voice.follow(site)
    voice.rate, voice.volume = 2.0, 1.0
    voice.close()
    assert (voice.rate, voice.volume) == (1.0, site.file.speech.volume / 100)


def test_another_text_replaces_the_one_that_is_said(voice: Voice, hear: Listen) -> None:
    heard, finished = hear(), QSignalSpy(voice.finished)
    voice.say("This is a long text. " * 20, "en")
    wait_until(heard.hears, "the first text to be heard", PATIENCE)
    voice.say(ENGLISH, "en")
    wait_until(finished.count, "the second text to be said", PATIENCE)
    assert finished.count() == 1
    assert heard.seconds() < 20
    assert not voice.speaking


def test_it_can_be_stopped(voice: Voice, hear: Listen) -> None:
    heard, finished = hear(), QSignalSpy(voice.finished)
    voice.say("This is a long text. " * 20, "en")
    wait_until(heard.hears, "the text to be heard", PATIENCE)
    voice.stop()
    wait_until(lambda: not heard.hears(), "silence")
    assert not finished.count()


def test_it_can_be_held_and_goes_on(voice: Voice, hear: Listen) -> None:
    heard, finished = hear(), QSignalSpy(voice.finished)
    voice.say("This is the first sentence of all. This is the one that follows it. " * 2, "en")
    wait_until(heard.hears, "the text to be heard", PATIENCE)
    voice.pause()
    wait_until(lambda: not heard.hears(), "silence")
    assert voice.speaking
    voice.resume()
    wait_until(heard.hears, "the rest to be heard", PATIENCE)
    wait_until(finished.count, "the text to be said", PATIENCE)


def unable(voice: Voice, text: str, language: str = "en") -> str:
    """Why a text is not heard."""
    spy = QSignalSpy(voice.unable)
    voice.say(text, language)
    wait_until(spy.count, "word that it cannot be said", PATIENCE)
    assert not voice.speaking
    return str(spy.at(0)[0])


def test_a_language_without_a_voice_is_said_to_be_so(
    voice: Voice, server: SoundServer, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "kiosk"):
        assert unable(voice, "Tere", "xx") == "no-voice"
        assert unable(voice, "Tere", "xx") == "no-voice"
    assert len(caplog.records) == 1
    says(voice, ENGLISH)


def test_no_sound_server_is_said_to_be_so(voice: Voice) -> None:
    assert unable(voice, ENGLISH) == "no-device"


def test_no_engine_is_said_to_be_so(voice: Voice, server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECHD_CMD", "/nonexistent")
    assert unable(voice, ENGLISH) == "no-engine"


def test_the_sound_server_may_go_and_come_back(voice: Voice, server: SoundServer, hear: Listen) -> None:
    heard, cannot = hear(), QSignalSpy(voice.unable)
    voice.say("This is a long text. " * 20, "en")
    wait_until(heard.hears, "the text to be heard", PATIENCE)
    server.die()
    wait_until(cannot.count, "word that it is not heard")
    assert cannot.at(0)[0] == "no-device"
    server.start()
    again = hear()
    says(voice, ENGLISH)
    assert again.seconds() > 0.7


def test_a_process_that_dies_is_begun_anew(voice: Voice, hear: Listen) -> None:
    heard, cannot = hear(), QSignalSpy(voice.unable)
    voice.say("This is a long text. " * 20, "en")
    wait_until(heard.hears, "the text to be heard", PATIENCE)
    process = voice.findChild(QProcess)
    assert isinstance(process, QProcess)
    process.kill()
    wait_until(cannot.count, "word that it cannot be said")
    assert cannot.at(0)[0] == "no-engine"
    wait_until(lambda: not heard.hears(), "silence", PATIENCE)
    says(voice, ENGLISH)


def test_nothing_to_say_is_said_at_once(voice: Voice, runtime: Path) -> None:
    says(voice, "—")
