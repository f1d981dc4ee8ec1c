"""A table: typed columns, a header that stays while the rows scroll, and its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from kiosk.model.data_table import Head, laid, proof_table
from kiosk.model.issues import Issue, issue
from kiosk.model.lint import LintContext
from kiosk.model.numbers import showable
from kiosk.model.page import Page, Properties, View, to_qml
from kiosk.model.page_files import PageFiles
from kiosk.model.proof import ProofTable
from kiosk.model.sheet import SheetPlan
from kiosk.model.text import Model, Text
from kiosk.model.units import Unit

Kind = Literal["text", "number", "year"]


def _showable(written: object) -> object:
    return showable(written) if isinstance(written, int | float) else written


Written = Text | int | float | None
Cell = Annotated[Written, BeforeValidator(_showable, json_schema_input_type=Written)]


class Column(Model):
    """A column and what is in it; numbers line up at their end."""

    name: Text = Field(description="what stands at its head")
    type: Kind = Field("text", description="text, number (4,800) or year (2016)")
    unit: Unit | None = Field(
        None, description="what the numbers count, said behind each: hectare, million, %", examples=["hectare"]
    )
    width: float = Field(1, ge=0.1, le=10, description="its share of the table's width")


class Table(Page):
    """Rows and columns of texts, numbers and years."""

    scene: ClassVar[str] = "TableScene.qml"
    kind: Literal["table"] = Field(description="what kind of page this is")
    body: Text | None = Field(None, description="what the table shows, in one or two sentences")
    columns: tuple[Column, ...] = Field(min_length=1, max_length=6, description="up to six columns, in their order")
    rows: tuple[tuple[Cell, ...], ...] = Field(
        min_length=1,
        max_length=200,
        description="up to 200 rows, each a list with a cell for every column",
        examples=[[2016, "Vienna", 120]],
    )
    note: Text | None = Field(
        None, description="what readers should know about the figures", examples=["2016: estimate"]
    )
    source: Text = Field(description="where the figures are from")

    def emblem(self) -> str:
        return "table-large"

    def with_files(self, files: PageFiles) -> tuple[Table, Sequence[Issue]]:
        columns = len(self.columns)
        return self, [
            issue("table-cells", ("rows", index), id=self.id, columns=columns, cells=len(row), row=index + 1)
            for index, row in enumerate(self.rows)
            if len(row) != columns
        ]

    def properties(self, view: View) -> Properties:
        return {**to_qml(self, view), **laid(*self._grid(view), view)}

    def lint(self, context: LintContext) -> Iterator[Issue]:
        from kiosk.model.lint import unit

        for index, column in enumerate(self.columns):
            yield from unit(context, ("columns", index, "unit"), column.unit)

    def sheet(self, data: Mapping[str, Any], beside: Callable[[str], str]) -> SheetPlan:
        from kiosk.pages.table.sheet import plan

        return plan(self, data)

    def proof(self, view: View) -> Iterator[ProofTable]:
        yield proof_table(*self._grid(view), instead_of=("columns", "rows"))

    def _grid(self, view: View) -> tuple[list[Head], list[list[str]]]:
        heads = [Head(view.say(column.name), column.width, column.type != "text") for column in self.columns]
        rows = [
            [written(cell, column, view) for column, cell in zip(self.columns, row, strict=True)] for row in self.rows
        ]
        return heads, rows


def written(cell: Cell, column: Column, view: View) -> str:
    """A cell in the reader's language: 4800 is 4,800 as a number and 2016 stays 2016 as a year."""
    if cell is None or isinstance(cell, Text):
        return view.say(cell)
    if column.type == "number":
        return view.amount(cell, column.unit)
    return view.locale.digits(f"{cell:g}" if isinstance(cell, float) else str(cell))
