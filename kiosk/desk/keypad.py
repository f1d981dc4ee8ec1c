"""`kiosk doctor --keypad`: asks for each key of a keypad, and prints what belongs into the site file."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import dedent

import yaml
from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QRasterWindow

from kiosk.errors import OperatorError
from kiosk.model.keypad import DEEDS, Keypad
from kiosk.speech.keys import name_of
from kiosk.stand.display import lacking

PATIENCE = 15
"""Seconds after which a key that the keypad has not is passed over."""
GROUND, INK = QColor(16, 24, 40), QColor(240, 244, 250)


def learn() -> int:
    """Ask for the keys in a window, and print the map. Raises OperatorError."""
    if why := lacking():
        raise OperatorError(f"{why}; run this in the stand's own session")
    from kiosk.stand.app import application

    app = application()
    app.setQuitOnLastWindowClosed(True)
    window = Learning()
    window.resize(900, 420)
    window.show()
    window.requestActivate()
    app.exec()
    if not window.keys:
        raise OperatorError("no key was pressed; plug the keypad in and try again")
    print(written(window.keys))
    return 0


def written(keys: Mapping[str, str]) -> str:
    """The lines for the site file."""
    return "# for content/site.yaml\n" + yaml.safe_dump({"keypad": dict(keys)}, sort_keys=False).rstrip("\n")


class Learning(QRasterWindow):
    """Asks for one key after another. A key that was pressed before, or none for a while, passes this one over."""

    learnt = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTitle("Keypad")
        self.keys: dict[str, str] = {}
        self._asked = 0
        self._left = PATIENCE
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    @property
    def deed(self) -> str:
        """What is asked for now; "" when all was."""
        return DEEDS[self._asked] if self._asked < len(DEEDS) else ""

    @property
    def question(self) -> str:
        """What the window says."""
        if not self.deed:
            return "Done."
        does = Keypad.model_fields[self.deed].description
        return dedent(f"""\
            Press the key for  {self.deed.upper()}
            {does}

            If the keypad has none: press a key again that you have pressed, or wait {self._left} s.
            {self._asked + 1} of {len(DEEDS)}""")

    def event(self, event: QEvent) -> bool:
        """Also Tab, which else would go to the next window."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if not event.isAutoRepeat():
                self._take(name_of(event))
            return True
        return super().event(event)

    def _take(self, name: str) -> None:
        if self.deed and name not in self.keys.values():
            self.keys[self.deed] = name
        self._next()

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._next()
        self.update()

    def _next(self) -> None:
        self._asked, self._left = self._asked + 1, PATIENCE
        self.update()
        if not self.deed:
            self._clock.stop()
            self.learnt.emit()
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        QGuiApplication.quit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, self.width(), self.height()), GROUND)
        font = painter.font()
        font.setPixelSize(28)
        painter.setFont(font)
        painter.setPen(INK)
        room = QRect(48, 48, self.width() - 96, self.height() - 96)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.question)
        painter.end()
