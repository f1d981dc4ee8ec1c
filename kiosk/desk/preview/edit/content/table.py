"""Figures and rows as a small table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.content.filling import add_row, pasted, put_cell, put_pasted, take_row
from kiosk.desk.preview.edit.content.grid import Grid, cell
from kiosk.desk.preview.edit.content.here import Here
from kiosk.model.issues import Invalid, issue
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.content.content_panel import ContentPanel

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("edit mode makes it")
class ValueTable(QObject):  # type: ignore[operator]
    """The table that is open, to write in and to paste into."""

    placed = Signal()

    def __init__(self, panel: ContentPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        panel.placed.connect(self.placed)

    @property
    def _open(self) -> tuple[Here, Grid] | None:
        here = self._panel.here
        return (here, here.grid) if here and here.view == "grid" and here.grid else None

    @Property("QVariantList", notify=placed)
    def heads(self) -> list[str]:
        return [column.title for column in self._open[1].columns] if self._open else []

    @Property("QVariantList", notify=placed)
    def cells(self) -> list[dict[str, object]]:
        if self._open is None:
            return []
        here, grid = self._open
        return [
            {
                "values": [cell(here.data, column.at(row), here.order) for column in grid.columns],
                "shown": self._panel.shown,
            }
            for row in range(grid.rows)
        ]

    @Property(int, notify=placed)
    def row(self) -> int:
        """The row of the cell that was picked; -1 for none."""
        return self._picked[0]

    @Property(int, notify=placed)
    def column(self) -> int:
        """Its column."""
        return self._picked[1]

    @property
    def _picked(self) -> tuple[int, int]:
        focus, grid = self._panel.focus, self._open[1] if self._open else Grid((), 0)
        cells = ((row, at) for row in range(grid.rows) for at in range(len(grid.columns)))
        fits = (each for each in cells if grid.columns[each[1]].at(each[0]) == focus)
        return next(fits, (-1, -1))

    @Slot(int, int, str)
    def fill(self, row: int, column: int, text: str) -> None:
        """A cell has this in it; a text in the language that is shown."""
        if self._open:
            here, _ = self._open
            self._panel.change(lambda edit: put_cell(edit, here, row, column, text))

    @Slot(int, int, result=bool)
    def paste(self, row: int, column: int) -> bool:
        """What was copied in a spreadsheet, from a cell on; False for a single cell, which is pasted as a text."""
        copied = QGuiApplication.clipboard().text()
        if self._open is None or not ("\t" in copied or "\n" in copied.strip()):
            return False
        here, _ = self._open
        try:
            changes = pasted(here, row, column, copied)
        except Invalid as error:
            self._panel.mode.say(issue(error.code, **error.facts).what)
            return True
        self._panel.change(lambda edit: put_pasted(edit, here, changes), anew=True)
        return True

    @Slot()
    def addRow(self) -> None:
        """One more row at the end."""
        if self._open:
            here, _ = self._open
            self._panel.change(lambda edit: add_row(edit, here), anew=True)

    @Slot(int)
    def takeRow(self, row: int) -> None:
        """Without a row, in every column."""
        if self._open:
            here, _ = self._open
            self._panel.change(lambda edit: take_row(edit, here, row), anew=True)
