"""The process that speaks: it reads orders, a line of JSON each, and tells in the same way what became of them.

An engine takes seconds to begin, and its libraries may hang or end the program when the sound server goes: here it
costs the stand nothing.
"""

from __future__ import annotations

import json
import os
import sys
from threading import Thread
from typing import Any, TextIO

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from kiosk.pages.film.sound import audible
from kiosk.speech.mouth import Mouth, Order
from kiosk.speech.tick import Tick


class Orders(QObject):
    """The lines of a stream, each as a signal; `ended` when whoever gives them is gone."""

    came = Signal(object)
    ended = Signal()

    def read(self, stream: TextIO) -> None:
        """On a thread of its own."""
        for line in stream:
            self.came.emit(json.loads(line))
        self.ended.emit()


class Process(QObject):
    """Carries orders out."""

    def __init__(self, orders: Orders) -> None:
        super().__init__()
        self._mouth, self._tick, self._ready = Mouth(self), Tick(self), False
        self._mouth.finished.connect(self._finished)
        self._mouth.unable.connect(self._unable)
        orders.came.connect(self._obey)

    @Slot(object)
    def _obey(self, order: dict[str, Any]) -> None:
        mouth = self._mouth
        mouth.set(order["rate"], order["volume"])
        match order["do"]:
            case "prepare":
                mouth.prepare()
            case "tick":
                self._tick.play(order["volume"])
            case "say":
                parts = [(name, text) for name, text in order["parts"]]
                mouth.say(Order(order["number"], parts, order["language"], order["voice"], order["clips"]))
            case "stop":
                mouth.stop()
            case "pause":
                mouth.pause()
            case "resume":
                mouth.resume()
        self._get_ready()

    def _get_ready(self) -> None:
        """Tell when nothing of the first order is waited for any more: from then on ticks are heard at once."""
        if not self._ready and audible():
            self._ready = True
            self._tick.prepare()
            _tell(event="ready")

    @Slot(int)
    def _finished(self, number: int) -> None:
        _tell(event="finished", number=number)

    @Slot(int, str, str)
    def _unable(self, number: int, code: str, why: str) -> None:
        _tell(event=code, number=number, why=why)


def _tell(**what: object) -> None:
    print(json.dumps(what), flush=True)


def serve() -> int:
    """Carry out what standard input says, until it ends."""
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    orders = Orders()
    _process = Process(orders)
    orders.ended.connect(app.quit)
    Thread(target=orders.read, args=(sys.stdin,), daemon=True).start()
    code = app.exec()
    sys.stdout.flush()
    os._exit(code)  # Qt would wait for a sound server that is gone
