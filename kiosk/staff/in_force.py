"""What staff switched on, each until its moment, when it goes back by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal


@dataclass(frozen=True)
class _One:
    deadline: QDeadlineTimer
    undo: Callable[[], None]
    timer: QTimer


class InForce(QObject):
    """By name. `ended` comes with the name of what is over, by itself or not."""

    changed = Signal()
    ended = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: dict[str, _One] = {}

    def begin(self, name: str, seconds: float, undo: Callable[[], None]) -> None:
        """`name` is in force from now on, whatever it was before; `undo` takes it back."""
        if before := self._all.pop(name, None):
            before.timer.deleteLater()
        timer = QTimer(self, singleShot=True)
        timer.timeout.connect(lambda: self.end(name))
        timer.start(round(seconds * 1000))
        self._all[name] = _One(QDeadlineTimer(round(seconds * 1000)), undo, timer)
        self.changed.emit()

    def end(self, name: str) -> None:
        """Take it back, if it is in force."""
        if one := self._all.pop(name, None):
            one.timer.stop()
            one.timer.deleteLater()
            one.undo()
            self.ended.emit(name)
            self.changed.emit()

    def left(self, name: str) -> float:
        """The seconds after which it goes back; 0 if it is not in force."""
        one = self._all.get(name)
        return one.deadline.remainingTime() / 1000 if one else 0.0
