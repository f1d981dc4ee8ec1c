"""A place of a file as it is filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.desk.preview.edit.content.grid import cell
from kiosk.desk.preview.edit.content.here import Here, opened
from kiosk.editing import forms
from kiosk.editing.document import Document
from kiosk.editing.place import Place
from kiosk.model.issues import Loc
from tests.support.paths import ROOT

ORDER = ("en", "ru", "zh", "fr", "es", "ar")


def here(page: str, *loc: str | int) -> Here:
    path: Path = next((ROOT / "content").glob(f"**/{page}.yaml"))
    data = Document.read(path).data
    form = forms.form(str(data["kind"])) if isinstance(data, dict) and "kind" in data else forms.site_form()
    return Here(form, data, Place(page, loc), ORDER)


@pytest.mark.parametrize(
    ("page", "loc", "view"),
    [
        ("opium", (), "rows"),
        ("opium", ("title",), "text"),
        ("opium", ("series", 0, "values", 6), "grid"),
        ("opium", ("categories",), "grid"),
        ("poppy-table", ("rows", 0, 1), "grid"),
        ("film", ("poster",), "files"),
        ("film", ("chapters",), "rows"),
        ("film", ("body",), "rows"),
        ("film", ("body", "before"), "text"),
        ("site", ("sections", 0, "icon"), "icons"),
        ("site", ("attract", 0, "page"), "pages"),
        ("no-borders", ("title", "easy"), "text"),
    ],
)
def test_a_place_is_shown_by_what_it_is(page: str, loc: Loc, view: str) -> None:
    assert here(page, *loc).view == view


def test_what_is_filled_in_in_a_line_opens_in_its_group() -> None:
    assert opened(here("programme", "days", 0, "date")) == (Place("programme", ("days", 0)), ("days", 0, "date"))


def test_a_part_of_the_model_that_nobody_writes_opens_what_is_written() -> None:
    place, focus = opened(here("opium", "series", 0, "values", 6, "number"))
    assert (place.loc, focus) == (("series", 0, "values", 6), ("series", 0, "values", 6))


def test_categories_and_figures_are_one_table() -> None:
    at = here("opium", "series", 0, "values")
    assert at.grid
    assert [column.title for column in at.grid.columns] == ["Categories", "Potential production"]
    assert at.grid.rows == 7
    assert [cell(at.data, column.at(6), ORDER) for column in at.grid.columns] == ["2016", "4800"]


def test_a_table_is_headed_by_its_columns() -> None:
    at = here("poppy-table", "rows")
    assert at.grid
    assert [column.title for column in at.grid.columns] == ["Year", "Afghanistan", "Myanmar", "Lao PDR", "Mexico"]


def test_rows_are_known_by_what_they_say_and_how_much_is_missing() -> None:
    found = {row.label: row for row in here("programme", "days", 0, "events").rows}
    assert any(label.startswith("High-level side event") for label in found)
    assert here("film").rows[0].missing == 0
