"""A member of the staff before a stand of their own, with fingers, keys and the PIN."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.staff import gesture, pin
from kiosk.staff.gesture import TAPS
from kiosk.staff.panel import Panel
from kiosk.staff.words import words
from kiosk.stand.live import Live
from kiosk.stand.screen import Screen
from kiosk.stand.staff import Staff
from kiosk.stand.start import Start
from tests.support.content import Folder
from tests.support.reader import PRESSED, heard, seen, texts
from tests.support.touch import Hand
from tests.support.wait import wait_until
from tests.support.wall import take_down

PIN = "730194"
WEAK = 1 << 10
"""scrypt's N, so that tests need not wait for it."""


class Duty:
    """A stand on a small content, or on none, and who looks after it."""

    def __init__(self, parent: Path, size: tuple[int, int] = (1280, 720), content: bool = True) -> None:
        self.folder = Folder(parent)
        if not content:
            (self.folder.root / "site.yaml").unlink()
        self.state, self.staff_folder = parent / "state", parent / "state" / "staff"
        self.live = Live(self.folder.root, self.state)
        self.screen = Screen(Start(windowed=size), self.live, self.state)
        self.screen.show(self.live.first())
        self.screen.go_on()
        self.staff = Staff(self.screen, self.live, self.staff_folder, self.state)
        self.ended: list[int] = []
        self.staff.end = self.ended.append  # type: ignore[assignment, method-assign]
        wait_until(self.window.isExposed, "the stand on the screen")

    @property
    def window(self) -> QQuickWindow:
        opened = self.screen.stand or self.screen.neutral
        assert opened
        return opened.window

    @property
    def hand(self) -> Hand:
        return Hand(self.window)

    @property
    def panel(self) -> Panel:
        assert self.staff.panel, "the panel was never opened"
        return self.staff.panel

    @property
    def page(self) -> str:
        """What staff see: "" while they see the stand."""
        return self.staff.panel.page if self.staff.panel else ""

    @property
    def corner(self) -> tuple[float, float]:
        """A spot in the corner at the top right."""
        return self.window.width() - 20, 20

    def set_pin(self) -> None:
        pin.set_pin(self.staff_folder, PIN)

    def gesture(self, spot: tuple[float, float] | None = None, taps: int = TAPS, hold: bool = True) -> None:
        """Tap in the corner, and hold the last one for as long as it takes."""
        hand, spot = self.hand, spot or self.corner
        for _ in range(taps - 1):
            hand.tap(spot)
            QTest.qWait(20)
        hand.press(spot)
        QTest.qWait(round(gesture.HOLD * 1000) + 100 if hold else 20)
        hand.release(spot)

    def knock(self) -> None:
        """Make the gesture, and wait for the number pad."""
        self.gesture()
        self.wait_for("pin")

    def chord(self) -> None:
        """The gesture of whoever has keys."""
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(self.window, Qt.Key.Key_F1, modifiers)

    def type(self, digits: str = PIN) -> None:
        """Touch the digits, and confirm them."""
        for digit in digits:
            self.tap(digit)
        self.tap(self.word("confirm"))

    def keys(self, digits: str) -> None:
        """Type digits on a keyboard."""
        for digit in digits:
            QTest.keyClick(self.window, Qt.Key(ord(digit)))

    def enter(self) -> None:
        """By keys, which is quicker, as far as the actions."""
        self.chord()
        self.wait_for("pin")
        self.keys(PIN)
        QTest.keyClick(self.window, Qt.Key.Key_Return)
        self.wait_for("menu")

    def open(self, page: str) -> None:
        """Touch what leads to a page."""
        self.tap(self.word(page))
        self.wait_for(page)

    def wait_for(self, page: str) -> None:
        wait_until(lambda: self.page == page, f"'{page}' on the panel, not '{self.page}'")

    def word(self, name: str) -> str:
        """A word of the panel in English."""
        return words("en")[name]

    def tap(self, name: str) -> None:
        """Touch what a screen reader calls so."""
        self.hand.tap(self.named(name))

    def press(self, name: str) -> None:
        """As a screen reader does."""
        wait_until(lambda: self._found(name), f"'{name}' for a screen reader")
        interface = QAccessible.queryAccessibleInterface(self._found(name)[-1])
        assert interface
        action = interface.actionInterface()
        assert action
        action.doAction(QAccessibleActionInterface.pressAction())

    def _found(self, name: str) -> list[QQuickItem]:
        return [each.item for each in heard(self.window) if each.name == name and each.role in PRESSED and each.item]

    def named(self, name: str) -> QQuickItem:
        wait_until(lambda: self._called(name), f"'{name}' on the screen")
        self.window.grabWindow()  # what came just now is laid out with the next picture
        return self._called(name)[-1]

    def _called(self, name: str) -> list[QQuickItem]:
        found = []
        for item in seen(self.window):
            interface = QAccessible.queryAccessibleInterface(item)
            if interface and interface.text(QAccessible.Text.Name) == name:
                found.append(item)
        return found

    def reads(self) -> list[str]:
        return texts(self.window)

    def audit(self) -> list[str]:
        """The lines of the audit log, without their times."""
        return [line.partition(" ")[2] for line in (self.staff_folder / "audit.log").read_text("utf-8").splitlines()]

    def close(self) -> None:
        """Go home."""
        self.live.stop()
        self.staff.deleteLater()
        take_down(self.screen)
