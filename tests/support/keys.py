"""A visitor who has only a keyboard."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.support.eyes import apart
from tests.support.stand import Stand
from tests.support.wait import wait_until

Key = Qt.Key
NEAR = 16
FAINT = 24


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
        first = self.focused
        order: list[QQuickItem] = []
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

    def ring(self, item: QQuickItem) -> float:
        """How wide the mark is, in pixels, that says the keyboard is on the item."""
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        marked = self._at_rest(item)
        item.setFocus(False)
        return changed(marked, self._pixels(item)) / (2 * (item.width() + item.height()))

    def _at_rest(self, item: QQuickItem) -> QImage:
        """The item's pixels, once it has come into view and nothing moves."""
        pictures = [self._pixels(item)]

        def still() -> bool:
            pictures.append(self._pixels(item))
            return pictures[-1] == pictures[-2]

        wait_until(still, "the picture to be still")
        return pictures[-1]

    def _pixels(self, item: QQuickItem) -> QImage:
        left, top, right, bottom = (round(edge) for edge in self.stand.covers(item))
        area = QRect(left, top, right - left, bottom - top).adjusted(-NEAR, -NEAR, NEAR, NEAR)
        picture = self.stand.window.grabWindow()
        return picture.copy(area & picture.rect())


def changed(one: QImage, other: QImage) -> int:
    """How many pixels of two pictures can be told apart."""
    return apart(one, other, FAINT - 1)
