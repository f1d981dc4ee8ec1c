"""The keypad's keys: which begin a spoken visit, and what they are to others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.model.keypad import Keypad
from tests.support.listener import Listener
from tests.support.wait import wait_until

Key = Qt.Key
KEYPAD = {"down": "F13", "select": "F14", "plugged": "F17", "unplugged": "F18"}


@pytest.fixture
def keypad(listener: Listener) -> Iterator[Listener]:
    """A stand whose site file names the keypad."""
    navigator = listener.stand.navigator
    before = navigator.site
    file = before.file.model_copy(update={"keypad": Keypad.model_validate(KEYPAD)})
    navigator.replace(replace(before, file=file))
    yield listener
    navigator.end()
    navigator.replace(before)


def click(listener: Listener, key: Qt.Key) -> None:
    QTest.keyClick(listener.stand.window, key)
    listener.stand.settle()


def speaks(listener: Listener) -> bool:
    return listener.stand.navigator.journey.ease.speech


def test_without_a_keypad_only_help_begins_a_spoken_visit(listener: Listener) -> None:
    click(listener, Key.Key_Down)
    assert listener.stand.navigator.mode == "visit"
    assert not speaks(listener)
    click(listener, Key.Key_F1)
    assert speaks(listener)
    listener.rests()
    assert listener.stand.scene.property("title") in listener.heard
    assert listener.words["speech_welcome"] not in listener.heard, "this visitor has chosen a language"


def test_any_key_of_the_keypad_begins_one(keypad: Listener) -> None:
    click(keypad, Key.Key_F13)
    assert speaks(keypad)
    wait_until(lambda: keypad.words["speech_welcome"] in keypad.heard, "how a language is chosen")


def test_in_a_visit_without_speech_the_keypad_leads_as_any_keyboard(keypad: Listener) -> None:
    keypad.stand.go("home")
    click(keypad, Key.Key_F13)
    assert keypad.stand.name(keypad.stand.window.activeFocusItem())
    click(keypad, Key.Key_F14)
    assert keypad.stand.navigator.depth == 2
    assert not speaks(keypad)
    assert not keypad.voice.said


def test_plugging_a_headset_in_begins_and_pulling_it_out_asks(keypad: Listener) -> None:
    click(keypad, Key.Key_F17)
    assert speaks(keypad)
    click(keypad, Key.Key_F18)
    assert keypad.stand.navigator.mode == "asking"
    click(keypad, Key.Key_F17)
    assert keypad.stand.navigator.mode == "visit"
    keypad.stand.navigator.end()
    click(keypad, Key.Key_F18)
    assert keypad.stand.navigator.mode == "attract"


def test_staff_s_keys_are_theirs(keypad: Listener) -> None:
    keypad.stand.navigator.attended = True
    click(keypad, Key.Key_F17)
    keypad.stand.navigator.attended = False
    assert not speaks(keypad)


def test_a_dark_stand_stays_dark_unless_a_touch_would_wake_it(keypad: Listener) -> None:
    navigator = keypad.stand.navigator
    navigator.darken()
    click(keypad, Key.Key_F13)
    assert navigator.dark
    assert not speaks(keypad)
    navigator.lighten()
