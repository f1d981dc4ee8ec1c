"""Files as staff bring them: dropped on the stand, as a file manager does it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from tests.support.desk import StaffDesk
from tests.support.touch import point


def brought(desk: StaffDesk, name: str, data: bytes) -> Path:
    """A file that somebody has elsewhere."""
    path = desk.parent / "brought" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


def drop(desk: StaffDesk, *paths: Path) -> None:
    """Drop files on the stand."""
    mime, window, copy = QMimeData(), desk.window, Qt.DropAction.CopyAction
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place: QPoint = point(desk.shell)
    held = (copy, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QGuiApplication.sendEvent(window, QDragEnterEvent(place, *held))
    QGuiApplication.sendEvent(window, QDropEvent(QPointF(place), *held))
