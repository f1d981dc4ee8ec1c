"""A stand that is told what to do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.fleet.broker.commands import Command, Refused, read
from kiosk.fleet.broker.inbox import Outcome
from kiosk.fleet.orders import Orders
from kiosk.fleet.self_test import SelfTest
from tests.support.duty import Duty


class Told:
    """Somebody far away, and the stand that obeys them."""

    def __init__(self, duty: Duty) -> None:
        self.duty = duty
        self.answers: list[tuple[str, Outcome]] = []
        self.pictures: list[bytes] = []
        self.following: Any = None
        self._number = 0

    def orders(self, command: tuple[str, ...] = ("false",)) -> Orders:
        return Orders(
            self.duty.screen,
            self.duty.staff,
            ("lobby-1", "Building C"),
            lambda command, outcome: self.answers.append((command.id, outcome)),
            self.pictures.append,
            SelfTest(command, self.duty.screen),
            self.following,
        )

    def command(self, name: str, seconds: float = 60, **facts: object) -> Command:
        self._number += 1
        expires = (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat()
        written = json.dumps({"id": f"c{self._number}", "expires": expires, "command": name, **facts})
        command = read(written.encode())
        assert not isinstance(command, Refused), command
        return command


@pytest.fixture
def told(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Told]:
    assert qapp
    duty = Duty(tmp_path)
    yield Told(duty)
    duty.close()
