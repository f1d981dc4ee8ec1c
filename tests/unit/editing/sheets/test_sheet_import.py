"""A spreadsheet taken into a page: what changes in its file, and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.editing.edit import Edit
from kiosk.editing.sheets.book import read_book
from kiosk.editing.sheets.sheet_import import SheetImport, begun
from tests.corpus.sheets import PAGE
from tests.support.content import Folder
from tests.support.sheets import xlsx

PROGRAMME = """\
kind: programme
title: {en: Programme, ru: Программа}
# The days, as the protocol wrote them.
days:
  - date: 2017-03-13  # Monday
    events:
      - title: {en: Opening, ru: Открытие}  # not by the hour
        part: day
        source: SCO
      - title: {en: Film, ru: Фильм}
        start: "15:00"  # after lunch
        source: SCO
"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def chosen(folder: Folder, page: str, raw: bytes) -> tuple[Edit, SheetImport]:
    path = folder.root.parent / "sheet.xlsx"
    path.write_bytes(raw)
    edit = Edit(folder.root, folder.root.parent / "state")
    found = begun(edit, page, read_book(path))
    assert found
    return edit, found


def taken(folder: Folder, page: str, raw: bytes) -> Edit:
    """The page filled from the sheet, and saved."""
    edit, found = chosen(folder, page, raw)
    assert found.good
    found.take(edit)
    assert not [each for each in edit.issues if each.is_error]
    edit.save()
    return edit


def test_the_page_is_seen_as_it_would_be_before_anything_is_written(folder: Folder) -> None:
    before = (folder.root / "pages/opium.yaml").read_bytes()
    edit, found = chosen(folder, "opium", xlsx(["Year", "Opium"], [2016, 4800], [2017, "over 9 000"]))
    found.take(edit)
    assert edit.site
    assert [str(each) for each in edit.site.pages["opium"].categories] == ["2016", "2017"]  # type: ignore[attr-defined]
    assert (folder.root / "pages/opium.yaml").read_bytes() == before
    edit.discard()
    assert edit.pending == []


def test_only_what_the_sheet_changes_becomes_other_bytes(folder: Folder) -> None:
    folder.edit("pages/opium.yaml", "source: UNODC", "source: UNODC  # ask them")
    before = (folder.root / "pages/opium.yaml").read_text("utf-8")
    taken(folder, "opium", xlsx(["Year", "Opium"], [2015, 3300], [2016, 4900]))
    now = (folder.root / "pages/opium.yaml").read_text("utf-8")
    assert now == before.replace("4800", "4900")


def test_one_step_takes_all_of_it_back(folder: Folder) -> None:
    before = (folder.root / "pages/opium.yaml").read_bytes()
    edit = taken(folder, "opium", xlsx(["Year", "Opium"], [2016, 4800], [2017, 9000], [2018, 6400]))
    (step,) = edit.history.steps
    edit.undo(step)
    assert (folder.root / "pages/opium.yaml").read_bytes() == before


def test_an_event_that_comes_leaves_notes_beside_the_others(folder: Folder) -> None:
    folder.add("programme", PROGRAMME)
    rows = ["2017-03-13", "", "Opening"], ["2017-03-13", "12:00", "Lunch"], ["2017-03-13", "15:30", "Film"]
    taken(folder, "programme", xlsx(["Date", "Time", "Title"], *rows))
    said = (folder.root / "pages/programme.yaml").read_text("utf-8")
    for note in ("# The days, as the protocol wrote them.", "# Monday", "# not by the hour", "# after lunch"):
        assert note in said
    assert "15:30" in said
    assert "Lunch" in said
    assert "Фильм" in said


def test_figures_of_a_csv_beside_the_page_are_written_there(folder: Folder) -> None:
    folder.write("pages/poppy.csv", b"year,afghanistan,myanmar\n2014,1,2\n")
    folder.add("poppy", PAGE.replace("FILE", "poppy.csv"))
    taken(folder, "poppy", xlsx(["Year", "Afghanistan", "Myanmar"], [2014, 224000, 57600], [2015, 183000, 55500]))
    said = (folder.root / "pages/poppy.csv").read_text("utf-8")
    assert said == "year,afghanistan,myanmar\n2014,224000,57600\n2015,183000,55500\n"
    assert (folder.root / "pages/poppy.yaml").read_text("utf-8") == PAGE.replace("FILE", "poppy.csv")


def test_another_choice_is_another_reading(folder: Folder) -> None:
    _, found = chosen(folder, "opium", xlsx(["a", "b", "c"], ["2016", 1, 2], ["Total", 3, 4]))
    assert not found.good, "which of two columns it is nobody knows"
    found = found.mapping("series 0", 2)
    assert found.filled.fields["series", 0, "values"] == [2]
    assert found.totals(True).filled.fields["series", 0, "values"] == [2, 4]
    assert not found.mapping("category", None).good
    assert begun(Edit(folder.root, folder.root.parent / "state2"), "hello", found.book) is None
