"""A CSV file as rows below the names of its columns, whichever program wrote it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

SIGNS = ",;\t|"
_DECLARED = re.compile(r'"?sep=(.)"?[,;\t]*\r?\n')
Row = tuple[int, list[str]]
"""A line, from 1, and the cells that begin on it."""


class QuoteOpen(Exception):
    """A quotation mark that nothing ends, on `line`."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True)
class Csv:
    """The names of the columns, the line they stand on, and the rows below them; cells without spaces around."""

    line: int
    head: list[str]
    rows: list[Row]


def tidy(name: str) -> str:
    """A cell without line ends and superfluous spaces."""
    return " ".join(name.split())


def read_csv(text: str, wanted: Collection[str]) -> Csv | None:
    """What the file holds, None if nothing; the columns `wanted` tell the row of names from titles above it.

    Raises QuoteOpen.
    """
    declared = _DECLARED.match(text)
    signs = declared[1] if declared else sorted(SIGNS, key=text[:10_000].count, reverse=True)
    first: list[Row] | QuoteOpen | None = None
    for sign in signs:
        try:
            rows = [*_rows(text, sign, skip=bool(declared))]
        except QuoteOpen as error:
            first = first or error
            continue
        at = next((at for at, (_, cells) in enumerate(rows) if {*wanted} <= {*cells}), None)
        if at is not None:
            return _below(rows, at)
        first = rows if first is None else first
    if isinstance(first, QuoteOpen):
        raise first
    return _below(first, _likeliest(first, wanted)) if first else None


def _rows(text: str, sign: str, skip: bool) -> Iterator[Row]:
    """The rows that hold anything, each with its line."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    line = 1
    try:
        for row in reader:
            cells = [tidy(cell) for cell in row]
            if any(cells) and not (skip and line == 1):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        raise QuoteOpen(line) from None


def _likeliest(rows: list[Row], wanted: Collection[str]) -> int:
    """Which row has the names, where none has all of them: the one with most of them, or the first with several."""
    known = [len({*wanted} & {*cells}) for _, cells in rows]
    if max(known):
        return known.index(max(known))
    return next((at for at, (_, cells) in enumerate(rows) if sum(map(bool, cells)) > 1), 0)


def _below(rows: list[Row], at: int) -> Csv:
    """The file from the row of names and those below it, without columns that are empty."""
    line, head = rows[at]
    below = rows[at + 1 :]
    width = max(len(cells) for _, cells in rows[at:])
    used = [index for index in range(width) if any(_cell(cells, index) for _, cells in rows[at:])]
    kept = [index for index in used if index < len(head)]
    extra = [index for index in used if index >= len(head)]

    def narrowed(cells: list[str]) -> list[str]:
        return [cells[index] for index in kept if index < len(cells)] + [
            cells[index] for index in extra if _cell(cells, index)
        ]

    return Csv(line, [head[index] for index in kept], [(number, narrowed(cells)) for number, cells in below])


def _cell(cells: list[str], index: int) -> str:
    return cells[index] if index < len(cells) else ""
