"""A chart's figures from a spreadsheet: a column of categories and one for each series."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.model.issues import Loc, issue
from kiosk.model.sheet import Filled, SheetColumn, SheetPlan, SheetRow, label, said
from kiosk.model.units import spellings
from kiosk.pages.chart.csv_rows import QuoteOpen, read_csv, tidy
from kiosk.pages.chart.model import Chart

CATEGORY = "category"
NAMES = (
    "category",
    "year",
    "country",
    "категория",
    "год",
    "страна",
    "类别",
    "年份",
    "国家",
    "catégorie",
    "année",
    "pays",
    "categoría",
    "año",
    "país",
    "الفئة",
    "السنة",
    "البلد",
)


def plan(chart: Chart, data: Mapping[str, Any], beside: str) -> SheetPlan:
    """The columns of `chart`, written as `data`; `beside` is the text of its CSV, if it has one."""
    units = tuple(spellings(chart.unit))
    series: Sequence[Mapping[str, Any]] = data.get("series", ())
    columns = [SheetColumn(CATEGORY, "Categories", "label", (*NAMES, chart.categories_column or ""), needed=True)]
    for index, (model, written) in enumerate(zip(chart.series, series, strict=True)):
        names = (*said(written.get("name")), model.column or "")
        columns.append(SheetColumn(f"series {index}", str(model.name), "figure", names, needed=True, units=units))
    if chart.csv:
        return SheetPlan(tuple(columns), lambda rows, _: _file(chart, rows, beside))
    return SheetPlan(tuple(columns), lambda rows, language: _inline(data, rows, language))


def _inline(data: Mapping[str, Any], rows: Sequence[SheetRow], language: str) -> Filled:
    before = data.get("categories") or ()
    fields: dict[Loc, Any] = {("categories",): [label(row[CATEGORY], language, before) for row in rows]}
    for index in range(len(data.get("series", ()))):
        fields["series", index, "values"] = [row.get(f"series {index}") for row in rows]
    return Filled({**fields, **_golden(data.get("highlight"), before, fields["categories",])})


def _golden(highlight: Any, before: Sequence[Any], now: Sequence[Any]) -> dict[Loc, Any]:
    """The golden category stays so where it still is; the last one gives way to the new last one."""
    if not isinstance(highlight, int) or not 0 < highlight <= len(before):
        return {}
    label = before[highlight - 1]
    place = now.index(label) + 1 if label in now else len(now) if highlight == len(before) else None
    return {("highlight",): place}


def _file(chart: Chart, rows: Sequence[SheetRow], beside: str) -> Filled:
    """The CSV with these rows; what its other columns say of them stays."""
    own = [tidy(each.column or "") for each in chart.series]
    found = _read(beside, {*own, *filter(None, [chart.categories_column])})
    head = list(found[0]) if found else [chart.categories_column or "category", *own]
    head += [column for column in own if column not in head]
    at = head.index(tidy(chart.categories_column)) if chart.categories_column else 0
    before = {row[at]: row for row in (found[1] if found else ()) if len(row) > at}
    lines = [_line(head, at, own, row, before.pop(str(row[CATEGORY]), ())) for row in rows]
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([head, *lines])
    golden = _golden(chart.highlight, [str(each) for each in chart.categories], [str(row[CATEGORY]) for row in rows])
    gone = (issue("sheet-rows-gone", rows=tuple(before)[:6], count=len(before)),) if before else ()
    return Filled(golden, {str(chart.csv): out.getvalue()}, gone)


def _read(text: str, wanted: set[str]) -> tuple[list[str], list[list[str]]] | None:
    try:
        found = read_csv(text, wanted) if text.strip() else None
    except QuoteOpen:
        return None
    return (found.head, [cells for _, cells in found.rows]) if found else None


def _line(head: Sequence[str], at: int, own: Sequence[str], row: SheetRow, before: Sequence[str]) -> list[str]:
    line = [before[index] if index < len(before) else "" for index in range(len(head))]
    line[at] = str(row[CATEGORY])
    for index, column in enumerate(own):
        value = row.get(f"series {index}")
        line[head.index(column)] = "" if value is None else str(value)
    return line
