"""What somebody typed or pasted, as what is written: in a row of a form, in a cell, in a whole table."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.yaml.source import Data
from kiosk.desk.preview.edit.content.grid import Column, Grid
from kiosk.desk.preview.edit.content.here import Here
from kiosk.desk.preview.edit.content.pasted import cells, number, numbers
from kiosk.editing.edit import Edit
from kiosk.editing.fields import Field
from kiosk.editing.place import Place
from kiosk.model.issues import Invalid, Loc

NUMBERS = {"number", "whole"}


def typed_into(field: Field, text: str) -> Data:
    """What is typed into a field; a figure as people write it, with a comma before decimals too."""
    numeric = field.input in NUMBERS or any(other.input in NUMBERS for other in field.others)
    value = field.read(text)
    return number(text) if numeric and isinstance(value, str) and field.input != "text" else value


def cell_value(here: Here, loc: Loc, field: Field, text: str) -> tuple[Loc, Data]:
    """Where a cell's text goes, and as what: of a text in languages only the one that is shown changes."""
    if isinstance(here.value_at(loc), dict):
        return (*loc, here.order[0]), text
    beside = here.value_at(loc) if here.value_at(loc) is not None else here.value_at((*loc[:-1], 0))
    if isinstance(beside, int) and text.strip().isdecimal() and not isinstance(beside, bool):
        return loc, int(text)  # years stay what they are in this list
    return loc, typed_into(field, text)


def put_cell(edit: Edit, here: Here, row: int, column: int, text: str) -> None:
    """A cell of the table says this. Raises CannotEdit."""
    assert here.grid
    of = here.grid.columns[column]
    loc, value = cell_value(here, of.at(row), of.field, text)
    edit.set(Place(here.place.file, loc), value)


def pasted(here: Here, row: int, column: int, copied: str) -> list[tuple[Loc, Data]]:
    """What is put where when cells are pasted from a cell on; rows that there are not yet come at the end.

    Raises Invalid where a figure is none, or may be two.
    """
    assert here.grid
    block, grid = cells(copied), here.grid
    if row == 0 and _heading(block, grid, column):
        block = block[1:]
    changes: list[tuple[Loc, Data]] = []
    for offset, of in enumerate(grid.columns[column:]):
        if any(offset < len(line) for line in block):
            texts = [line[offset] if offset < len(line) else "" for line in block]
            values: list[Data] = [*texts]
            if of.numeric:
                values = numbers(texts)
            for index, (text, value) in enumerate(zip(texts, values, strict=True)):
                loc, other = cell_value(here, of.at(row + index), of.field, text)
                changes.append((loc, value if of.numeric and loc == of.at(row + index) else other))
    return changes


def put_pasted(edit: Edit, here: Here, changes: list[tuple[Loc, Data]]) -> None:
    """Put all of it there; new rows first where a table has rows of its own. Raises CannotEdit."""
    assert here.grid
    deepest = here.grid.columns[0]
    if not deepest.listed:
        base = deepest.loc[: deepest.loc.index(None)]
        rows = max((int(loc[len(base)]) for loc, _ in changes), default=-1) + 1
        for row in range(here.grid.rows, rows):
            add_row(edit, here, row)
    for loc, value in changes:
        edit.set(Place(here.place.file, loc), value)


def add_row(edit: Edit, here: Here, row: int | None = None) -> None:
    """One more row at the end. Raises CannotEdit."""
    assert here.grid
    row = here.grid.rows if row is None else row
    for holder, new in _new_rows(here.grid):
        edit.insert(Place(here.place.file, holder), row, new)


def take_row(edit: Edit, here: Here, row: int) -> None:
    """Without a row. Raises CannotEdit."""
    assert here.grid
    for holder in dict.fromkeys(_holder(column) for column in here.grid.columns):
        edit.remove(Place(here.place.file, (*holder, row)))


def _holder(column: Column) -> Loc:
    return tuple(step for step in column.loc[: column.loc.index(None)] if step is not None)


def _new_rows(grid: Grid) -> Iterator[tuple[Loc, Data]]:
    if grid.columns[0].listed:
        yield from ((_holder(column), 0 if column.numeric else str(grid.rows + 1)) for column in grid.columns)
    else:
        yield _holder(grid.columns[0]), ["" for _ in grid.columns]


def _heading(block: list[list[str]], grid: Grid, column: int) -> bool:
    """Whether the first line of what was copied names the columns."""
    if len(block) < 2:
        return False
    for offset, of in enumerate(grid.columns[column:]):
        if of.numeric and offset < len(block[0]) and block[0][offset]:
            try:
                numbers([block[0][offset]])
            except Invalid:
                return True
    return False
