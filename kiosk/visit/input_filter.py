"""What reaches the stand of fingers, mice and keys: one device at a time, and nothing that is stuck."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPointerEvent,
    QPointingDevice,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtQuick import QQuickWindow

from kiosk.visit.journey import Mode
from kiosk.visit.navigator import Navigator
from kiosk.visit.presence import RESTS, Finger, Presence

State = QEventPoint.State
NEAR = 0.01
"""The share of the screen's shorter side within which a finger only trembles."""


SCROLLS = "QQuickFlickable"
"""What takes a touch that nothing else takes, in case it becomes a flick."""


class InputFilter(QObject):
    """Filters a window's events, and tells the navigator of those that say that somebody is here.

    Qt's items and handlers follow one press at a time: with a finger and a mouse at once, or with a second button, they
    miss its end. What lies on the glass for long is let go, so that it holds nothing. While it `trusts`, touches of the
    same few places over and over are heard, as in a visit. `touched` tells where a tap hit what takes none.
    """

    touched = Signal(QPointF)

    def __init__(self, navigator: Navigator, window: QQuickWindow) -> None:
        super().__init__(window)
        self._navigator, self._window, self._presence = navigator, window, Presence()
        self.trusts = False
        self._sending = False
        self._look = QTimer(self)
        self._look.setInterval(int(RESTS * 250))
        self._look.timeout.connect(self._let_go)
        kind = QEvent.Type
        takers: dict[Callable[[Any], bool], tuple[QEvent.Type, ...]] = {
            self._touch: (kind.TouchBegin, kind.TouchUpdate, kind.TouchEnd, kind.TouchCancel),
            self._button: (kind.MouseButtonPress, kind.MouseButtonDblClick, kind.MouseButtonRelease),
            self._move: (kind.MouseMove,),
            self._wheel: (kind.Wheel,),
            self._key: (kind.KeyPress, kind.KeyRelease),
        }
        self._takers = {kind: take for take, kinds in takers.items() for kind in kinds}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        take = None if self._sending else self._takers.get(event.type())
        return take(event) if take else False

    def _touch(self, event: QTouchEvent) -> bool:
        device, lifted, cancelled = _id(event.pointingDevice()), list[tuple[Finger, QEventPoint]](), list[Finger]()
        for point in event.points():
            finger: Finger = device, point.id()
            if point.state() is State.Pressed:
                self._pressed(finger, point.position())
            elif point.state() is State.Updated:
                self._moved(finger, point.position())
            elif event.type() is QEvent.Type.TouchCancel:
                cancelled.append(finger)
            elif point.state() is State.Released:
                lifted.append((finger, point))
        heard = device == self._presence.owner
        for finger in cancelled:
            self._presence.lifted(finger)
        for finger, point in lifted:
            self._lifted(finger, event, point)
        if not heard:
            event.accept()  # else Qt makes a mouse of it
        return not heard

    def _button(self, event: QMouseEvent) -> bool:
        from PySide6.QtCore import Qt

        device = _id(event.pointingDevice())
        if event.button() is not Qt.MouseButton.LeftButton or made_of_touch(event):
            return True
        if event.type() is QEvent.Type.MouseButtonPress:
            self._pressed((device, 0), event.position())
        heard = device == self._presence.owner
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._lifted((device, 0), event, event.point(0))
        return self._only_left(event) if heard else True

    def _move(self, event: QMouseEvent) -> bool:
        from PySide6.QtCore import Qt

        device, owner = _id(event.pointingDevice()), self._presence.owner
        if made_of_touch(event):
            return True
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._moved((device, 0), event.position())
            return self._only_left(event) if device == owner else True
        return owner is not None or event.buttons() is not Qt.MouseButton.NoButton

    def _only_left(self, event: QMouseEvent) -> bool:
        """Let a mouse's event through without the buttons that are held beside the left one."""
        from PySide6.QtCore import Qt

        left = event.buttons() & Qt.MouseButton.LeftButton
        if event.buttons() == left:
            return False
        places = event.position(), event.scenePosition(), event.globalPosition()
        plain = QMouseEvent(event.type(), *places, event.button(), left, event.modifiers(), event.pointingDevice())
        plain.setTimestamp(event.timestamp())
        self._send(plain)
        return True

    def _wheel(self, _: QWheelEvent) -> bool:
        self._navigator.notice()
        return self._presence.owner is not None

    def _key(self, event: QKeyEvent) -> bool:
        """A key that is held is pressed once; only what moves through a page goes on."""
        if not event.isAutoRepeat():
            if event.type() is QEvent.Type.KeyPress:
                self._navigator.notice()
            return False
        from PySide6.QtCore import Qt

        Key = Qt.Key
        moves = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown)
        return event.key() not in moves or not self._visited

    @property
    def _visited(self) -> bool:
        return bool(self._navigator.mode == Mode.VISIT.value)

    def _pressed(self, finger: Finger, spot: QPointF) -> None:
        self._let_go()
        self._presence.near = NEAR * min(self._window.width(), self._window.height())
        # Nobody's touches neither wake the stand nor answer its question.
        if self._presence.pressed(finger, (spot.x(), spot.y()), monotonic(), wary=not (self._visited or self.trusts)):
            self._navigator.notice()
        self._look.start()

    def _moved(self, finger: Finger, spot: QPointF) -> None:
        if self._presence.moved(finger, (spot.x(), spot.y()), monotonic()):
            self._navigator.notice()

    def _lifted(self, finger: Finger, event: QPointerEvent, point: QEventPoint) -> None:
        if self._presence.lifted(finger):
            grabber = event.exclusiveGrabber(point)
            takes = grabber is not None and not grabber.inherits(SCROLLS)
            self._navigator.tapped.emit(takes)
            if not takes:
                self.touched.emit(point.scenePosition())

    def _let_go(self) -> None:
        """Cancel what lies still, whether it will be lifted some day or not."""
        self._cancel(list(self._presence.stuck(monotonic())))
        if self._presence.owner is None:
            self._look.stop()

    def let_go(self) -> None:
        """Cancel whatever is pressed: nothing comes of it any more."""
        self._cancel(list(self._presence.heard))

    def _cancel(self, stuck: list[Finger]) -> None:
        for finger in stuck:
            self._presence.lifted(finger)
        device = next((each for each in QInputDevice.devices() if stuck and _id(each) == stuck[0][0]), None)
        if isinstance(device, QPointingDevice):  # it may have been unplugged
            if device.type() is QInputDevice.DeviceType.TouchScreen:
                self._send(QTouchEvent(QEvent.Type.TouchCancel, device))
            elif item := self._window.mouseGrabberItem():
                item.ungrabMouse()

    def _send(self, event: QEvent) -> None:
        self._sending = True
        try:
            QCoreApplication.sendEvent(self._window, event)
        finally:
            self._sending = False


def _id(device: QInputDevice) -> tuple[QInputDevice.DeviceType, int]:
    return device.type(), device.systemId()


def made_of_touch(event: QMouseEvent) -> bool:
    """True for what Qt makes of a touch that nothing took: Qt Quick has offered it as a mouse already."""
    from PySide6.QtCore import Qt

    own = event.source() is Qt.MouseEventSource.MouseEventNotSynthesized
    return not own and event.pointingDevice().type() is QInputDevice.DeviceType.TouchScreen
