"""QR codes, drawn by segno when QML asks."""

from __future__ import annotations

import logging
from urllib.parse import unquote

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

log = logging.getLogger("kiosk")


class QrProvider(QQuickImageProvider):
    """`image://qr/PAYLOAD`, percent-encoded; a quiet zone of four modules and no blurred edges."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        """The code; a null picture, and a line in the log, where there can be none."""
        try:
            return self._drawn(id, size, requested)
        except Exception:
            log.exception("a fault of the program: there is no code for %.60s", id)
            return QImage()

    def _drawn(self, id: str, size: QSize, requested: QSize) -> QImage:
        import segno  # only pages with a code pay for it

        code = segno.make(unquote(id), micro=False, error="m")
        rows = [bytes(0 if dark else 255 for dark in row) for row in code.matrix_iter(border=4)]
        side = len(rows)
        image = QImage(side, side, QImage.Format.Format_Grayscale8)
        image.fill(255)
        for y, row in enumerate(rows):
            for x, value in enumerate(row):
                image.setPixel(x, y, 0xFF000000 | value * 0x010101)
        scale = max(1, min(requested.width(), requested.height()) // side)
        size.setWidth(side * scale)
        size.setHeight(side * scale)
        return image.scaled(side * scale, side * scale)
