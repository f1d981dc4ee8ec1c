"""A chart's values from the CSV beside its page, and what is wrong with that file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.model.issues import Issue, has_errors, issue, suggestion
from kiosk.model.page_files import PageFiles
from kiosk.model.text import Text
from kiosk.model.units import spellings
from kiosk.pages.chart.csv_asides import adds_up
from kiosk.pages.chart.csv_dates import odd_dates
from kiosk.pages.chart.csv_figures import Reader
from kiosk.pages.chart.csv_rows import Csv, QuoteOpen, read_csv, tidy

if TYPE_CHECKING:
    from kiosk.pages.chart.model import Chart

OF_A_CSV = {"text-utf16": "csv-utf16", "text-not-utf8": "csv-not-utf8"}
"""Mistakes of texts that have another cure in a program for tables."""

BEGINNINGS = {
    "csv-markup": ("<!doctype", "<html", "<table", "<?xml", "<workbook"),
    "csv-json": ("{", "[{", "[["),
}
"""How files of other kinds begin."""


def filled(chart: Chart, name: str, files: PageFiles) -> tuple[Chart, list[Issue]]:
    """The chart with its categories and values; unchanged if the file is wrong."""
    text = files.text(name, ("csv",))
    if isinstance(text, Issue):
        return chart, [replace(text, code=OF_A_CSV.get(text.code, text.code))]
    begun = text.lstrip()[:9].lower()
    if other := next((code for code, signs in BEGINNINGS.items() if begun.startswith(signs)), ""):
        return chart, [files.at(issue(other), name)]
    try:
        found = read_csv(text, _asked(chart))
    except QuoteOpen as error:
        return chart, [files.at(issue("csv-quote-open"), name, error.line)]
    if not found or not found.rows:
        return chart, [files.at(issue("csv-empty", file=name), name)]
    if issues := [*_columns(chart, found, name, files)]:
        return chart, issues
    full, wrong = _with(chart, found)
    issues = [files.at(each, name, line) for line, each in wrong]
    return chart if has_errors(issues) else full, issues


def _asked(chart: Chart) -> set[str]:
    """The columns that the page names."""
    return {tidy(name) for name in (chart.categories_column, *(each.column for each in chart.series)) if name}


def _columns(chart: Chart, found: Csv, name: str, files: PageFiles) -> Iterator[Issue]:
    named = [column for column in found.head if column]
    for column in sorted(column for column in _asked(chart) if named.count(column) > 1):
        yield files.at(issue("csv-columns-alike", column=column), name, found.line)
    asked = chart.categories_column
    if asked and tidy(asked) not in named:
        yield issue("csv-column-missing", ("categories_column",), file=name, column=asked, **suggestion(asked, named))
    for index, series in enumerate(chart.series):
        loc = ("series", index)
        if series.column is None:
            yield issue("csv-series-without-column", loc, series=str(series.name), file=name)
        elif tidy(series.column) not in named:
            facts = {"file": name, "column": series.column, **suggestion(series.column, named)}
            yield issue("csv-column-missing", (*loc, "column"), **facts)


def _with(chart: Chart, found: Csv) -> tuple[Chart, list[tuple[int, Issue]]]:
    """The chart with what the file holds, and what is wrong with that, each with its line."""
    reader = Reader([tidy(each.column or "") for each in chart.series], spellings(chart.unit))
    entries = reader.entries(found, found.head.index(tidy(chart.categories_column)) if chart.categories_column else 0)
    columns = reader.values(entries)
    last = entries[-1] if entries else None
    if last and not last.category[:1].isdigit() and adds_up([[value.number for value in each] for each in columns]):
        reader.wrong(last.line, "csv-total-likely", row=last.category)
    reader.issues += [(entries[at].line, each) for at, each in odd_dates([entry.category for entry in entries])]
    series = tuple(
        each.model_copy(update={"values": tuple(column)}) for each, column in zip(chart.series, columns, strict=True)
    )
    categories = tuple(Text(entry.category) for entry in entries)
    return chart.model_copy(update={"categories": categories, "series": series}), reader.issues
