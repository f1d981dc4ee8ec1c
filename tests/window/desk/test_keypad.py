"""The doctor learns a keypad: it asks for each key, and writes the map."""

from __future__ import annotations

import yaml
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from kiosk.desk.health.keypad import keypad as told
from kiosk.desk.keypad import Learning, written
from kiosk.model.keypad import DEEDS, Keypad
from tests.support.wait import wait_until

Key = Qt.Key


def test_each_key_is_asked_for_and_what_the_keypad_has_not_is_passed_over(qapp: object) -> None:
    window, learnt = Learning(), None
    learnt = QSignalSpy(window.learnt)
    window.show()
    wait_until(window.isExposed, "the window")
    keys = [Key.Key_Left, Key.Key_F13, Key.Key_F14, Key.Key_Tab, Key.Key_Return, Key.Key_Backspace, Key.Key_F1]
    for deed, key in zip(DEEDS, keys, strict=False):
        assert deed.upper() in window.question
        QTest.keyClick(window, key)
    while window.deed:
        QTest.keyClick(window, Key.Key_Left)  # pressed before: the keypad has no more
    assert learnt.count() == 1
    site = yaml.safe_load(written(window.keys))
    keypad = Keypad.model_validate(site["keypad"])
    assert keypad.keys == {
        "Left": "left",
        "F13": "right",
        "F14": "up",
        "Tab": "down",
        "Return": "select",
        "Backspace": "back",
        "F1": "help",
        **{"VolumeDown": "quieter", "VolumeUp": "louder"},  # what it has not stays as keyboards have it
    }


def test_the_doctor_says_which_key_does_what() -> None:
    assert "F1 begins" in told(None).says
    assert "5 select" in told(Keypad(preset="numbers")).says
