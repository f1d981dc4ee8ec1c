"""The cells of a sheet as a page's values: one reading of numbers and of days for the whole sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

from kiosk.editing.sheets import moments
from kiosk.editing.sheets.cells import Cell, letters
from kiosk.editing.sheets.grid import Grid
from kiosk.editing.sheets.mapping import Mapped, Wish, lacking
from kiosk.model.issues import Fact, Invalid, Issue, issue
from kiosk.model.numbers import showable
from kiosk.model.sheet import Filled, Otherwise, SheetColumn, SheetPlan, SheetRow, alike
from kiosk.pages.chart.csv_figures import OF_A_CELL
from kiosk.pages.chart.number_marks import Figure, figure


@dataclass
class _Reader:
    found: Grid
    where: Mapped
    columns: Sequence[SheetColumn]
    issues: list[Issue] = field(default_factory=list)
    mark: str = ""
    proof: dict[str, Fact] = field(default_factory=dict)

    def rows(self) -> list[SheetRow]:
        self.prove()
        by_key = {key: self.column(key) for key in self.where}
        return [_row({key: values[index] for key, values in by_key.items()})
                for index in range(len(self.found.rows))]  # fmt: skip

    def known(self, key: str) -> SheetColumn:
        return next(each for each in self.columns if each.key == key or key.startswith(f"{each.key} "))

    def column(self, key: str) -> list[Any]:
        column, at = self.known(key), self.where[key]
        if isinstance(at, str):
            said = self.read(Cell(at), column)
            return [Otherwise(said) if isinstance(said, str) else said] * len(self.found.rows)
        if column.kind == "day":
            days = zip(self.found.rows, moments.days(self.found.column(at)), strict=True)
            return [self.day(row.line, at, day) for row, day in days]
        return [self.value(row.line, at, row.cell(at), column) for row in self.found.rows]

    def value(self, line: int, at: int, cell: Cell, column: SheetColumn) -> Any:
        try:
            return self.read(cell, column)
        except Invalid as error:
            self.refused(line, at, error)
            return None

    def day(self, line: int, at: int, day: date | Invalid | None) -> date | None:
        if isinstance(day, Invalid):
            self.refused(line, at, day)
            return None
        return day

    def read(self, cell: Cell, column: SheetColumn) -> Any:
        if not cell.text:
            return None
        if column.kind == "figure":
            return self.figure(cell, column)
        if column.kind == "hour":
            return moments.hours(cell)
        if column.kind == "choice":
            if (choice := column.choices.get(alike(cell.text))) is None:
                raise Invalid("sheet-choice", written=cell.text, choices=tuple(dict.fromkeys(column.choices.values())))
            return choice
        return cell.text

    def figure(self, cell: Cell, column: SheetColumn) -> int | float | str:
        """As a page has it: 4800, 65.1 or 'about 300'."""
        if cell.number is not None:
            return _whole(showable(cell.number, cell.text))
        read = figure(cell.text, column.units)
        number = _whole(read.number(self.mark))
        return f"{read.qualifier} {number}".strip() if read.qualifier else number

    def prove(self) -> None:
        """What stands before decimals, by the first number of the sheet that proves it."""
        for row, at, column in self.figures():
            read = _figure(row.cell(at), column)
            if read and read.proves and not self.mark:
                self.mark = read.proves
                self.proof = {"first": row.line, "other": read.written}

    def figures(self) -> Iterator[tuple[Any, int, SheetColumn]]:
        places = ((at, self.known(key)) for key, at in self.where.items() if isinstance(at, int))
        columns = [(at, column) for at, column in places if column.kind == "figure"]
        yield from ((row, at, column) for row in self.found.rows for at, column in columns)

    def refused(self, line: int, at: int, error: Invalid) -> None:
        facts: dict[str, Fact] = {"column": self.found.names[at] or letters(at), **self.proof, **error.facts}
        self.issues.append(issue(OF_A_CELL.get(error.code, error.code), **facts).at("", line))


def _figure(cell: Cell, column: SheetColumn) -> Figure | None:
    if not cell.text or cell.number is not None:
        return None
    try:
        return figure(cell.text, column.units)
    except Invalid:
        return None


def _whole(number: float) -> int | float:
    return int(number) if number == round(number) else number


def _row(values: Mapping[str, Any]) -> SheetRow:
    """The values of a row: texts together by their language, hours as begin and end."""
    row: dict[str, Any] = {}
    for key, value in values.items():
        name, _, code = key.partition(" ")
        if isinstance(value, tuple):
            start, end = value
            row[key] = start
            if end is not None:
                row.setdefault("end", end)
        elif code and not code.isdigit():
            row[name] = {**row.get(name, {}), **({code: value} if value else {})}
        else:
            row[key] = value
    return row


def read(found: Grid, where: Mapped, plan: SheetPlan, language: str) -> Filled:
    """The page filled from the sheet, and what is wrong or to be known; with an error nothing is to be taken.

    `language` is that of texts whose column says none. Issues have the sheet's lines, and no file.
    """
    if missing := lacking(where, plan.columns):
        return Filled(issues=tuple(issue("sheet-column-missing", column=each.label) for each in missing))
    reader = _Reader(found, where, plan.columns)
    rows = [_in_language(row, plan.columns, language) for row in reader.rows()]
    issues = [*_once(reader.issues), *_holes(found, where, plan.columns, rows)]
    if not found.rows:
        issues.append(issue("sheet-no-rows"))
    if any(each.is_error for each in issues):
        return Filled(issues=tuple(issues))
    filled = plan.fill([_dated(row, found, where, index) for index, row in enumerate(rows)], language)
    return replace(filled, issues=(*issues, *found.left_out, *filled.issues))


def _in_language(row: SheetRow, columns: Sequence[SheetColumn], language: str) -> SheetRow:
    texts = {column.key for column in columns if column.kind == "text"}
    return {key: {language: value} if key in texts and isinstance(value, str) else value for key, value in row.items()}


def _holes(found: Grid, where: Mapped, columns: Sequence[SheetColumn], rows: Sequence[SheetRow]) -> Iterator[Issue]:
    """Rows without what no row may do without."""
    for column in (each for each in columns if each.needed and each.kind != "figure"):
        for line, row in zip(found.rows, rows, strict=True):
            if row.get(column.key) in (None, "", {}):
                at = where.get(column.key, -1)
                if not (isinstance(at, int) and line.cell(at).text):
                    yield issue("sheet-cell-missing", column=column.label).at("", line.line)


def _dated(row: SheetRow, found: Grid, where: Mapped, index: int) -> SheetRow:
    """The row, with the hour that stands in the cell of its day where it has no other."""
    at = where.get("date")
    when = found.rows[index].cell(at).when if isinstance(at, int) else None
    if "start" not in where and isinstance(when, datetime) and when.time() != time():
        return {**row, "start": when.time()}
    return row


def _once(issues: Sequence[Issue]) -> Iterator[Issue]:
    """The issues, each code that many cells share once, with how many more there are."""
    seen: dict[str, list[Issue]] = {}
    for each in issues:
        seen.setdefault(each.code, []).append(each)
    for code, alike_ in seen.items():
        first = alike_[0]
        if len(alike_) > 1 and code == "chart-number-unclear":
            yield issue(code, more=len(alike_) - 1, **dict(first.facts)).at("", first.line)
        else:
            yield from alike_


def wished(wish: Wish) -> str:
    """What staff read of a wish."""
    return f"{wish.column.label} ({wish.language})" if wish.language else wish.column.label
