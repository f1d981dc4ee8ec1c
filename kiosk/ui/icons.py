"""Icons by name: the Material Design font that QtAwesome ships, drawn when QML asks.

QtAwesome is used as data. Importing its package costs a quarter of a second and all of Qt
Widgets before the first picture (docs/adr/0005-icons.md).
"""

from __future__ import annotations

from functools import cache
from urllib.parse import parse_qs

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPixmap
from PySide6.QtQuick import QQuickImageProvider

from kiosk.content.icons import fonts, names


@cache
def _family() -> str:
    font = next(fonts().glob("materialdesignicons6-webfont-*.ttf"))
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font)))[0]


class IconProvider(QQuickImageProvider):
    """`image://icon/NAME?color=%23RRGGBB`, as large as it is asked for."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Pixmap)

    def requestPixmap(self, id: str, size: QSize, requested: QSize) -> QPixmap:
        name, _, query = id.partition("?")
        side = max(requested.width(), requested.height(), 1)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        font = QFont(_family())
        font.setPixelSize(side)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(font)
        painter.setPen(QColor(parse_qs(query).get("color", ["#ffffff"])[0]))
        painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, names()[name])
        painter.end()
        size.setWidth(side)
        size.setHeight(side)
        return pixmap
