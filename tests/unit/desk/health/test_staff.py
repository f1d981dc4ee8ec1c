"""Whether staff can come in, as the doctor says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.desk.health.staff import panel
from kiosk.staff import pin
from kiosk.staff.tries import MOST, KeptTries, Tries, uptime


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(pin, "N", 1 << 10)
    pin.set_pin(tmp_path, "730194")
    return tmp_path


def test_a_stand_without_a_pin_has_no_panel(tmp_path: Path) -> None:
    assert "no PIN is set" in panel(tmp_path).says


def test_all_is_well(folder: Path) -> None:
    assert panel(folder).verdict == "good"


def test_what_is_damaged_is_set_again(folder: Path) -> None:
    (folder / "pin.json").write_text("{}")
    assert "kiosk pin" in panel(folder).todo


def test_what_others_can_read_is_named(folder: Path) -> None:
    (folder / "pin.json").chmod(0o644)
    assert "chmod 600" in panel(folder).todo


def test_a_lock_says_for_how_long(folder: Path) -> None:
    KeptTries(folder).keep(Tries(MOST, uptime()))
    assert "locked for 15 more minutes" in panel(folder).says
