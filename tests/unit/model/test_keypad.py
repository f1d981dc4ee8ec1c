"""Which key of the keypad does what."""

from __future__ import annotations

import pytest
from pydantic import ValidationError
from PySide6.QtCore import Qt

from kiosk.model.keypad import DEEDS, KEYS, PRESETS, Keypad

SEVEN = ["left", "right", "up", "down", "select", "back", "help"]


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_has_the_keys_of_a_visit(preset: str) -> None:
    keypad = Keypad.model_validate({"preset": preset})
    assert sorted(keypad.keys.values()) == sorted([*SEVEN, "quieter", "louder"])
    assert set(keypad.keys) <= {*KEYS}


def test_what_is_named_takes_the_place_of_the_preset_s() -> None:
    keys = Keypad.model_validate({"down": "F13", "faster": "Up"}).keys
    assert "Down" not in keys
    assert keys["F13"] == "down"
    assert keys["Up"] == "faster", "it is named for that"
    assert keys["Left"] == "left"


def test_one_key_does_one_thing() -> None:
    with pytest.raises(ValidationError):
        Keypad.model_validate({"down": "F13", "up": "F13"})


def test_qt_knows_every_key_by_its_name() -> None:
    assert [name for name in KEYS if not hasattr(Qt.Key, f"Key_{name}")] == []
    assert DEEDS[: len(SEVEN)] == tuple(SEVEN)
