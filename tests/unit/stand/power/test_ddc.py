"""Monitors on their own cable: what is told to each, and what they answer or do not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

import pytest
from monitorcontrol import PowerMode, VCPError

from kiosk.stand.power import ddc
from kiosk.stand.power.way import Outcome, Unable, switched


class Monitor:
    """One that takes orders, or is deaf; and that answers, or falls silent when it is off."""

    def __init__(self, deaf: bool = False, silent: bool = False) -> None:
        self.deaf, self.silent, self.mode = deaf, silent, PowerMode.on

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def set_power_mode(self, mode: PowerMode) -> None:
        if self.deaf:
            raise VCPError("deaf")
        self.mode = mode

    def get_power_mode(self) -> PowerMode:
        if self.silent and self.mode is not PowerMode.on:
            raise VCPError("silent")
        return self.mode


@pytest.fixture(autouse=True)
def linked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine has a way to the cable."""
    monkeypatch.setattr("pathlib.Path.glob", lambda *_: iter(["/dev/i2c-0"]))


def there(monkeypatch: pytest.MonkeyPatch, monitors: Sequence[Monitor]) -> None:
    monkeypatch.setattr(ddc, "get_monitors", lambda: list(monitors))


def test_every_monitor_is_told_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monitors = [Monitor(), Monitor()]
    there(monkeypatch, monitors)
    assert switched(ddc.here(), "off") == Outcome(confirmed=True, reaches="2 monitors")
    assert [monitor.mode for monitor in monitors] == [PowerMode.off_soft] * 2
    assert switched(ddc.here(), "on").confirmed


def test_one_that_falls_silent_was_only_told(monkeypatch: pytest.MonkeyPatch) -> None:
    there(monkeypatch, [Monitor(silent=True)])
    assert not switched(ddc.here(), "off").confirmed
    assert switched(ddc.here(), "on").confirmed


@pytest.mark.parametrize("monitors", [[], [Monitor(deaf=True)]])
def test_where_nobody_listens_that_is_said(monkeypatch: pytest.MonkeyPatch, monitors: list[Monitor]) -> None:
    there(monkeypatch, monitors)
    with pytest.raises(Unable, match="DDC/CI"):
        switched(ddc.here(), "off")
