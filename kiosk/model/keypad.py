"""The keypad for whoever cannot see or touch the screen: to the machine, a keyboard with a few keys."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from kiosk.model.issues import Invalid, suggestion
from kiosk.model.text import Model

KEYS = (
    *("Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown", "Insert", "Delete", "Clear"),
    *("Return", "Enter", "Escape", "Tab", "Space", "Backspace", "Menu", "Help", "Back", "Forward", "Select"),
    *("Plus", "Minus", "Asterisk", "Slash", "Period", "Comma", "Pause", "Print", "ScrollLock"),
    *("Tools", "MicMute", "TouchpadToggle", "TouchpadOn", "TouchpadOff"),
    *(f"Launch{number:X}" for number in range(16)),
    *("VolumeUp", "VolumeDown", "VolumeMute", "MediaPlay", "MediaStop", "MediaPrevious", "MediaNext"),
    *(f"F{number}" for number in range(1, 36)),
    *"0123456789",
    *"ABCDEFGHIJKLMNOPQRSTUVWXYZ",
)
"""The keys that a keypad may send, by Qt's names."""
UNNAMED = "scan"
"""Begins the name of a key that has none: the number that the machine gives it follows."""


def _known(name: str) -> str:
    if name not in KEYS and not re.fullmatch(rf"{UNNAMED}[1-9]\d{{0,4}}", name):
        raise Invalid("key-unknown", written=name, **suggestion(name, KEYS))
    return name


Key = Annotated[str, AfterValidator(_known), Field(description="a key by its name, as in F13, Left or Return")]
MaybeKey = Key | None

PRESETS: dict[str, dict[str, str]] = {
    "keyboard": {
        "left": "Left", "right": "Right", "up": "Up", "down": "Down",
        "select": "Return", "back": "Escape", "help": "F1", "quieter": "VolumeDown", "louder": "VolumeUp",
    },
    "numbers": {
        "left": "4", "right": "6", "up": "8", "down": "2",
        "select": "5", "back": "7", "help": "9", "quieter": "1", "louder": "3",
    },
}  # fmt: skip
"""Keypads whose keys are the same whoever made them."""


class Keypad(Model):
    """Which key of the keypad does what; `kiosk doctor --keypad` asks for each and writes this down."""

    preset: Literal["keyboard", "numbers"] = Field(
        "keyboard",
        description="keys that need not be named here: keyboard has the arrows, Enter, Escape, F1 and those of the "
        "volume; numbers has 4, 6, 8, 2, 5, 7, 9, 1 and 3",
        examples=["keyboard"],
    )
    left: MaybeKey = Field(None, description="back within a line, as to the cell before", examples=["Left"])
    right: MaybeKey = Field(None, description="on within a line, as to the next cell", examples=["Right"])
    up: MaybeKey = Field(None, description="to what stands before", examples=["Up"])
    down: MaybeKey = Field(None, description="to what comes next", examples=["Down"])
    select: MaybeKey = Field(
        None, description="presses what was heard; in a text, pauses and goes on", examples=["Return"]
    )
    back: MaybeKey = Field(None, description="back to the page before", examples=["Escape"])
    help: MaybeKey = Field(None, description="what the keys do, and the settings of speech", examples=["F1"])
    repeat: MaybeKey = Field(None, description="says again what was said last", examples=["F13"])
    slower: MaybeKey = Field(None, description="speaks more slowly", examples=["F14"])
    faster: MaybeKey = Field(None, description="speaks faster", examples=["F15"])
    quieter: MaybeKey = Field(None, description="speaks more quietly", examples=["VolumeDown"])
    louder: MaybeKey = Field(None, description="speaks louder", examples=["VolumeUp"])
    spell: MaybeKey = Field(None, description="spells what was said last", examples=["F16"])
    plugged: MaybeKey = Field(None, description="what the keypad sends when a headset is plugged in", examples=["F17"])
    unplugged: MaybeKey = Field(
        None, description="what the keypad sends when the headset is pulled out", examples=["F18"]
    )

    @model_validator(mode="before")
    @classmethod
    def _each_once(cls, data: Any) -> Any:
        """One key does one thing."""
        if isinstance(data, dict):
            found: dict[str, str] = {}
            for does, key in data.items():
                if does != "preset" and isinstance(key, str) and key in found:
                    raise Invalid("key-twice", key=key, first=found[key], second=str(does))
                found[key] = str(does)
        return data

    @property
    def keys(self) -> dict[str, str]:
        """What each key does, by the key's name; those that are named come before the preset's."""
        named = {does: key for does, key in self if does != "preset" and key}
        left = {does: key for does, key in PRESETS[self.preset].items() if does not in named}
        return {**{key: does for does, key in left.items()}, **{key: does for does, key in named.items()}}


DEEDS = tuple(name for name in Keypad.model_fields if name != "preset")
"""All that a key can do, in the order in which a technician is asked for them."""
