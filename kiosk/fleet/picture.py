"""A small picture of the screen, for whoever is far from it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImageWriter
from PySide6.QtQuick import QQuickWindow

LONGER = 640
"""Pixels of its longer side at most."""


def picture(window: QQuickWindow) -> bytes:
    """What the window shows, as PNG; b"" where it shows nothing."""
    image = window.grabWindow()
    if image.isNull():
        return b""
    small = image.scaled(LONGER, LONGER, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(small)
    return bytes(buffer.data().data())
