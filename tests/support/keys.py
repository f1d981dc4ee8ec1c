"""A visitor who has only a keyboard."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.support.stand import Stand

Key = Qt.Key
NEAR = 16


@dataclass
class Keys:
    """Fingers on the keys of a stand."""

    stand: Stand

    @property
    def focused(self) -> QQuickItem | None:
        """Where the keyboard is; nowhere while it is on no control."""
        item = self.stand.window.activeFocusItem()
        return item if item and item.activeFocusOnTab() else None

    @property
    def on(self) -> str:
        """What a screen reader calls the control the keyboard is on."""
        return self.stand.name(self.focused) if self.focused else ""

    def press(self, *keys: Qt.Key) -> None:
        """One key after another, each with all that it leads to."""
        for key in keys:
            QTest.keyClick(self.stand.window, key)
            self.stand.settle()

    def tab(self, back: bool = False) -> None:
        """To the next control, or the one before."""
        modifier = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.stand.window, Key.Key_Backtab if back else Key.Key_Tab, modifier)

    def round(self, most: int = 120) -> list[QQuickItem]:
        """Every control in the order of Tab, from the one after here, until it comes back to the first."""
        self.tab()
        first, order = self.focused, []
        while self.focused and (not order or self.focused != first):
            order.append(self.focused)
            assert len(order) < most, "Tab never comes back"
            self.tab()
        return order

    def seek(self, name: str, back: bool = False) -> None:
        """Tab until the keyboard is on what is called `name`."""
        missed = []
        while self.on != name:
            missed.append(self.on)
            assert len(missed) < 120, f"Tab does not reach '{name}', but {dict.fromkeys(missed)}"
            self.tab(back)

    def surroundings(self) -> QImage:
        """The pixels of the control that has the keyboard, and of what is close around it."""
        assert self.focused
        return self.pixels(self.focused)

    def pixels(self, item: QQuickItem) -> QImage:
        """The pixels of an item and of what is close around it."""
        left, top, right, bottom = (round(edge) for edge in self.stand.covers(item))
        area = QRect(left, top, right - left, bottom - top).adjusted(-NEAR, -NEAR, NEAR, NEAR)
        return self.stand.window.grabWindow().copy(area & QRect(0, 0, *self.stand.window.size().toTuple()))
