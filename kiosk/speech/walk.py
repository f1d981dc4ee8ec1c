"""How the keys lead from one element to the next: the keyboard's place is the place that is heard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.speech.elements import PRESSED, Element, pressed_by, stops

BY_KEY = Qt.FocusReason.TabFocusReason


class Walk:
    """A listener's way through a window; it knows where they were, should that go from under them."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._at = 0
        self._here: Element | None = None

    def send(self, key: Qt.Key) -> bool:
        """Press a key where the keyboard is; True if something there took it."""
        taken = False
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self._window, event)
            taken = taken or (kind is QEvent.Type.KeyPress and event.isAccepted())
        return taken

    def step(self, by: int) -> Element | None:
        """Go on by 1 or -1; where that leads, None if there is nothing."""
        found = stops(self._window)
        at = self._nearest(found, by)
        if not 0 <= at < len(found):
            return None
        found[at].item.forceActiveFocus(BY_KEY)
        return found[at]

    def is_at(self, element: Element) -> bool:
        """Whether it has the keyboard."""
        return element.item == self._window.activeFocusItem()

    def remember(self, element: Element) -> None:
        """This is where one is."""
        self._here = element
        self._at = next((at for at, each in enumerate(stops(self._window)) if each.item == element.item), self._at)

    def find_again(self) -> None:
        """Put the keyboard on what is called as what was heard last, or stands where that stood."""
        found, was = stops(self._window), self._here
        same = [each for each in found if was and (each.role, each.name) == (was.role, was.name)]
        if near := same[:1] or found[self._at :][:1] or found[-1:]:
            near[0].item.forceActiveFocus(BY_KEY)

    def text_at(self, spot: QPointF) -> Element | None:
        """The text that a finger touched, if it can be heard."""
        element = pressed_by(self._window, spot.x(), spot.y())
        return element if element and element.role not in PRESSED else None

    def _nearest(self, found: Sequence[Element], by: int) -> int:
        """Where one comes to in what was found, from what has the keyboard or from where it was last."""
        item = self._window.activeFocusItem()
        for at, element in enumerate(found):
            if element.item == item:
                return at + by
        for at, element in enumerate(found):  # in a cell: from its row
            if item and element.item.isAncestorOf(item):
                return at + by
        return min(self._at, len(found) - 1)
