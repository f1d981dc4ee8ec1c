"""The keypad that the site file names."""

from __future__ import annotations

from kiosk.desk.health import Diagnosis, good
from kiosk.model.keypad import Keypad

SUBJECT = "keypad"


def keypad(declared: Keypad | None) -> Diagnosis:
    """Which key does what, as a visitor finds them."""
    if declared is None:
        return good(SUBJECT, "none is named: F1 begins a spoken visit; 'kiosk doctor --keypad' learns one")
    keys = ", ".join(f"{key} {does}" for key, does in declared.keys.items())
    return good(SUBJECT, f"any of its keys begins a spoken visit: {keys}")
