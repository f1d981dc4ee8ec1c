"""An Excel workbook as sheets: what is seen in them, by openpyxl, which the wall never imports."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.editing.sheets.cells import EMPTY, Book, Cell, Row, Sheet, letters
from kiosk.editing.sheets.shown import plain, shown_moment, shown_number
from kiosk.media.bad_file import BadFile
from kiosk.model.issues import Issue, issue

MOST_UNPACKED = 400_000_000
"""Bytes of a workbook's parts."""
MOST_ROWS, MOST_COLUMNS = 20_000, 300
_BOOLEANS = {True: "TRUE", False: "FALSE"}


def read_xlsx(raw: bytes, name: str) -> Book:
    """The workbook's sheets that are seen and hold anything. Raises BadFile."""
    macros = _parts(raw)
    values, formulas = opened(raw), _loaded(raw, values=False)
    notes = (issue("sheet-macros"),) if macros else ()
    seen = [each for each in values.worksheets if each.sheet_state == "visible"]
    sheets = (_sheet(each, formulas[each.title], notes) for each in seen)
    return Book(name, tuple(sheet for sheet in sheets if sheet.rows))


def opened(raw: bytes) -> Workbook:
    """The workbook with what its cells last showed. Raises BadFile."""
    _parts(raw)
    return _loaded(raw, values=True)


def _loaded(raw: bytes, values: bool) -> Workbook:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl leaves out: drawings, lists to choose from
            return load_workbook(io.BytesIO(raw), data_only=values)
    except Exception:  # whatever it stumbles over, the file is not as Excel writes it
        raise BadFile("sheet-damaged") from None


def _parts(raw: bytes) -> bool:
    """Whether macros are in the file. Raises BadFile for what is no workbook, or too large a one."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(raw)).infolist()
    except zipfile.BadZipFile:
        raise BadFile("sheet-damaged") from None
    names = {part.filename for part in parts}
    if "xl/workbook.bin" in names:
        raise BadFile("sheet-binary")
    if "xl/workbook.xml" not in names:
        raise BadFile("sheet-other-program")
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise BadFile("sheet-too-large")
    return any(name.endswith("vbaProject.bin") for name in names)


def _sheet(values: Worksheet, formulas: Worksheet, notes: tuple[Issue, ...]) -> Sheet:
    if values.max_row > MOST_ROWS or values.max_column > MOST_COLUMNS:
        raise BadFile("sheet-too-many", sheet=values.title, rows=values.max_row, columns=values.max_column)
    hidden = {line for line, size in values.row_dimensions.items() if size.hidden}
    away = _hidden(values)
    merged = dict(_merged(values))
    rows = []
    for line, cells in enumerate(values.iter_rows(), 1):
        read = [_cell(cell, formulas) for cell in cells]
        for column, (at, over) in merged.get(line, {}).items():
            first = _cell(values.cell(at, over), formulas)
            read[column] = Cell(first.text, first.number, first.when, spread=True)
        row = Row(line, tuple(cell for column, cell in enumerate(read) if column not in away))
        if row.filled and line not in hidden:
            rows.append(row)
    lost = [*(f"row {line}" for line in sorted(hidden)), *(f"column {letters(column)}" for column in sorted(away))]
    said = (issue("sheet-hidden", parts=tuple(lost[:6]), count=len(lost)),) if lost else ()
    return Sheet(values.title, tuple(rows), (*notes, *said))


def _hidden(sheet: Worksheet) -> set[int]:
    """The columns that are hidden, counted from 0; neighbours of one look are kept together."""
    ranges = (
        range(size.min or column_index_from_string(name), (size.max or column_index_from_string(name)) + 1)
        for name, size in sheet.column_dimensions.items()
        if size.hidden
    )
    return {column - 1 for each in ranges for column in each if column <= sheet.max_column}


def _merged(sheet: Worksheet) -> Iterator[tuple[int, dict[int, tuple[int, int]]]]:
    """By line, the columns that a merged cell covers, each with the line and column (from 1) of its first cell."""
    lines: dict[int, dict[int, tuple[int, int]]] = {}
    for area in sheet.merged_cells.ranges:
        for line in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                if (line, column) != (area.min_row, area.min_col):
                    lines.setdefault(line, {})[column - 1] = (area.min_row, area.min_col)
    yield from lines.items()


def _cell(cell: Any, formulas: Worksheet) -> Cell:
    """What is seen in it. A formula without its last result is seen as itself, so that it is refused as one."""
    value = cell.value
    if value is None:
        formula = formulas.cell(cell.row, cell.column).value
        return Cell(str(formula)) if isinstance(formula, str) and formula.startswith("=") else EMPTY
    if isinstance(value, bool):
        return Cell(_BOOLEANS[value])
    if isinstance(value, datetime | date | time | timedelta):
        return Cell(shown_moment(value), when=_moment(value))
    if isinstance(value, int | float):
        number = shown_number(value, cell.number_format or "General")
        return Cell(plain(number), number=number)
    return Cell(" ".join(str(value).split()))


def _moment(value: datetime | date | time | timedelta) -> datetime | date | time:
    if isinstance(value, timedelta):
        return (datetime.min + value).time()
    return value
