"""A chart's values from the CSV beside its page, and what is wrong with that file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.content.problems import counted, nearest
from kiosk.content.text import Text
from kiosk.pages.beside import Beside, Flaw

if TYPE_CHECKING:
    from kiosk.pages.chart import Chart, Value

Row = tuple[int, list[str]]


def filled(chart: Chart, name: str, beside: Beside) -> tuple[Chart, list[Flaw]]:
    """The chart with its categories and values; unchanged if the file is wrong."""
    text = beside.text(name, ("csv",))
    if isinstance(text, Flaw):
        return chart, [replace(text, way_out="save it as 'CSV UTF-8'") if "is saved" in text.what else text]
    rows: list[Row] = []
    try:
        rows.extend(_rows(text))
    except csv.Error:
        line = rows[-1][0] + 1 if rows else 1
        return chart, [Flaw(("csv",), "a quote that is never closed", "add the closing quote", beside.path(name), line)]
    if len(rows) < 2:
        what = f"'{name}' has no values"
        return chart, [Flaw(("csv",), what, "name the columns in its first row", beside.path(name))]
    head = [column.strip() for column in rows[0][1]]
    flaws = list(_columns(chart, head, name, beside)) or list(_cells(chart, head, rows[1:], name, beside))
    wrong = any(not flaw.warning for flaw in flaws)
    return (chart, flaws) if wrong else (_with(chart, head, rows[1:]), flaws)


def _rows(text: str) -> Iterator[Row]:
    """The rows that hold anything, each with its line; commas, or the semicolons and tabs some programs write."""
    sign = max(",;\t", key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    line = 1
    for row in reader:
        if any(cell.strip() for cell in row):
            yield line, row
        line = reader.line_num + 1


def _columns(chart: Chart, head: list[str], name: str, beside: Beside) -> Iterator[Flaw]:
    for column in sorted({column for column in head if head.count(column) > 1}):
        yield Flaw(("csv",), f"two columns are called '{column}'", "rename one", beside.path(name))
    if chart.categories_column and chart.categories_column not in head:
        what = f"'{name}' has no column '{chart.categories_column}'"
        yield Flaw(("categories_column",), what, nearest(chart.categories_column, head))
    for index, series in enumerate(chart.series):
        if series.column is None:
            way_out = f"add a line 'column: …' with a column of '{name}'"
            yield Flaw(("series", index), f'series "{series.name}" names no column', way_out)
        elif series.column not in head:
            what = f"'{name}' has no column '{series.column}'"
            yield Flaw(("series", index, "column"), what, nearest(series.column, head))


def _cells(chart: Chart, head: list[str], rows: list[Row], name: str, beside: Beside) -> Iterator[Flaw]:
    path, at = beside.path(name), _category(chart, head)
    first: dict[str, int] = {}
    for line, row in rows:
        if len(row) != len(head):
            what = f"{counted(len(row), 'cell')} but there are {counted(len(head), 'column')}"
            yield Flaw(("csv",), what, "add or remove a cell; put quotes around a cell with a comma", path, line)
            continue
        category = row[at].strip()
        if not category:
            yield Flaw(("csv",), f"nothing in column '{head[at]}'", "name this row's category", path, line)
        elif first.setdefault(category, line) != line:
            what = f"'{category}' is here twice, first on line {first[category]}"
            yield Flaw(("csv",), what, "take one of the rows out", path, line, warning=True)
        for series in chart.series:
            try:
                _value(row[head.index(series.column or "")])
            except ValueError as error:
                what, _, way_out = str(error).partition("; ")
                yield Flaw(("csv",), f"column '{series.column}': {what}", way_out, path, line)


def _with(chart: Chart, head: list[str], rows: list[Row]) -> Chart:
    at = _category(chart, head)
    categories = tuple(Text(row[at].strip()) for _, row in rows)
    columns = [head.index(series.column or "") for series in chart.series]
    series = tuple(
        each.model_copy(update={"values": tuple(_value(row[column]) for _, row in rows)})
        for each, column in zip(chart.series, columns, strict=True)
    )
    return chart.model_copy(update={"categories": categories, "series": series})


def _category(chart: Chart, head: list[str]) -> int:
    return head.index(chart.categories_column) if chart.categories_column else 0


def _value(cell: str) -> Value:
    from kiosk.pages.chart import value

    return value(cell)  # type: ignore[return-value]
