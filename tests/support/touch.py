"""Fingers on the glass: real touch events, as a touch screen sends them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

Spot = QQuickItem | QPoint | tuple[float, float]
STEPS = 8


class Hand:
    """A visitor's hand at a window. Spots are items, whose middle is meant, or points in the window."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._device: QPointingDevice = QTest.createTouchDevice()

    def tap(self, spot: Spot) -> None:
        """One short touch with one finger."""
        self.press(spot)
        self.release(spot)

    def press(self, *spots: Spot) -> None:
        """Put one finger on each spot."""
        self._send("press", spots)

    def move(self, *spots: Spot) -> None:
        """Move the fingers that lie on the glass, in the order they were put there."""
        self._send("move", spots)

    def release(self, *spots: Spot) -> None:
        """Lift the fingers."""
        self._send("release", spots)

    def drag(self, start: Spot, end: Spot, steps: int = STEPS) -> None:
        """Pull with one finger, slowly enough to come to rest where it ends."""
        self.together((start, end), steps=steps, pause=30)

    def flick(self, start: Spot, end: Spot) -> None:
        """Pull with one finger and let go at speed."""
        self.together((start, end), steps=4, pause=5)

    def together(self, *ways: tuple[Spot, Spot], steps: int = STEPS, pause: int = 10) -> None:
        """Move several fingers at once, each from a start to an end."""
        points = [(point(start), point(end)) for start, end in ways]
        self.press(*(start for start, _ in points))
        for step in range(1, steps + 1):
            QTest.qWait(pause)
            self.move(*(start + (end - start) * (step / steps) for start, end in points))
        self.release(*(end for _, end in points))

    def palm(self, spot: Spot, fingers: int = 7) -> None:
        """A whole hand laid flat and taken away: many touches close to each other."""
        middle = point(spot)
        spots = [middle + QPoint(30 * (finger % 3) - 30, 30 * (finger // 3) - 30) for finger in range(fingers)]
        self.press(*spots)
        self.release(*spots)

    def tap_beside(self, spot: Spot) -> None:
        """One short touch with a second finger, while the first lies where it is."""
        for kind in ("press", "release"):
            touches = QTest.touchEvent(self._window, self._device, False)
            touches.stationary(1)
            getattr(touches, kind)(2, point(spot), self._window)
            touches.commit()

    def _send(self, kind: str, spots: Sequence[Spot]) -> None:
        touches = QTest.touchEvent(self._window, self._device, False)
        # Not 0, which is a mouse's: Qt would take the one for the other.
        for finger, spot in enumerate(spots, 1):
            getattr(touches, kind)(finger, point(spot), self._window)
        touches.commit()


def point(spot: Spot) -> QPoint:
    """The spot in the window's own measure."""
    if isinstance(spot, QQuickItem):
        return spot.mapToScene(QPointF(spot.width() / 2, spot.height() / 2)).toPoint()
    return spot if isinstance(spot, QPoint) else QPoint(round(spot[0]), round(spot[1]))
