"""Values in rows and columns, as a small table to write in: a table's own rows, or lists that go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.content.yaml.source import Data
from kiosk.desk.preview.edit.content.rows import said
from kiosk.editing.fields import Field, found, typed
from kiosk.model.issues import Loc

NUMBERS = {"number", "whole"}
LEAST = 2


@dataclass(frozen=True)
class Column:
    """A column: its head, how its cells are filled in, and where they are, `None` standing for the row's number."""

    title: str
    field: Field
    loc: tuple[str | int | None, ...]

    def at(self, row: int) -> Loc:
        """The loc of a cell."""
        return tuple(row if step is None else step for step in self.loc)

    @property
    def listed(self) -> bool:
        """Whether it is a list of its own, which ends for itself."""
        return self.loc[-1] is None

    @property
    def numeric(self) -> bool:
        return any(way.input in NUMBERS for way in (self.field, *self.field.others))


@dataclass(frozen=True)
class Grid:
    """The columns, and how many rows there are."""

    columns: tuple[Column, ...]
    rows: int


def grid_at(root: Field, data: Data, loc: Loc, order: Sequence[str]) -> Grid | None:
    """The table that holds the value at `loc`; None where there is none.

    Lists of single values that are equally long and stand near each other are one: what is counted, and its figures.
    """
    together = _together(root, data, order)
    if together and (not loc or any(_begins(loc, column.loc) for column in together.columns)):
        return together
    field, value = root, data
    for depth in range(len(loc) + 1):
        if field.input == "table" and not field.fields and isinstance(value, list) and value:
            return _of_rows(field, value, loc[:depth], data, order)
        if depth == len(loc):
            break
        inner = found(field, (loc[depth],))
        if inner is None or not isinstance(value, dict | list):
            break
        field, value = inner, _step(value, loc[depth])
    return None


def _step(data: Data, step: str | int) -> Data:
    if isinstance(data, dict):
        return data.get(str(step))
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None


def _begins(loc: Loc, pattern: tuple[str | int | None, ...]) -> bool:
    """Whether a loc is a cell of the column, its list or what holds only that."""
    return len(loc) in (len(pattern), len(pattern) - 1) and all(
        want is None or step == want for step, want in zip(loc, pattern, strict=False)
    )


def _of_rows(field: Field, rows: list[Data], loc: Loc, whole: Data, order: Sequence[str]) -> Grid:
    cell = field.item.item if field.item else None
    assert cell
    width = max(len(row) for row in rows if isinstance(row, list))
    heads = _heads(whole, width, order)
    return Grid(tuple(Column(heads[index], cell, (*loc, None, index)) for index in range(width)), len(rows))


def _heads(whole: Data, width: int, order: Sequence[str]) -> list[str]:
    """What stands above the columns: the names that a list as long as a row has for them."""
    lists = whole.values() if isinstance(whole, dict) else ()
    for each in lists:
        if isinstance(each, list) and len(each) == width and all(isinstance(item, dict) for item in each):
            return [said(item, order) for item in each]
    return [str(index + 1) for index in range(width)]


def _together(root: Field, data: Data, order: Sequence[str]) -> Grid | None:
    lists = [*_lists(root, data, (), "", order)]
    longest = max((length for _, length in lists), default=0)
    columns = tuple(column for column, length in lists if length == longest)
    return Grid(columns, longest) if len(columns) >= LEAST and longest >= LEAST else None


def _lists(field: Field, data: Data, loc: Loc, called: str, order: Sequence[str]) -> Iterator[tuple[Column, int]]:
    """Every list of single values, down to the lists within a list of groups."""
    if isinstance(data, dict):
        for each in field.fields:
            if each.name in data:
                name = said(data.get("name") or data.get("title"), order) if loc else ""
                yield from _lists(each, data[each.name], (*loc, each.name), name or each.label, order)
    elif isinstance(data, list) and field.input == "list" and field.item:
        single = not any(
            isinstance(item, list) or (isinstance(item, dict) and field.item.input == "group") for item in data
        )
        if single and field.item.input in {*NUMBERS, "text", "plain"}:
            yield Column(called, field.item, (*loc, None)), len(data)
        elif field.item.input == "group" and len(loc) == 1:
            for index, item in enumerate(data):
                yield from _lists(field.item, item, (*loc, index), called, order)


def cell(data: Data, loc: Loc, order: Sequence[str]) -> str:
    """What a cell says: its text in the first of the languages that has it."""
    for step in loc:
        data = _step(data, step)
    if isinstance(data, dict):
        return next((str(data[code]) for code in order if data.get(code)), "")
    return typed(data)
