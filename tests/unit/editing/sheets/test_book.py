"""Files that are no spreadsheet, or not one that can be read, are named as what they are."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from kiosk.editing.sheets.book import LARGEST, read_book
from kiosk.media.bad_file import BadFile
from kiosk.model.issues import issue
from tests.corpus.sheets import OPENDOCUMENT, packed
from tests.support.sheets import codes, xlsx

LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
BAD = {
    "sheet-empty": [b"", b"\r\n \r\n", b";;;\r\n;;;", xlsx()],
    "sheet-locked": [LOCKED],
    "sheet-old": [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)],
    "sheet-binary": [packed("xl/workbook.bin")],
    "sheet-other-program": [packed("content.xml", mimetype=OPENDOCUMENT), packed("word/document.xml")],
    "sheet-damaged": [packed("xl/workbook.xml"), b"PK\x03\x04 and nothing more", xlsx(["a"])[:2000]],
    "csv-markup": [b"<html><table><tr><td>1</td></tr></table></html>"],
    "csv-quote-open": [b'year,"figure\n2014,1\n'],
    "sheet-too-large": [b"1;2\n" * (LARGEST // 4 + 1)],
    "text-not-text": [b"\xff\xd8\xff\xe0\0\0\1\2" * 20],
}


@pytest.mark.parametrize(("code", "raw"), [(code, raw) for code, all_raw in BAD.items() for raw in all_raw])
def test_what_cannot_be_read_is_said_in_the_authors_words(tmp_path: Path, code: str, raw: bytes) -> None:
    (tmp_path / "figures.xlsx").write_bytes(raw)
    with pytest.raises(BadFile, match=code) as caught:
        read_book(tmp_path / "figures.xlsx")
    said = issue(caught.value.code, **caught.value.facts)
    assert said.what
    assert said.way_out


def test_a_file_that_is_gone_is_said_too(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="file-unreadable"):
        read_book(tmp_path / "figures.xlsx")


def test_a_csv_that_is_named_xlsx_is_read_as_the_csv_it_is(tmp_path: Path) -> None:
    (tmp_path / "figures.xlsx").write_bytes(b"year;figure\r\n2014;1,5\r\n")
    rows = read_book(tmp_path / "figures.xlsx").sheets[0].rows
    assert [[cell.text for cell in row.cells] for row in rows] == [["year", "figure"], ["2014", "1,5"]]


def test_macros_are_not_run_and_said(tmp_path: Path) -> None:
    raw = io.BytesIO(xlsx(["year", "figure"], [2014, 1]))
    with zipfile.ZipFile(raw, "a") as file:
        file.writestr("xl/vbaProject.bin", b"\0")
    (tmp_path / "figures.xlsm").write_bytes(raw.getvalue())
    assert codes(read_book(tmp_path / "figures.xlsm").sheets[0].notes) == ["sheet-macros"]
