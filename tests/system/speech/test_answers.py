"""Every key of a listener is answered by sound at once, counted in samples of what came out of the loudspeaker."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.speech.voice import Voice
from kiosk.stand.speech import Speech
from tests.support.hall import OpenStand
from tests.support.hearing import Hearing
from tests.support.listener import Wall
from tests.support.sound_server import SoundServer
from tests.support.wait import wait_until

Key = Qt.Key
PATIENCE = 100_000
AT_ONCE = 0.1


def test_a_key_is_answered_within_a_tenth_of_a_second(
    open_stand: OpenStand, voice: Voice, server: SoundServer, tmp_path: Path
) -> None:
    stand = open_stand("home", ease={"speech": False})
    speech = Speech(Wall(stand), lambda: voice)  # type: ignore[arg-type]
    heard = Hearing(tmp_path / "heard.raw", "null", latency=10)
    voice.rate = 2.0
    stand.navigator.setEase("speech", True)
    answers = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_Up):
        wait_until(lambda: speech.speaker and speech.speaker.silent, "the text to end", PATIENCE)
        wait_until(lambda: not heard.hears(), "silence")
        pressed = heard.now
        QTest.keyClick(stand.window, key)
        wait_until(lambda: heard.answered(pressed) is not None, "an answer", PATIENCE)  # noqa: B023
        answers.append(heard.answered(pressed) or 0.0)
    assert sorted(answers)[len(answers) // 2] < AT_ONCE, answers
    heard.close()
    stand.restart()
    speech.deleteLater()
