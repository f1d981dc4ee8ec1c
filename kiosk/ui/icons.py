"""Icons by name: the Material Design font that QtAwesome ships, drawn when QML asks.

QtAwesome is used as data. Importing its package costs a quarter of a second and all of Qt
Widgets before the first picture (docs/adr/0005-icons.md).
"""

from __future__ import annotations

from functools import cache
from urllib.parse import parse_qs

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.ui.painted import Painted


@cache
def _family() -> str:
    from PySide6.QtGui import QFontDatabase

    from kiosk.model.icons import fonts

    font = next(fonts().glob("materialdesignicons6-webfont-*.ttf"))
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font)))[0]


class IconProvider(QQuickImageProvider):
    """`image://icon/NAME?color=%23RRGGBB`, as large as it is asked for."""

    def __init__(self, painted: Painted) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._painted = painted

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        side = max(requestedSize.width(), requestedSize.height(), 1)
        size.setWidth(side)
        size.setHeight(side)
        return self._painted.picture(f"icon/{id}&side={side}", lambda: _drawn(id, side))


def _drawn(id: str, side: int) -> QImage:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QFont, QPainter

    from kiosk.model.icons import character

    name, _, query = id.partition("?")
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    font = QFont(_family())
    font.setPixelSize(side)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(QColor(parse_qs(query).get("color", ["#ffffff"])[0]))
    painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, character(name))
    painter.end()
    return image
