"""What happens while nobody does anything: the rotation turns, a visitor is asked, and the visit ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kiosk.visit.countdown import Countdown
from kiosk.visit.journey import Mode
from kiosk.visit.shown import Shown


class Timeouts(QObject):
    """Three timers, of which one runs at most: `turn` in the rotation, `idle` in a visit, `answer` once it is asked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.turn, self.idle = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self.answer = Countdown(self)

    def wind(self, shown: Shown, *, still: bool, held: bool, busy: bool, reading: float) -> None:
        """Begin anew with what is shown.

        `still` stops all of them, `held` the rotation, and `busy`, as while a film plays, the question. Who is read
        to for `reading` seconds is asked so much later.
        """
        for timer in (self.turn, self.idle, self.answer):
            timer.stop()
        if still:
            self.answer.set(shown.answer_within)
        elif shown.mode == Mode.ASKING.value:
            self.answer.start(shown.answer_within)
        elif shown.mode == Mode.ATTRACT.value and not held:
            self.turn.start(int(shown.turn_seconds * 1000))
        elif shown.mode == Mode.VISIT.value and not busy:
            self.idle.start(int((shown.ask_after + reading) * 1000))
