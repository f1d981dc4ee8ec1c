"""The place that is open: how it is filled in, and what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kiosk.content.yaml.source import Data
from kiosk.desk.preview.edit.content.grid import Grid, grid_at
from kiosk.desk.preview.edit.content.rows import INLINE, Row, absent, rows, said, way
from kiosk.editing.fields import Field
from kiosk.editing.forms import Form
from kiosk.editing.place import Place
from kiosk.model.issues import Loc
from kiosk.model.text import EASY

PICKERS = {"icon": "icons", "page": "pages", "file": "files"}
PICKED = (*PICKERS.values(), "words")
"""Views in which one of very many is searched for."""


@dataclass(frozen=True)
class Here:
    """A place in a file, with the file's form and data; `order` are the languages, the one that is shown first."""

    form: Form
    data: Data
    place: Place
    order: Sequence[str]

    @property
    def loc(self) -> Loc:
        return self.place.loc

    @property
    def root(self) -> Field:
        """All of the file as one field."""
        return self.form.root

    def value_at(self, loc: Loc) -> Data:
        """What is written there; None where nothing is."""
        data = self.data
        for step in loc:
            if isinstance(data, dict):
                data = data.get(str(step))
            elif isinstance(data, list) and isinstance(step, int) and step < len(data):
                data = data[step]
            else:
                return None
        return data

    def field_at(self, loc: Loc) -> Field | None:
        """How it is filled in, in the way in which it is written; easy words as the text that they belong to."""
        if loc and loc[-1] == EASY and self._speaks(loc[:-1]):
            return self.field_at(loc[:-1])
        field = self.form.field(loc) if loc else self.root
        return field and way(field, self.value_at(loc))

    def _speaks(self, loc: Loc) -> bool:
        field = self.form.field(loc)
        return field is not None and way(field, self.value_at(loc)).input == "text"

    @cached_property
    def field(self) -> Field:
        found = self.field_at(self.loc)
        return found or self.root

    @cached_property
    def value(self) -> Data:
        return self.value_at(self.loc)

    @cached_property
    def view(self) -> str:
        """What it is shown as: text, icons, pages, files, words, grid or rows."""
        kind = self.field.input
        if self.form.kind == "words" and not self.loc:
            return "words"
        if kind in PICKERS:
            return PICKERS[kind]
        if self.loc and self.grid and (kind != "text" or not isinstance(self.value, dict)):
            return "grid"
        return "text" if kind == "text" and self.loc else "rows"

    @cached_property
    def grid(self) -> Grid | None:
        """The table that the place is in, or is."""
        return None if self.form.apart else grid_at(self.root, self.data, self.loc, self.order)

    @cached_property
    def rows(self) -> list[Row]:
        found = rows(self.field, self.value, self.loc, self.order) if self.view == "rows" else []
        return [replace(row, label=str(at)) for at, row in enumerate(found, 1)] if self.form.apart else found

    @cached_property
    def absent(self) -> list[Field]:
        return absent(self.field, self.value) if self.view == "rows" else []

    @property
    def listed(self) -> bool:
        """Whether its rows are items that can be moved and taken out."""
        return isinstance(self.value, list) and self.view == "rows" and not self.form.apart

    @property
    def named(self) -> bool:
        """Whether its rows are values by names, of which there may be more: days, words, languages."""
        return self.view == "rows" and self.field.input == "map"

    @property
    def spare(self) -> bool:
        """Whether it may be taken out as a whole."""
        if not self.loc or not isinstance(self.loc[-1], str):
            return False
        holder = self.field_at(self.loc[:-1])
        return not self.field.required or (holder is not None and holder.input == "map")

    def crumbs(self, name: str) -> list[str]:
        """What the place is called, from its file on; a file is called `name`."""
        loc = self.loc
        while self.view == "grid" and loc and isinstance(loc[-1], int):
            loc = loc[:-1]  # the cell is seen in the table
        return [name, *(self.called(loc[: depth + 1]) for depth in range(len(loc)))]

    def called(self, loc: Loc) -> str:
        """One step: a field by its label, an item by its number."""
        step = loc[-1]
        if isinstance(step, int):
            return str(step + 1)
        field = self.form.field(loc)
        return (field and field.label) or step.replace("_", " ").capitalize()

    def said(self) -> str:
        """What stands there, in a line."""
        return said(self.value, self.order)


def opened(here: Here) -> tuple[Place, Loc]:
    """Where to open for a place: what is filled in in a line opens in its group; then the second is its own loc."""
    loc = here.loc
    while loc and here.field_at(loc) is None:
        loc = loc[:-1]  # the model has parts that nobody writes
    at = Here(here.form, here.data, Place(here.place.file, loc), here.order)
    if loc and at.view == "rows" and at.field.input in INLINE:
        return Place(here.place.file, loc[:-1]), loc
    return at.place, loc
