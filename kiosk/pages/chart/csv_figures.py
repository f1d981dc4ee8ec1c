"""The figures below the columns of a CSV: one reading of numbers for the whole file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kiosk.model.issues import Fact, Invalid, Issue, issue
from kiosk.pages.chart.csv_asides import aside, numbered
from kiosk.pages.chart.csv_rows import Csv
from kiosk.pages.chart.number_marks import Figure, figure
from kiosk.pages.chart.values import Value

OF_A_CELL = {"number-too-long": "csv-value-too-long", "number-too-fine": "csv-value-too-fine"}
"""Mistakes of numbers, which in a table have a column."""


class Entry(NamedTuple):
    """A row of figures: its line, its category, and a figure for each column, None where nothing is known."""

    line: int
    category: str
    figures: list[Figure | None]


@dataclass
class Reader:
    """Reads what stands below `columns`, each number alone or with one of `units`; each issue has its line."""

    columns: Sequence[str]
    units: Sequence[str]
    issues: list[tuple[int, Issue]] = field(default_factory=list)

    def wrong(self, line: int, code: str, **facts: Fact) -> None:
        self.issues.append((line, issue(code, **facts)))

    def entries(self, found: Csv, at: int) -> list[Entry]:
        """The rows that hold figures; the column `at` has their categories."""
        entries: list[Entry] = []
        first: dict[str, int] = {}
        places = [found.head.index(column) for column in self.columns]
        categories = [cells[at] if at < len(cells) else "" for _, cells in found.rows]
        years = numbered(categories)
        for category, (line, cells) in zip(categories, found.rows, strict=True):
            if code := aside(category, [cell for index, cell in enumerate(cells) if index != at], years):
                self.wrong(line, code, row=next(filter(None, [category, *cells])))
            elif len(cells) != len(found.head):
                self.wrong(line, "csv-cells", cells=len(cells), columns=len(found.head))
            else:
                if not category:
                    self.wrong(line, "csv-category-missing", column=found.head[at])
                elif first.setdefault(category, line) != line:
                    self.wrong(line, "csv-category-twice", category=category, first=first[category])
                entries.append(Entry(line, category, self._figures(line, [cells[place] for place in places])))
        return entries

    def _figures(self, line: int, cells: Sequence[str]) -> list[Figure | None]:
        figures: list[Figure | None] = []
        for column, cell in zip(self.columns, cells, strict=True):
            figures.append(None)
            try:
                figures[-1] = figure(cell, self.units) if cell else None
            except Invalid as error:
                self.wrong(line, OF_A_CELL.get(error.code, error.code), column=column, **error.facts)
        return figures

    def values(self, entries: Sequence[Entry]) -> list[list[Value]]:
        """The values of each column, all read with the decimal mark that one of them proves."""
        proofs = ((entry.line, each) for entry in entries for each in entry.figures if each and each.proves)
        first, proof = next(proofs, (0, None))
        facts: dict[str, Fact] = {"first": first, "other": proof.written} if proof else {}
        columns: list[list[Value]] = [[] for _ in self.columns]
        for entry in entries:
            for column, values, each in zip(self.columns, columns, entry.figures, strict=True):
                number = None
                try:
                    number = each.number(proof.proves if proof else "") if each else None
                except Invalid as error:
                    self.wrong(entry.line, error.code, column=column, **facts, **error.facts)
                values.append(Value(number=number, qualifier=each.qualifier if each else ""))
        self._say_once("chart-number-unclear")
        return columns

    def _say_once(self, code: str) -> None:
        """The first issue of that code stands for all."""
        alike = [each for each in self.issues if each[1].code == code]
        if len(alike) > 1:
            line, first = alike[0]
            self.issues = [each for each in self.issues if each[1].code != code]
            self.wrong(line, code, more=len(alike) - 1, **dict(first.facts))
