"""What speaks within the process of the voice: a text sentence after sentence, each a clip or said by the engine."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtMultimedia import QMediaDevices

from kiosk.media.clips import clip
from kiosk.pages.film.sound import audible
from kiosk.speech.clip import Clip
from kiosk.speech.engine import Engine

LOOK = 500
"""Milliseconds between looks for the sound server while something is said: engines wait for it for ever."""
NO_DEVICE = ("no-device", "there is no loudspeaker and no headset, or no sound server")


@dataclass
class Order:
    """What is still to be said, beginning with what is being said: sentences by their print, as a voice has them."""

    number: int = 0
    parts: list[tuple[str, str]] = field(default_factory=list)
    language: str = "en"
    voice: str = ""
    clips: str = ""


class Mouth(QObject):
    """Says one order at a time; `finished` and `unable` (a code, and why) tell its number."""

    finished = Signal(int)
    unable = Signal(int, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order, self._held = Order(), False
        self._engine, self._clip = Engine(self), Clip(self)
        self._engine.finished.connect(self._next)
        self._engine.unable.connect(self._cannot)
        self._clip.finished.connect(self._next)
        self._clip.failed.connect(self._say_live)
        self._looks = QTimer(self, interval=LOOK)
        self._looks.timeout.connect(self._look)

    def set(self, rate: float, volume: float) -> None:
        """From now on so fast, so loud."""
        self._engine.set(rate, volume)
        self._clip.set(rate, volume)

    def prepare(self) -> None:
        """Find the engine."""
        self._engine.prepare()

    def say(self, order: Order) -> None:
        """Say this, in place of what is being said."""
        self.stop()
        self._order, self._held = order, False
        if order.parts and (not audible() or not QMediaDevices.audioOutputs()):
            self._cannot(*NO_DEVICE)
        else:
            self._looks.start()
            self._begin()

    def stop(self) -> None:
        """Be silent."""
        self._order = Order()
        self._hush()

    def pause(self) -> None:
        """Be silent until `resume`. Engines are not asked to pause: speech-dispatcher forgets to go on."""
        self._held = True
        self._hush()

    def resume(self) -> None:
        """Go on, from the beginning of the sentence."""
        if self._held:
            self._held = False
            self._begin()

    def _hush(self) -> None:
        self._engine.stop()
        self._clip.stop()

    def _begin(self) -> None:
        order = self._order
        if order.parts:
            path = clip(Path(order.clips), order.language, order.parts[0][0]) if order.clips else None
            if path:
                self._clip.play(path)
            else:
                self._say_live()
        elif order.number:
            self._looks.stop()
            self._order = Order()
            self.finished.emit(order.number)

    @Slot()
    def _say_live(self) -> None:
        order = self._order
        if order.parts:
            self._engine.say(order.parts[0][1], order.language, order.voice)

    @Slot()
    def _next(self) -> None:
        self._order.parts = self._order.parts[1:]
        self._begin()

    @Slot(str, str)
    def _cannot(self, code: str, why: str) -> None:
        number = self._order.number
        self.stop()
        self._looks.stop()
        self.unable.emit(number, code, why)

    @Slot()
    def _look(self) -> None:
        if not audible():
            self._cannot(*NO_DEVICE)
