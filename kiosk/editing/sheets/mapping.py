"""Which column of a sheet goes where on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.editing.sheets.cells import Sheet
from kiosk.editing.sheets.grid import Grid, grid, known, plainly
from kiosk.model.sheet import SheetColumn
from kiosk.model.site_file import Language

_IN = re.compile(r"(.+?)[\s_.,:·/\-–—]*[(\[]?\b([A-Za-z]{2,3}|\w{3,})[)\]]?\s*")


@dataclass(frozen=True)
class Wish:
    """A column that the page has a place for; `language` for a text of that language alone."""

    column: SheetColumn
    language: str = ""

    @property
    def key(self) -> str:
        return f"{self.column.key} {self.language}".strip()


Mapped = Mapping[str, int | str]
"""By the key of a wish the column of the sheet, or what all rows say."""


def wishes(columns: Sequence[SheetColumn], languages: Sequence[Language]) -> list[Wish]:
    """All columns that a sheet may have for the page: a text also has one for each language."""
    found = []
    for column in columns:
        found.append(Wish(column))
        if column.kind == "text":
            found += [Wish(column, language.code) for language in languages]
    return found


def sought(
    sheet: Sheet, columns: Sequence[SheetColumn], keep_totals: bool = False, turned: bool | None = None
) -> tuple[Grid, bool]:
    """The sheet with its rows and columns as the page has them, and whether they were exchanged for that.

    With `turned` None they are, where the names of the page stand below each other.
    """
    wanted = known([name for column in columns for name in (column.label, *column.names) if name])
    upright, across = (_named(each, columns) for each in (sheet, sheet.turned()))
    turn = across > max(upright, 1) if turned is None else turned
    return grid(sheet.turned() if turn else sheet, wanted, keep_totals), turn


def _named(sheet: Sheet, columns: Sequence[SheetColumn]) -> int:
    """How many of the columns are named in one row."""
    own = [known([column.label, *column.names]) for column in columns]
    rows = ([row.cells[column].text for column in row.filled] for row in sheet.rows)
    return max((sum(any(map(name, row)) for name in own) for row in rows), default=0)


def mapped(found: Grid, columns: Sequence[SheetColumn], languages: Sequence[Language]) -> dict[str, int | str]:
    """Where each column goes, by its name; what is needed and has no name of its own by its place."""
    where: dict[str, int | str] = {}
    for at, name in enumerate(found.names):
        wish = next((each for each in _wanted(name, columns, languages) if each.key not in where), None)
        if wish:
            where[wish.key] = at
    for column in columns:
        if column.otherwise and not any(each.split(" ")[0] == column.key for each in where):
            where[column.key] = column.otherwise
    _by_place(where, found, columns)
    return where


def _wanted(name: str, columns: Sequence[SheetColumn], languages: Sequence[Language]) -> Iterator[Wish]:
    for column in columns:
        if known((column.label, *column.names))(name):
            yield Wish(column)
    parts = _IN.fullmatch(name)
    code = language_of(parts[2], languages) if parts else ""
    if parts and code:
        yield from (Wish(each, code) for each in columns
                    if each.kind == "text" and known((each.label, *each.names))(parts[1]))  # fmt: skip


def language_of(name: str, languages: Sequence[Language]) -> str:
    """The language that a column's name says, by its code or its own name; "" for none."""
    return next((each.code for each in languages if plainly(name) in (plainly(each.code), plainly(each.name))), "")


def _by_place(where: dict[str, int | str], found: Grid, columns: Sequence[SheetColumn]) -> None:
    """What is needed and nobody named: the first column names the rows; the others only if just as many are left."""
    used = {key.split(" ")[0] if key not in {c.key for c in columns} else key for key in where}
    open_ = [column for column in columns if column.needed and column.key not in used]
    free = [at for at in range(len(found.names)) if at not in where.values()]
    if open_ and open_[0] is columns[0] and free and free[0] == 0:
        where[open_.pop(0).key] = free.pop(0)
    if len(open_) == len(free):
        where.update(zip((column.key for column in open_), free, strict=True))


def lacking(where: Mapped, columns: Sequence[SheetColumn]) -> list[SheetColumn]:
    """What is needed and comes from no column."""
    return [
        column
        for column in columns
        if column.needed and not any(key == column.key or key.startswith(f"{column.key} ") for key in where)
    ]
