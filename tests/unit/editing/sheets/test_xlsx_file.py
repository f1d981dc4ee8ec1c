"""A workbook is read as the person who saved it sees it."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.editing.sheets.cells import Sheet
from kiosk.editing.sheets.shown import shown_number
from kiosk.editing.sheets.xlsx_file import read_xlsx
from kiosk.media.bad_file import BadFile
from tests.support.sheets import codes, xlsx

SEEN = [
    (0.125, "0.0%", 12.5), (0.125, "0%", 13), (4799.9999999, "#,##0", 4800), (2.5, "0", 3), (0.1 + 0.2, "General", 0.3),
    (4800000, '#,##0,"k"', 4800), (65.12, '0.0" %"', 65.1), (-5.55, "0.0;[Red]-0.0", -5.6), (1234.5, "@", 1234.5),
    (4800, "[$€-407] #,##0.00", 4800),
]  # fmt: skip


@pytest.mark.parametrize(("number", "written", "seen"), SEEN)
def test_a_number_is_what_its_format_shows(number: float, written: str, seen: float) -> None:
    assert shown_number(number, written) == seen


def texts(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in sheet.rows]


def test_days_and_hours_are_days_and_hours() -> None:
    (sheet,) = read_xlsx(xlsx([date(2017, 3, 13), time(15, 0), datetime(2017, 3, 13, 15, 30)]), "a.xlsx").sheets
    assert texts(sheet) == [["2017-03-13", "15:00", "2017-03-13 15:30"]]


def test_hidden_rows_columns_and_sheets_are_left_out_and_named() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["B"].hidden = True
        assert sheet.parent
        other = sheet.parent.create_sheet("old")
        other.append(["old"])
        other.sheet_state = "hidden"

    book = read_xlsx(xlsx(["year", "draft", "figure"], [2013, 1, 2], [2014, 3, 4], change=hide), "a.xlsx")
    (sheet,) = book.sheets
    assert texts(sheet) == [["year", "figure"], ["2014", "4"]]
    assert codes(sheet.notes) == ["sheet-hidden"]
    assert "row 2, column B" in sheet.notes[0].what


def test_a_workbook_that_grows_while_it_is_read_is_refused() -> None:
    """Entities of entities: a hundred bytes that become a thousand million."""
    grows = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 9))
    head = f'<!DOCTYPE worksheet [<!ENTITY e0 "ha">{grows}]>'
    made, spoilt = io.BytesIO(xlsx(["year"])), io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(spoilt, "w") as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                text = head.encode() + text.replace(b"</sheetData>", b"</sheetData><f>&e8;</f>")
            new.writestr(part, text)
    with pytest.raises(BadFile, match="sheet-damaged"):
        read_xlsx(spoilt.getvalue(), "a.xlsx")


def test_a_formula_that_nobody_worked_out_stays_a_formula() -> None:
    """Written by a program that does not calculate; as a figure it is refused."""
    (sheet,) = read_xlsx(xlsx([2014, "=A1+1"]), "a.xlsx").sheets
    assert texts(sheet) == [["2014", "=A1+1"]]


def test_merged_cells_say_the_same_all_over() -> None:
    (sheet,) = read_xlsx(
        xlsx(["year", "opium", None], [None, "a", "b"], change=lambda sheet: sheet.merge_cells("B1:C1")), "a.xlsx"
    ).sheets
    assert texts(sheet)[0] == ["year", "opium", "opium"]
    assert [cell.spread for cell in sheet.rows[0].cells] == [False, False, True]
