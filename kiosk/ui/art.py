"""The stand's drawings as pictures for QML, in the colours and the size that Art.qml writes into the address.

`image://art/<drawing>?accent=e8b84f&gold=e8b84f&teal=35c2a8&sky=62b8f5&coral=f5846b&light=0&size=640x360`
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.ui.painted import Painted

if TYPE_CHECKING:
    from kiosk.ui.drawings.canvas import Palette

# What paints is imported where it is used: a picture that was painted before does without it.

COLOURS = {"accent", "gold", "teal", "sky", "coral"}
DEFAULT_SIDE = 900
LARGEST_SIDE = 4096


def paint(drawing: str, width: int, height: int, palette: Palette, mirror: bool = False) -> QImage:
    """A drawing on a transparent ground; the same every time."""
    from PySide6.QtGui import QPainter

    from kiosk.ui.drawings import DRAWINGS
    from kiosk.ui.drawings.canvas import Canvas

    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    try:
        if mirror:
            painter.translate(width, 0)
            painter.scale(-1, 1)
        DRAWINGS[drawing](Canvas(painter, width, height, palette, seed=drawing))
    finally:
        painter.end()
    return image


class ArtProvider(QQuickImageProvider):
    """Serves the drawings to QML, each painted at the size asked for.

    It keeps no state. Images must not ask asynchronously all the same: Qt's reader
    thread and the interface can then wait for each other over Python's lock for ever.
    """

    def __init__(self, painted: Painted) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._painted = painted

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """The picture for such an address; a null one if there is no such drawing, or a colour is missing."""
        image = self._painted.picture(f"art/{id}", lambda: _drawn(id))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def _drawn(id: str) -> QImage:
    from PySide6.QtGui import QColor

    from kiosk.ui.drawings import DRAWINGS
    from kiosk.ui.drawings.canvas import Palette

    drawing, _, query = id.partition("?")
    asked = dict(parse_qsl(query))
    if drawing not in DRAWINGS or not asked.keys() >= COLOURS:
        return QImage()
    palette = Palette(light=asked.get("light") == "1", **{name: QColor(f"#{asked[name]}") for name in COLOURS})
    width, height = _measures(asked.get("size", ""))
    return paint(drawing, width, height, palette, asked.get("mirror") == "1")


def _measures(asked: str) -> tuple[int, int]:
    width, height = (int(side) if side.isdigit() else 0 for side in (*asked.split("x"), "", "")[:2])
    width, height = width or height or DEFAULT_SIDE, height or width or DEFAULT_SIDE
    return min(width, LARGEST_SIDE), min(height, LARGEST_SIDE)
