"""Who is on duty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.staff import gesture, input, pin
from tests.support.duty import WEAK, Duty


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for scrypt, nor as long for a finger that is held."""
    monkeypatch.setattr(pin, "N", WEAK)
    for module in (gesture, input):
        monkeypatch.setattr(module, "HOLD", 0.3)


@pytest.fixture
def stranger(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Duty]:
    """Somebody at a stand without a PIN."""
    assert qapp
    duty = Duty(tmp_path)
    yield duty
    duty.close()


@pytest.fixture
def duty(stranger: Duty) -> Duty:
    """Somebody at a stand with one."""
    stranger.set_pin()
    return stranger


@pytest.fixture
def lost(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Duty]:
    """Somebody at a stand that has no content at all, but a PIN."""
    assert qapp
    duty = Duty(tmp_path, content=False)
    duty.set_pin()
    yield duty
    duty.close()
