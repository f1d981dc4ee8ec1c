"""The cues of a film as a list shows them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, Qt

ROLES = ("time", "words", "wrong")
FIRST = Qt.ItemDataRole.UserRole
Line = tuple[str, str, bool]
"""When a cue begins, what it says, and whether something is wrong with it."""


class CueList(QAbstractListModel):
    """A line for each cue. Only what becomes another is drawn anew, so that nobody loses the place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        """These lines instead; those that stay are not drawn anew."""
        same = min(len(lines), len(self._lines))
        if len(lines) > same:
            self.beginInsertRows(QModelIndex(), same, len(lines) - 1)
            self._lines = [*self._lines, *lines[same:]]
            self.endInsertRows()
        elif len(self._lines) > same:
            self.beginRemoveRows(QModelIndex(), same, len(self._lines) - 1)
            self._lines = self._lines[:same]
            self.endRemoveRows()
        old, self._lines = self._lines, lines
        for row, (before, now) in enumerate(zip(old, lines, strict=True)):
            if before != now:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: QModelIndex | None = None) -> int:  # type: ignore[override]
        return len(self._lines)

    def data(self, index: QModelIndex, role: int = FIRST) -> Any:  # type: ignore[override]
        return self._lines[index.row()][role - FIRST]

    def roleNames(self) -> dict[int, QByteArray]:
        return {FIRST + number: QByteArray(name.encode()) for number, name in enumerate(ROLES)}
