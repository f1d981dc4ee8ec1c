"""A spreadsheet on its way into a page: what maps to what, what the page would be, and taking it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from kiosk.editing.edit import Edit
from kiosk.editing.place import Place
from kiosk.editing.sheets.book import read_book
from kiosk.editing.sheets.cells import Book
from kiosk.editing.sheets.changes import changes
from kiosk.editing.sheets.grid import Grid
from kiosk.editing.sheets.mapping import Mapped, Wish, mapped, sought, wishes
from kiosk.editing.sheets.reading import read
from kiosk.model.issues import Issue, Loc, has_errors
from kiosk.model.sheet import Filled, SheetPlan
from kiosk.model.site import Site
from kiosk.model.site_file import Language


@dataclass(frozen=True)
class SheetImport:
    """One file for one page; each choice gives a new one. `where` None maps by the names of the columns."""

    book: Book
    file: str
    plan: SheetPlan
    languages: tuple[Language, ...]
    language: str
    number: int = 0
    turned: bool | None = None
    keep_totals: bool = False
    where: Mapped | None = None
    data: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def _sought(self) -> tuple[Grid, bool]:
        return sought(self.book.sheets[self.number], self.plan.columns, self.keep_totals, self.turned)

    @property
    def grid(self) -> Grid:
        """The sheet's columns and rows as they would be read."""
        return self._sought[0]

    @property
    def across(self) -> bool:
        """Whether its rows are read as columns."""
        return self._sought[1]

    @cached_property
    def places(self) -> Mapped:
        """Where each column of the page comes from."""
        return mapped(self.grid, self.plan.columns, self.languages) if self.where is None else self.where

    @cached_property
    def wishes(self) -> list[Wish]:
        """All columns that the sheet may have."""
        return wishes(self.plan.columns, self.languages)

    @cached_property
    def filled(self) -> Filled:
        """The page as it would be, and all that is to be said of it."""
        return read(self.grid, self.places, self.plan, self.language)

    @property
    def issues(self) -> list[Issue]:
        """What the file's reader should know first, then what is wrong with its cells."""
        return [*self.book.sheets[self.number].notes, *self.filled.issues]

    @property
    def good(self) -> bool:
        """Whether it can be taken."""
        return not has_errors(self.filled.issues)

    def mapping(self, key: str, at: int | str | None) -> SheetImport:
        """With another column for what `key` names, the same text in all rows, or nothing."""
        places = {name: place for name, place in self.places.items() if name != key}
        return replace(self, where=places if at is None else {**places, key: at})

    def sheet(self, number: int) -> SheetImport:
        """With another sheet of the file."""
        return replace(self, number=number, turned=None, where=None)

    def turn(self, turned: bool) -> SheetImport:
        """With its rows as columns, or not."""
        return replace(self, turned=turned, where=None)

    def take(self, edit: Edit) -> None:
        """Let the page be so; it is not saved by that. Raises CannotEdit."""
        for loc, value in self.filled.fields.items():
            place = Place(self.file, loc)
            for change in changes(self._held(loc), value, loc):
                if change.how == "set":
                    edit.set(Place(self.file, change.loc), change.value)
                elif change.how == "insert":
                    edit.insert(Place(self.file, change.loc), change.index, change.value)
                else:
                    edit.remove(Place(self.file, change.loc))
            assert edit.value(place) == value
        for name, text in self.filled.files.items():
            edit.set(Place(str(Path(self.file).parent / name)), text)

    def _held(self, loc: Loc) -> Any:
        value: Any = dict(self.data)
        for step in loc:
            value = value.get(step) if isinstance(value, dict) else value[step]
        return value


def begun(edit: Edit, page: str, path: Path, encoding: str = "") -> SheetImport | None:
    """The file for a page; None for a page of which nothing comes from a spreadsheet. Raises BadFile."""
    site: Site | None = edit.site
    if site is None or page not in site.pages:
        return None
    file = edit.file_of(page)
    data: Any = edit.value(Place(file))
    folder = Path(file).parent

    def beside(name: str) -> str:
        return str(edit.value(Place(str(folder / name))))

    if (plan := site.pages[page].sheet(data, beside)) is None:
        return None
    return SheetImport(read_book(path, encoding), file, plan, site.file.languages, site.file.fallback[0], data=data)
