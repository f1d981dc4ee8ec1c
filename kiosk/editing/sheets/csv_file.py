"""A CSV as a sheet: cut into cells by whichever sign its program put between them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from kiosk.editing.sheets.cells import Book, Cell, Row, Sheet
from kiosk.editing.sheets.encoding import read_bytes
from kiosk.media.bad_file import BadFile

SIGNS = ";\t,|"
_DECLARED = re.compile(r'"?sep=(.)"?[,;\t]*\r?\n')
_MARKUP = ("<!doctype", "<html", "<table", "<?xml", "<workbook")


def read_csv_file(raw: bytes, name: str, encoding: str = "") -> Book:
    """The file as one sheet. Raises BadFile."""
    read = read_bytes(raw, encoding)
    if read.text.lstrip()[:9].lower().startswith(_MARKUP):
        raise BadFile("csv-markup")
    return Book(name, (Sheet(name, tuple(_rows(read.text))),), read.encoding, read.choices)


def _rows(text: str) -> Iterator[Row]:
    for line, cells in _cut(text):
        row = Row(line, tuple(Cell(" ".join(cell.split())) for cell in cells))
        if row.filled:
            yield row


def _cut(text: str) -> list[tuple[int, list[str]]]:
    """The cells of each line. Raises BadFile where a quotation mark is never closed, whichever sign is taken."""
    if declared := _DECLARED.match(text):
        return _cells(text, declared[1])[1:]
    cut: dict[str, list[tuple[int, list[str]]]] = {}
    wrong: BadFile | None = None
    for sign in SIGNS:
        try:
            cut[sign] = _cells(text, sign)
        except BadFile as error:
            wrong = wrong or error
    best = max(cut.values(), key=_even, default=[])
    if wrong and _even(best) == (0, 0):
        raise wrong
    return best


def _cells(text: str, sign: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    rows, line = [], 1
    try:
        for row in reader:
            rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error:
        raise BadFile("csv-quote-open", line) from None
    return rows


def _even(rows: list[tuple[int, list[str]]]) -> tuple[int, int]:
    """How many rows have the same number of cells, if that is more than one, and how many cells those are."""
    widths = Counter(len(cells) for _, cells in rows if any(cells))
    widths.pop(1, None)
    width, count = max(widths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
    return count, width
