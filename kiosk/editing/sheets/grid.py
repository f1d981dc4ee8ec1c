"""A sheet as names of columns and the rows below them: without titles, totals, sources and what is empty."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from kiosk.editing.sheets.cells import Cell, Row, Sheet
from kiosk.model.issues import Issue, issue
from kiosk.pages.chart.csv_asides import aside, numbered

BETWEEN = " · "
"""Between the names of a head that has two rows, of which the upper one's cells are merged."""
LOOKED_AT = 40
"""Rows in which the head may be: titles and remarks stand above it."""
Wanted = Callable[[str], bool]


@dataclass(frozen=True)
class Grid:
    """The names of the columns, the line they stand on, and the rows that belong to them.

    `left_out` are the rows that hold no figures of their own, each with what it is.
    """

    line: int
    names: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: tuple[Issue, ...] = ()

    def column(self, at: int) -> list[Cell]:
        return [row.cell(at) for row in self.rows]


def grid(sheet: Sheet, wanted: Wanted, keep_totals: bool = False) -> Grid:
    """The sheet's columns and rows; `wanted` says of a name whether the page has a place for it.

    With `keep_totals` rows that look like totals are rows as any other.
    """
    rows = sheet.rows
    at = _head(rows[:LOOKED_AT], wanted)
    names, first = _names(rows, at)
    used = [
        column for column in range(len(names)) if names[column] or any(row.cell(column).text for row in rows[first:])
    ]
    below = [Row(row.line, tuple(row.cell(column) for column in used)) for row in rows[first:]]
    below = [row for row in below if row.filled]
    kept, left = _parted(below, keep_totals)
    return Grid(rows[at].line, tuple(names[column] for column in used), tuple(kept), tuple(left))


def _head(rows: Sequence[Row], wanted: Wanted) -> int:
    """Which row has the names of the columns: that with most of those wanted, or the first with several cells."""
    known = [sum(wanted(row.cells[column].text) for column in row.filled) for row in rows]
    if max(known, default=0):
        return known.index(max(known))
    return next((at for at, row in enumerate(rows) if len(_own(row)) > 1), 0)


def _own(row: Row) -> list[int]:
    """The columns whose cells say something themselves."""
    return [column for column in row.filled if not row.cells[column].spread]


def _names(rows: Sequence[Row], at: int) -> tuple[list[str], int]:
    """The names of the columns and the first row below them; a head of two rows gives names of two parts."""
    upper, lower = rows[at], rows[at + 1] if at + 1 < len(rows) else None
    width = max(len(row.cells) for row in rows[at:])
    above = rows[at - 1] if at else None
    if lower and _gapped(upper) and _is_head(lower) and len(_own(lower)) >= len(_own(upper)):
        return list(_joined(upper, lower, width)), at + 2
    if above and _gapped(above) and len(_own(above)) > 1 and _is_head(above):
        return list(_joined(above, upper, width)), at + 1
    return [upper.cell(column).text for column in range(width)], at + 1


def _gapped(row: Row) -> bool:
    """Whether a name reaches over several columns: merged in a workbook, with empty cells behind it in a CSV."""
    filled = row.filled
    spread = any(row.cells[column].spread for column in filled)
    return spread or (len(filled) > 1 and len(filled) < filled[-1] + 1 - filled[0])


def _is_head(row: Row) -> bool:
    """Whether a row has names alone: no figure but years."""
    cells = [row.cells[column] for column in row.filled]
    return len(cells) > 1 and not any(cell.when or _figure(cell) for cell in cells)


def _figure(cell: Cell) -> bool:
    year = cell.text.isdigit() and len(cell.text) == 4
    return not year and (cell.number is not None or cell.text[:1].isdigit())


def _joined(upper: Row, lower: Row, width: int) -> Iterator[str]:
    before = ""
    for column in range(width):
        over, under = upper.cell(column).text, lower.cell(column).text
        before = over or before
        yield BETWEEN.join(dict.fromkeys(filter(None, (before if under else over, under))))


def _parted(rows: Sequence[Row], keep_totals: bool) -> tuple[list[Row], list[Issue]]:
    """The rows of figures, and why the others are left out."""
    kept: list[Row] = []
    left: list[Issue] = []
    years = numbered([row.cell(0).text for row in rows])
    for row in rows:
        first, *others = (cell.text for cell in row.cells)
        code = aside(first, others, years)
        if code and not (keep_totals and code == "csv-total-row"):
            left.append(issue(LEFT[code], row=next(filter(None, [first, *others]))).at("", row.line))
        else:
            kept.append(row)
    return kept, left


LEFT = {"csv-total-row": "sheet-total-left", "csv-remark-row": "sheet-remark-left"}


def known(names: Collection[str]) -> Wanted:
    """Whether a name is one of these, however it is spaced and capitalised."""
    plain = {plainly(name) for name in names}
    return lambda name: bool(plain & {plainly(name), plainly(name.rpartition(BETWEEN)[2])} - {""})


def plainly(name: str) -> str:
    """A name without what does not tell it from another."""
    return " ".join(name.replace("_", " ").split()).casefold()
