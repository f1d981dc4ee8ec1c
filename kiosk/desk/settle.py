"""Waits until what is on the screen has come to rest."""

from __future__ import annotations

from collections.abc import Callable

PATIENCE = 20_000
"""Milliseconds after which a page counts as one that never rests."""


def settle(done: Callable[[], bool], patience: int = PATIENCE) -> bool:
    """Let Qt work until `done()` holds for three looks in turn; False after `patience` milliseconds."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtGui import QGuiApplication

    deadline, calm = QDeadlineTimer(patience), 0
    while calm < 3:
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        calm = calm + 1 if done() else 0
        if deadline.hasExpired():
            return False
    return True
