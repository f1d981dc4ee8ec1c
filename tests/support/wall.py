"""What is on the wall of a test, as `kiosk run` has it there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.stand.screen import Screen


def take_down(screen: Screen) -> None:
    """The stand goes, or the neutral page, and all that was made for it."""
    for opened in (screen.stand, screen.neutral):
        if opened:
            opened.window.close()
            opened.engine.deleteLater()
    screen.stand = screen.neutral = None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
