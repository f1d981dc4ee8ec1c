"""How the proof book breaks over pages, in both directions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPdf import QPdfDocument

from kiosk.desk.book.book import Chapter
from kiosk.desk.book.html import ENGLISH, Cell, paragraph, table
from kiosk.desk.book.printer import Printer
from kiosk.model.site_file import Language

ARABIC = Language(code="ar", name="العربية", direction="rtl", script="arabic")
CHINESE = Language(code="zh", name="中文", script="chinese")
WORDS = {"en": "drugs", "ar": "المخدرات", "zh": "毒品"}


@pytest.fixture(autouse=True)
def _fonts(qapp: QGuiApplication) -> None:
    """The stand's own fonts."""


def printed(path: Path, *html: str) -> list[str]:
    """The text of each page of a chapter."""
    printer = Printer(path / "pages.pdf", "the foot")
    printer.print(Chapter("name", "title", "".join(html)), lambda *_: QImage())
    printer.close()
    book = QPdfDocument()
    assert book.load(str(path / "pages.pdf")) is QPdfDocument.Error.None_
    return [book.getAllText(number).text() for number in range(book.pageCount())]


@pytest.mark.parametrize("language", [ENGLISH, ARABIC, CHINESE], ids=lambda language: language.code)
def test_a_row_stays_together_and_its_head_is_on_every_page(tmp_path: Path, language: Language) -> None:
    word = WORDS[language.code]
    rows = [(Cell(f"row {index}"), Cell(f"{word} {1000 + index}", language)) for index in range(100)]
    pages = printed(tmp_path, paragraph("above") * 3, table((1, 3), rows, (Cell("name"), Cell(word, language))))
    assert len(pages) == 3
    for text in pages:
        said = [int(number) for number in re.findall(r"row (\d+)", text)]
        assert said
        assert [int(number) - 1000 for number in re.findall(r"\b1\d{3}\b", text)] == said
        assert text.count(word) == len(said) + 1


def test_no_heading_stands_alone_at_the_end_of_a_page(tmp_path: Path) -> None:
    below = table((1,), [[Cell("below")]], [Cell("head")])
    for before in range(36, 44):
        pages = printed(tmp_path, paragraph("before") * before, paragraph("heading", look="section"), below)
        assert ["below" in text for text in pages] == ["heading" in text for text in pages]


def test_arabic_with_other_names_is_found_letter_by_letter(tmp_path: Path) -> None:
    said = "InfoSCO؛ كازينفورم؛ Vecherny Bishkek؛ ر. عليموف، 11 آذار/مارس 2017"
    (text,) = printed(tmp_path, paragraph(said, ARABIC))
    for word in re.findall(r"\w+", said):
        assert word in text


def test_a_table_from_right_to_left_begins_on_the_right(tmp_path: Path) -> None:
    row = [Cell("first", ARABIC), Cell("second", ARABIC)]
    (text,) = printed(tmp_path, table((1, 1), [row], frame=ARABIC))
    assert text.index("second") < text.index("first")
