"""What the doctor says of speech."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kiosk.desk.health import speech
from kiosk.desk.health.speech import headsets, verdict


@pytest.mark.parametrize(
    ("why", "found", "clips", "how", "says"),
    [
        ("", {"en": "English", "zh": "Pinyin"}, 0, "good", "en: English, zh: Pinyin"),
        ("", {"en": "English"}, 40, "good", "en: English; 40 clips"),
        ("", {"en": "English", "ar": ""}, 0, "look at this", "no voice for ar; en: English"),
        ("", {"ar": ""}, 0, "look at this", "no voice for ar; none at all"),
        ("speechd: no connection", {}, 40, "look at this", "no engine speaks here (speechd: no connection); 40 clips"),
    ],
)
def test_voices(why: str, found: Mapping[str, str], clips: int, how: str, says: str) -> None:
    told = verdict(why, found, clips)
    assert (told.verdict, told.says) == (how, says)
    assert bool(told.todo) == (how != "good")


def test_without_a_sound_server_nobody_tells_of_headsets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "audible", lambda: False)
    assert headsets(loudspeakers=False).verdict == "look at this"


@pytest.mark.parametrize(
    ("name", "loudspeakers", "says"),
    [
        ("USB Headset", False, "plugged in: USB Headset"),
        ("", False, "none is plugged in; speech waits for one"),
        ("", True, "none is plugged in; speech is heard from the loudspeakers too"),
    ],
)
def test_headsets(monkeypatch: pytest.MonkeyPatch, name: str, loudspeakers: bool, says: str) -> None:
    monkeypatch.setattr(speech, "audible", lambda: True)
    monkeypatch.setattr("kiosk.speech.plugs.seen", lambda: name)
    assert headsets(loudspeakers).says == says
