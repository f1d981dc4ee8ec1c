"""What covers the whole screen on staff's word: cleaning, darkness, a message; one of them at a time.

Over these, and over everything, the stand's name where somebody asks which stand this is.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from kiosk.staff.in_force import InForce
from kiosk.visit.countdown import Countdown

KINDS = ("cleaning", "dark", "message")


class Covers(QObject):
    """`kind` is one of KINDS, or "" while nothing is covered; `sentences` are a message's, finished for the screen.

    `name` and `place` tell which stand this is, "" while nobody asks.
    """

    changed = Signal()

    def __init__(self, in_force: InForce, parent: QObject) -> None:
        super().__init__(parent)
        self.kind = self.name = self.place = ""
        self.sentences: Sequence[dict[str, object]] = ()
        self.left = Countdown(self)
        self._in_force = in_force

    def begin(self, kind: str, seconds: float, sentences: Sequence[dict[str, object]] = ()) -> None:
        """Cover the screen for some seconds, in place of what covered it before."""
        self._in_force.end(self.kind)
        self.kind, self.sentences = kind, sentences
        self.left.start(seconds)
        self._in_force.begin(kind, seconds, self._end)
        self.changed.emit()

    def identify(self, name: str = "", place: str = "") -> None:
        """Show which stand this is; without a name no more."""
        self.name, self.place = name, place
        self.changed.emit()

    @property
    def shown(self) -> bool:
        """Whether anything is over the stand."""
        return bool(self.kind or self.name)

    def _end(self) -> None:
        self.kind, self.sentences = "", ()
        self.left.stop()
        self.changed.emit()
