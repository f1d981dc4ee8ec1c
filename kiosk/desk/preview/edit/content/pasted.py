"""Cells that were copied from a spreadsheet, and the numbers in them by the stand's one reading of numbers."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from kiosk.content.yaml.source import Data
from kiosk.model.issues import Invalid
from kiosk.pages.chart.number_marks import Figure, figure

NOTHING = {"", "-", "–", "—", "…"}


def cells(copied: str) -> list[list[str]]:
    """The rows of what was copied; programs for tables part cells by tabs."""
    lines = copied.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    return [[cell.strip() for cell in row] for row in csv.reader(StringIO(lines), dialect="excel-tab")]


def numbers(column: Sequence[str], units: Sequence[str] = ()) -> list[Data]:
    """A column of figures as YAML has them; None for an empty cell.

    Its own numbers prove which mark stands before decimals. Raises Invalid for what is no number, or may be two.
    """
    found: list[Figure | None] = [None if cell in NOTHING else figure(cell, units) for cell in column]
    marks = {each.proves for each in found if each and each.proves}
    mark = marks.pop() if len(marks) == 1 else ""
    return [_written(each, mark) if each else None for each in found]


def _written(found: Figure, mark: str) -> Data:
    number = found.number(mark)
    plain = int(number) if number == int(number) else number
    return f"{found.qualifier} {plain}" if found.qualifier else plain


def number(typed: str) -> Data:
    """A single figure as somebody types it; what is no number stays as it was typed."""
    if typed.strip() in NOTHING:
        return None
    try:
        return numbers([typed])[0]
    except Invalid:
        return typed
