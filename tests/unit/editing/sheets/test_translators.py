"""The translators' workbook: what they see, and what comes back of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.desk.translations import Wish, translations
from kiosk.errors import OperatorError
from tests.support.content import Folder
from tests.support.sheets import xlsx

MISSING, OLDER = "FFF4B6B0", "FFFFE08A"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    translations(folder.root, Wish(remember=True))
    folder.edit("pages/hello.yaml", "en: Hello", "en: Good day")
    folder.edit("pages/opium.yaml", "ru: Опий}", "ru: }")
    return folder


def exported(folder: Folder) -> Workbook:
    out = folder.root.parent / "texts.xlsx"
    translations(folder.root, Wish(export=out))
    return load_workbook(out)


def cell(sheet: Worksheet, place: str, code: str) -> str:
    """Where the text of a place and a language stands."""
    column = next(each.column_letter for each in sheet[1] if str(each.value).startswith(code))  # type: ignore[union-attr]
    line = next(each.row for each in sheet["B"] if each.value == place)
    return f"{column}{line}"


def back(folder: Folder, book: Workbook) -> int:
    path = folder.root.parent / "back.xlsx"
    book.save(path)
    return translations(folder.root, Wish(merged=path))


def test_what_is_missing_or_older_is_in_colour_and_originals_are_locked(folder: Folder) -> None:
    book = exported(folder)
    hello, opium = book["hello"], book["opium"]
    assert hello[cell(hello, "title", "ru")].fill.fgColor.rgb == OLDER
    assert opium[cell(opium, "subject", "ru")].fill.fgColor.rgb == MISSING
    assert hello.protection.sheet
    assert hello[cell(hello, "title", "en")].protection.locked
    assert not hello[cell(hello, "title", "ru")].protection.locked


def test_arabic_stands_to_the_right(folder: Folder) -> None:
    folder.edit("site.yaml", "fallback:", "  - {code: ar, name: العربية, direction: rtl, script: arabic}\nfallback:")
    hello = exported(folder)["hello"]
    alignment = hello[cell(hello, "title", "ar")].alignment
    assert (alignment.horizontal, alignment.readingOrder) == ("right", 2)


def test_what_was_written_comes_back_wherever_rows_were_sorted_to(folder: Folder) -> None:
    book = exported(folder)
    hello, opium = book["hello"], book["opium"]
    opium[cell(opium, "subject", "ru")] = "Опий, тонны"
    hello[cell(hello, "title", "ru")] = "Добрый день"
    rows = [[each.value for each in row] for row in hello.iter_rows(min_row=2)]
    for line, row in enumerate(reversed(rows), 2):
        for column, value in enumerate(row, 1):
            hello.cell(line, column).value = value
    assert back(folder, book) == 0
    assert "{en: Good day, ru: Добрый день}" in (folder.root / "pages/hello.yaml").read_text("utf-8")
    assert "{en: Opium, ru: 'Опий, тонны'}" in (folder.root / "pages/opium.yaml").read_text("utf-8")


def test_what_nobody_touched_changes_nothing_and_an_equals_sign_confirms(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder.root / "pages/hello.yaml").read_bytes()
    book = exported(folder)
    assert back(folder, book) == 0
    assert "merged 0 texts" in capsys.readouterr().out
    hello = book["hello"]
    hello[cell(hello, "title", "ru")].value = "="
    assert back(folder, book) == 0
    assert "merged 1 text" in capsys.readouterr().out
    assert (folder.root / "pages/hello.yaml").read_bytes() == before
    assert not [each for each in folder.examined() if "older" in each and "hello" in each]


def test_an_original_that_was_edited_since_is_not_overwritten(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    book = exported(folder)
    hello = book["hello"]
    hello[cell(hello, "title", "ru")] = "Добрый день"
    folder.edit("pages/hello.yaml", "en: Good day", "en: Good evening")
    assert back(folder, book) == 1
    assert "back.xlsx, hello:2:4: 'title' in pages/hello.yaml is not what was exported" in capsys.readouterr().err


def test_a_text_that_begins_like_a_formula_is_a_text(folder: Folder) -> None:
    folder.edit("pages/hello.yaml", "en: Good day, ru: Привет", "en: '=1+1', ru: '=2'")
    hello = exported(folder)["hello"]
    assert hello[cell(hello, "title", "en")].data_type == "s"


def test_a_workbook_of_somebody_elses_is_refused(folder: Folder) -> None:
    path = folder.root.parent / "other.xlsx"
    path.write_bytes(xlsx(["a", "b"]))
    with pytest.raises(OperatorError, match=r"other\.xlsx: is no list of texts"):
        translations(folder.root, Wish(merged=path))


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv"])
def test_a_list_of_somebodys_own_is_taken_by_its_originals(
    folder: Folder, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    path = folder.root.parent / name
    rows = ["Texts"], ["English", "Русский"], ["Good day", "Добрый день"], ["Not of the stand", "Не стенда"]
    text = "\r\n".join(";".join(row) for row in rows)
    path.write_bytes(text.encode("cp1251") if name.endswith(".csv") else xlsx(*rows))
    assert translations(folder.root, Wish(merged=path)) == 0
    assert "merged 1 text" in capsys.readouterr().out
    assert "{en: Good day, ru: Добрый день}" in (folder.root / "pages/hello.yaml").read_text("utf-8")
