"""A spreadsheet on its way into a page: what maps to what, what the page would be, and taking it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from kiosk.content.yaml.source import Data
from kiosk.editing.edit import Edit
from kiosk.editing.errors import CannotEdit
from kiosk.editing.place import Place
from kiosk.editing.sheets.cells import Book
from kiosk.editing.sheets.changes import changes
from kiosk.editing.sheets.grid import Grid
from kiosk.editing.sheets.mapping import Mapped, Wish, mapped, sought, wishes
from kiosk.editing.sheets.reading import read
from kiosk.model.issues import Issue, has_errors
from kiosk.model.sheet import Filled, SheetPlan
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

    def within(self, language: str) -> SheetImport:
        """With another language for texts that say none."""
        return replace(self, language=language)

    def totals(self, keep: bool) -> SheetImport:
        """With totals as rows like the others, or left out."""
        return replace(self, keep_totals=keep)

    def take(self, edit: Edit) -> None:
        """Let the page be so; it is not saved by that. Raises CannotEdit."""
        for loc, value in self.filled.fields.items():
            for change in changes(_held(edit, Place(self.file, loc)), value, loc):
                place = Place(self.file, change.loc)
                if change.how == "set":
                    edit.set(place, change.value)
                elif change.how == "insert":
                    edit.insert(place, change.index, change.value)
                else:
                    edit.remove(place)
        for name, text in self.filled.files.items():
            edit.set(_beside(self.file, name), text)


def begun(edit: Edit, page: str, book: Book) -> SheetImport | None:
    """The file for a page; None for a page of which nothing comes from a spreadsheet."""
    plan = planned(edit, page)
    if edit.site is None or plan is None:
        return None
    site = edit.site.file
    return SheetImport(book, edit.file_of(page), plan, site.languages, site.fallback[0])


def planned(edit: Edit, page: str) -> SheetPlan | None:
    """What of a page may come from a spreadsheet."""
    if edit.site is None or page not in edit.site.pages:
        return None
    file = edit.file_of(page)
    data: Any = edit.value(Place(file))
    return edit.site.pages[page].sheet(data, lambda name: str(edit.value(_beside(file, name))))


def _beside(file: str, name: str) -> Place:
    return Place((Path(file).parent / name).as_posix())


def _held(edit: Edit, place: Place) -> Data:
    try:
        return edit.value(place)
    except CannotEdit:
        return None
