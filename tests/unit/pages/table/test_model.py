"""What a table shows and reads aloud."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.model.line_breaks import spaced
from kiosk.model.page import View
from kiosk.model.page_files import PageFiles
from kiosk.model.site import Site
from kiosk.model.text import Text
from kiosk.pages.table.model import Cell, Column, Kind, Table, written

NOON = datetime(2017, 3, 13, 12)


def table(*rows: list[object]) -> Table:
    """A table of a year, a number and a text."""
    columns = [{"name": "Year", "type": "year"}, {"name": "Area", "type": "number"}, {"name": "Place", "width": 2}]
    return Table.model_validate({"kind": "table", "title": "t", "source": "o", "columns": columns, "rows": rows})


def laid(page: Table, site: Site) -> Any:
    """What the scene shows of `page`."""
    return page.properties(View(site, "en", NOON))


@pytest.mark.parametrize(
    ("cell", "kind", "language", "shown"),
    [
        (4800, "number", "en", "4,800"),
        (4800, "number", "ru", "4800"),
        (82171, "number", "ru", "82\u00a0171"),
        (65.1, "number", "fr", "65,1"),
        (2016, "year", "en", "2016"),
        (2016, "text", "en", "2016"),
        (None, "number", "en", ""),
    ],
)
def test_a_cell_is_written_as_its_column_says(site: Site, cell: Cell, kind: Kind, language: str, shown: str) -> None:
    assert written(cell, Column(name=Text("n"), type=kind), View(site, language, NOON)) == shown


def test_numbers_of_a_column_say_their_unit(site: Site) -> None:
    column = Column.model_validate({"name": "Users", "type": "number", "unit": "million"})
    assert spaced(written(243, column, View(site, "zh", NOON))) == "2.43亿"
    assert written(None, column, View(site, "zh", NOON)) == ""


def test_columns_share_the_width_and_numbers_line_up_at_their_end(site: Site) -> None:
    columns = laid(table([2016, 1, "x"]), site)["columns"]
    assert [(c["share"], c["ends"]) for c in columns] == [(0.25, True), (0.25, True), (0.5, False)]


def test_a_row_is_read_column_by_column(site: Site) -> None:
    (row,) = laid(table([2016, 201000, None]), site)["rows"]
    assert row["reading"] == "Year: 2016 · Area: 201,000 · Place: no data"


def test_a_row_needs_a_cell_for_every_column(tmp_path: Path) -> None:
    _, (issue,) = table([2015, 1, "x"], [2016, 2]).with_files(PageFiles(tmp_path, tmp_path, ("en",)))
    assert issue.loc == ("rows", 1)
    assert "3 columns but 2 cells in row 2" in issue.what
