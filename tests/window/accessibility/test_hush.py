"""What a page is built of is not told piece by piece, or what matters drowns: Orca drops announcements in a flood."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from kiosk.visit import reader
from tests.support.ears import Ears


@pytest.fixture
def told(ears: Ears, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether a screen reader is told of changes, from one turn to the next."""
    turns: list[bool] = []
    hush = reader.hush

    def note(hushed: bool) -> None:
        hush(hushed)
        turns.append(QAccessible.isActive())

    monkeypatch.setattr(reader, "hush", note)
    return turns


def test_a_page_is_built_in_silence_and_announced_then(ears: Ears, told: list[bool]) -> None:
    ears.stand.navigator.announced.connect(lambda *_: told.append(QAccessible.isActive()))
    ears.open("mechanism")
    assert told[:3] == [False, True, True], "hushed, told again, announced"
    assert ears.stand.navigator.heard


def test_a_page_that_cannot_be_built_does_not_silence_the_rest(
    ears: Ears, told: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    navigator = ears.stand.navigator
    page = navigator.site.pages["mechanism"]
    monkeypatch.setattr(type(page), "properties", lambda *_: 1 / 0)
    navigator.open("mechanism")
    ears.stand.settle()
    assert told[-1]


def test_nobody_is_told_what_nobody_asked_for() -> None:
    QAccessible.setActive(False)
    reader.hush(True)
    reader.hush(False)
    assert not QAccessible.isActive()
    assert not reader.listens()


def test_what_is_announced_has_no_signs_that_a_voice_would_name(ears: Ears) -> None:
    ears.stand.navigator.speak("ar")
    ears.stand.navigator.announced.emit("مفتاح \u2066Tab\u2069 · العنوان", False)
    assert [it for it in ears.announcements if "Tab" in it] == ["مفتاح Tab, العنوان"]
