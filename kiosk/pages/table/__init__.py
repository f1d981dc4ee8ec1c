"""A table: typed columns, a header that stays while the rows scroll, and its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from pydantic import Field

from kiosk.content.problems import counted
from kiosk.content.text import Model, Text
from kiosk.pages.beside import Beside, Flaw
from kiosk.pages.page import Page, Properties, View, said
from kiosk.pages.table.rows import Head, laid

Kind = Literal["text", "number", "year"]
Cell = Text | int | float | None


class Column(Model):
    """A column and what is in it; numbers line up at their end."""

    name: Text = Field(description="what stands at its head")
    type: Kind = Field("text", description="text, number (4,800) or year (2016)")
    width: float = Field(1, gt=0, le=10, description="its share of the table's width")


class Table(Page):
    """Rows and columns of texts, numbers and years."""

    scene: ClassVar[str] = "TableScene.qml"
    kind: Literal["table"] = Field(description="what kind of page this is")
    body: Text | None = Field(None, description="what the table shows, in one or two sentences")
    columns: tuple[Column, ...] = Field(min_length=1, max_length=6, description="up to six columns, in their order")
    rows: tuple[tuple[Cell, ...], ...] = Field(
        min_length=1, description="rows, each a list with a cell for every column", examples=[[2016, "Vienna", 120]]
    )
    note: Text | None = Field(
        None, description="what readers should know about the figures", examples=["2016: estimate"]
    )
    source: Text = Field(description="where the figures are from")

    def emblem(self) -> str:
        return "table-large"

    def settled(self, beside: Beside) -> tuple[Table, Sequence[Flaw]]:
        count = len(self.columns)
        return self, [
            Flaw(
                ("rows", index),
                f'table "{self.id}": {counted(count, "column")} but {counted(len(row), "cell")} in row {index + 1}',
                "add the missing cell or remove one",
            )
            for index, row in enumerate(self.rows)
            if len(row) != count
        ]

    def properties(self, view: View) -> Properties:
        heads = [Head(view.say(column.name), column.width, column.type != "text") for column in self.columns]
        rows = [
            [written(cell, column.type, view) for column, cell in zip(self.columns, row, strict=True)]
            for row in self.rows
        ]
        return {**said(self, view), **laid(heads, rows, view)}


def written(cell: Cell, kind: Kind, view: View) -> str:
    """A cell in the reader's language: 4800 is 4,800 as a number and 2016 stays 2016 as a year."""
    if cell is None or isinstance(cell, Text):
        return view.say(cell)
    return view.number(cell) if kind == "number" else f"{cell:g}" if isinstance(cell, float) else str(cell)
