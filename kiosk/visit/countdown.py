"""Seconds that run out: one deadline decides what is shown and when it is over."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal


class Countdown(QObject):
    """Counts whole seconds down to 0; `ended` comes with the last of them. Stopped, it stands where it was."""

    changed = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.remaining = 0
        self._deadline = QDeadlineTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def set(self, seconds: float) -> None:
        """Stand still at `seconds`, rounded up."""
        self._timer.stop()
        self._show(ceil(seconds))

    def start(self, seconds: float) -> None:
        """Run from `seconds` on."""
        from PySide6.QtCore import Qt  # a sixtieth of a second: not before the first picture

        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._deadline = QDeadlineTimer(round(seconds * 1000), Qt.TimerType.PreciseTimer)
        self._look()

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        left = max(0, self._deadline.remainingTime())
        self._show(ceil(left / 1000))
        if left:
            self._timer.start(left % 1000 or 1000)
        else:
            self.ended.emit()

    def _show(self, seconds: int) -> None:
        if seconds != self.remaining:
            self.remaining = seconds
            self.changed.emit()
