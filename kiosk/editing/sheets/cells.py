"""A sheet as its reader sees it: rows of cells, whichever program saved them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from itertools import zip_longest
from typing import TypeAlias

from kiosk.model.issues import Issue

When: TypeAlias = datetime | date | time


@dataclass(frozen=True)
class Cell:
    """What is seen in a cell. A workbook also knows what is a `number` or a moment; a CSV has nothing but texts.

    `spread` says that it only shows what a merged cell beside it or above it says.
    """

    text: str = ""
    number: float | None = None
    when: When | None = None
    spread: bool = False


EMPTY = Cell()


@dataclass(frozen=True)
class Row:
    """The cells of a line, counted from 1 as programs for tables count."""

    line: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """The cell there; an empty one where the row is shorter."""
        return self.cells[column] if 0 <= column < len(self.cells) else EMPTY

    @property
    def filled(self) -> list[int]:
        """The columns in which something stands."""
        return [column for column, cell in enumerate(self.cells) if cell.text]


@dataclass(frozen=True)
class Sheet:
    """The rows that hold anything, and what its reader should know of the file."""

    name: str
    rows: tuple[Row, ...]
    notes: tuple[Issue, ...] = ()

    def turned(self) -> Sheet:
        """The sheet with its rows as columns; lines are counted anew."""
        columns = zip_longest(*(row.cells for row in self.rows), fillvalue=EMPTY)
        return replace(self, rows=rows_of(columns))


@dataclass(frozen=True)
class Book:
    """A file of sheets; a CSV has one. `encoding` is what its bytes were read as, `choices` what else they may be."""

    name: str
    sheets: tuple[Sheet, ...]
    encoding: str = ""
    choices: tuple[str, ...] = field(default=())


def rows_of(lines: Iterable[Iterable[Cell]]) -> tuple[Row, ...]:
    """The lines that hold anything, each with its number."""
    rows = (Row(line, tuple(cells)) for line, cells in enumerate(lines, 1))
    return tuple(row for row in rows if row.filled)


def letters(column: int) -> str:
    """A column, counted from 0, as programs for tables call it: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
