"""Staff at a stand that runs as a program of its own, guard and all: keys from a real keyboard, exit codes for real."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from Xlib import X

from kiosk.errors import EXIT_LEFT
from kiosk.staff import pin
from tests.support.content import Folder
from tests.support.desktop import Desktop
from tests.support.display import Display
from tests.support.duty import PIN
from tests.support.running import PICTURE, Running

STEADY = 8
"""Looks, one after another, that must show the same."""
CHORD, LEAVE, AGAIN = "ctrl+shift+F1", ("Down", *["Right"] * 4), ("Down", *["Right"] * 3)


class Shift:
    """Somebody with a keyboard before a stand on a screen of its own."""

    def __init__(self, place: Path, display: Display) -> None:
        self.place, self.desktop = place, Desktop(display.name)
        pin.set_pin(place / "state" / "staff", PIN)

    def run(self) -> Running:
        return Running(self.place, "--content", self.place / "content")

    def audit(self) -> str:
        file = self.place / "state" / "staff" / "audit.log"
        return file.read_text("utf-8") if file.exists() else ""

    def enter(self, stand: Running) -> None:
        """With the chord and the PIN, as far as the actions."""
        before = self._picture()

        def answered() -> bool:
            self.desktop.keys(CHORD)
            return self._picture() != before

        stand.wait_until(answered, "the number pad")
        seen = [before]
        stand.wait_until(lambda: self._rests(seen), "the number pad, whole")
        self.press(stand, *PIN, "Return")

    def press(self, stand: Running, *keys: str) -> None:
        """Press keys, and wait until the screen shows something else, at rest."""
        seen = [self._picture()]
        self.desktop.keys(*keys)
        stand.wait_until(lambda: self._rests(seen), f"what comes of {keys}")

    def _rests(self, seen: list[bytes]) -> bool:
        seen.append(self._picture())
        return len(seen) > STEADY and seen[-1] != seen[0] and len(set(seen[-STEADY:])) == 1

    def _picture(self) -> bytes:
        """The lower part of the screen, where nothing counts seconds."""
        return bytes(self.desktop.root.get_image(0, 240, 1280, 480, X.ZPixmap, 0xFFFFFFFF).data)


@pytest.fixture
def shift(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shift]:
    monkeypatch.setattr(pin, "N", 1 << 10)
    Folder(tmp_path)
    display = Display((1280, 720))
    for name, value in display.environment().items():
        monkeypatch.setitem(os.environ, name, value)
    shift = Shift(tmp_path, display)
    yield shift
    shift.desktop.x.close()
    display.close()


def test_who_leaves_is_not_answered_by_a_restart(shift: Shift) -> None:
    with shift.run() as stand:
        stand.wait_for_picture()
        shift.enter(stand)
        shift.press(stand, *LEAVE, "Return")
        shift.desktop.keys("Right", "Return")
        assert stand.ended() == EXIT_LEFT
    assert "leave: the stand ends" in shift.audit()


def test_who_starts_it_again_has_a_picture_again(shift: Shift) -> None:
    with shift.run() as stand:
        stand.wait_for_picture()
        shift.enter(stand)
        shift.press(stand, *AGAIN, "Return")
        shift.desktop.keys("Right", "Return")
        stand.wait_until(lambda: stand.log().count(PICTURE) == 2, "the picture of the next one")
    assert "again: the stand ends" in shift.audit()
