"""Waiting for conditions, never for time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest

PATIENCE = 20_000


def wait_until(condition: Callable[[], object], what: str, patience: int = PATIENCE) -> None:
    """Let Qt work until `condition()` holds; after `patience` milliseconds fail, saying that `what` did not come."""
    deadline = QDeadlineTimer(patience)
    while not condition():
        if deadline.hasExpired():
            raise AssertionError(f"waited {patience / 1000:g} s in vain for {what}")
        QTest.qWait(5)
