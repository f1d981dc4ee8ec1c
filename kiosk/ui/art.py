"""The stand's drawings as pictures for QML: `image://art/<drawing>?accent=%23e8b84f&ground=dark&mirror=1`."""

from __future__ import annotations

from urllib.parse import parse_qs

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

from kiosk.ui.drawings import DRAWINGS
from kiosk.ui.drawings.sheet import Inks, Sheet

DEFAULT_SIDE = 900
LARGEST_SIDE = 4096


def paint(drawing: str, width: int, height: int, inks: Inks, mirror: bool = False) -> QImage:
    """A drawing on a transparent ground; the same every time."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    try:
        if mirror:
            painter.translate(width, 0)
            painter.scale(-1, 1)
        DRAWINGS[drawing](Sheet(painter, width, height, inks, seed=drawing))
    finally:
        painter.end()
    return image


class ArtProvider(QQuickImageProvider):
    """Serves the drawings to QML, each painted at the size asked for.

    It keeps no state. Images must not ask asynchronously all the same: Qt's reader thread and the interface can then
    wait for each other over Python's lock for ever.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """The picture for `<drawing>?accent=…&ground=…&mirror=…`; a null one if there is no such drawing."""
        drawing, _, query = id.partition("?")
        asked = {key: values[-1] for key, values in parse_qs(query).items()}
        if drawing not in DRAWINGS:
            return QImage()
        width, height = _measures(requestedSize)
        accent = QColor.fromString(asked.get("accent", "#e8b84f"))
        image = paint(drawing, width, height, Inks.on(asked.get("ground", "dark"), accent), asked.get("mirror") == "1")
        size.setWidth(width)
        size.setHeight(height)
        return image


def _measures(asked: QSize) -> tuple[int, int]:
    width, height = asked.width(), asked.height()
    width, height = width if width > 0 else height, height if height > 0 else width
    return (min(width, LARGEST_SIDE), min(height, LARGEST_SIDE)) if width > 0 else (DEFAULT_SIDE, DEFAULT_SIDE)
