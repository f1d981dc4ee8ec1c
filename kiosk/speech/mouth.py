"""What speaks within the process of the voice: a text part after part, each a clip or said by the engine."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.speech.engine import Engine


@dataclass
class Order:
    """What is still to be said, beginning with what is being said."""

    number: int = 0
    parts: list[str] = field(default_factory=list)
    language: str = "en"


class Mouth(QObject):
    """Says one order at a time; `finished` and `unable` (a code, and why) tell its number."""

    finished = Signal(int)
    unable = Signal(int, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order, self._held = Order(), False
        self._engine = Engine(self)
        self._engine.finished.connect(self._next)
        self._engine.unable.connect(self._cannot)

    def set(self, rate: float, volume: float) -> None:
        """From now on so fast, so loud."""
        self._engine.set(rate, volume)

    def prepare(self) -> None:
        """Find the engine."""
        self._engine.prepare()

    def say(self, order: Order) -> None:
        """Say this, in place of what is being said."""
        self.stop()
        self._order, self._held = order, False
        self._begin()

    def stop(self) -> None:
        """Be silent."""
        self._order = Order()
        self._engine.stop()

    def pause(self) -> None:
        """Be silent until `resume`. Engines are not asked to pause: speech-dispatcher forgets to go on."""
        self._held = True
        self._engine.stop()

    def resume(self) -> None:
        """Go on, from the beginning of the sentence."""
        if self._held:
            self._held = False
            self._begin()

    def _begin(self) -> None:
        if self._order.parts:
            self._engine.say(self._order.parts[0], self._order.language)
        elif self._order.number:
            number, self._order = self._order.number, Order()
            self.finished.emit(number)

    @Slot()
    def _next(self) -> None:
        self._order.parts = self._order.parts[1:]
        self._begin()

    @Slot(str, str)
    def _cannot(self, code: str, why: str) -> None:
        number, self._order = self._order.number, Order()
        self.unable.emit(number, code, why)
