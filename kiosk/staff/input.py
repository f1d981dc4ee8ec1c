"""What staff do with fingers and keys before they are in, and who hears of touches while they are."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.staff.gesture import HOLD, TAPS, Gesture, in_corner
from kiosk.visit.input_filter import made_of_touch

State = QEventPoint.State
CHORD = (Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
"""The gesture for a keyboard: the same key in every language's layout."""
_KINDS = QEvent.Type
_TOUCH = (_KINDS.TouchBegin, _KINDS.TouchUpdate, _KINDS.TouchEnd, _KINDS.TouchCancel)
_MOUSE = (_KINDS.MouseButtonPress, _KINDS.MouseButtonDblClick, _KINDS.MouseButtonRelease, _KINDS.MouseMove)
_HEARD = {*_TOUCH, *_MOUSE, _KINDS.Wheel, _KINDS.KeyPress, _KINDS.KeyRelease}
_CAME = {_KINDS.TouchBegin, _KINDS.MouseButtonPress, _KINDS.Wheel, _KINDS.KeyPress}


class StaffInput(QObject):
    """Sees a window's events before all others, and takes none of them away unless it is `deaf`.

    `corner()` names the corner for the gesture. `begun` comes with the first tap in it, `made` when the gesture is
    whole, `noticed` with every press.
    """

    begun = Signal()
    made = Signal()
    noticed = Signal()

    def __init__(self, window: QQuickWindow, corner: Callable[[], str]) -> None:
        super().__init__(window)
        self.deaf = False
        self._window, self._corner, self._gesture = window, corner, Gesture()
        self._hold = QTimer(self, singleShot=True)
        self._hold.setTimerType(Qt.TimerType.PreciseTimer)
        self._hold.timeout.connect(self._held)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _HEARD:
            return False
        if isinstance(event, QKeyEvent) and kind is _KINDS.KeyPress and _begins_chord(event):
            self.begun.emit()
        if isinstance(event, QKeyEvent) and _is_chord(event):
            if kind is _KINDS.KeyPress and not event.isAutoRepeat():
                self.made.emit()
            return True
        if self.deaf:
            event.accept()  # else Qt makes a mouse of a touch
            return True
        if kind in _CAME:
            self.noticed.emit()
        if isinstance(event, QTouchEvent):
            self._touch(event)
        elif isinstance(event, QMouseEvent) and not made_of_touch(event):
            self._mouse(event)
        return False

    def _touch(self, event: QTouchEvent) -> None:
        for point in event.points():
            if point.state() is State.Pressed:
                self._pressed(point.position())
            elif point.state() is State.Updated and not self._inside(point.position()):
                self._gesture.broken()
            elif point.state() is State.Released:
                self._lifted()
        if event.type() is _KINDS.TouchCancel:
            self._gesture.broken()

    def _mouse(self, event: QMouseEvent) -> None:
        if event.type() is _KINDS.MouseMove:
            if event.buttons() and not self._inside(event.position()):
                self._gesture.broken()
        elif event.type() is _KINDS.MouseButtonRelease:
            self._lifted()
        else:
            self._pressed(event.position())

    def _inside(self, spot: QPointF) -> bool:
        return in_corner(self._corner(), spot.x(), spot.y(), self._window.width(), self._window.height())

    def _pressed(self, spot: QPointF) -> None:
        self._gesture.pressed(self._inside(spot), monotonic())
        if self._gesture.taps == 1:
            self.begun.emit()
        if self._gesture.taps == TAPS:
            self._hold.start(round(HOLD * 1000) + 1)

    def _lifted(self) -> None:
        self._gesture.lifted(monotonic())
        self._hold.stop()

    def _held(self) -> None:
        if self._gesture.made(monotonic()):
            self._gesture.broken()
            self.made.emit()


def _begins_chord(event: QKeyEvent) -> bool:
    """The first of its modifiers, which is a key like any other to the stand."""
    first = event.modifiers() in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    return event.key() in (Qt.Key.Key_Control, Qt.Key.Key_Shift) and (
        first or event.modifiers() == Qt.KeyboardModifier.NoModifier
    )


def _is_chord(event: QKeyEvent) -> bool:
    key, modifiers = CHORD
    return event.key() == key and event.modifiers() == modifiers
