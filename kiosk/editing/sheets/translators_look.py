"""How the translators' workbook looks: columns, colours, what is locked, which way each language runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.model.site_file import Language

KEY, PLACE = "key", "place"
_COLOURS = {"missing": "FFF4B6B0", "older": "FFFFE08A", "translated": "FFFFFFFF"}
_LOCKED = "FFE8ECF0"
_WIDE, _RIGHT_TO_LEFT = 44, 2
GUIDE = """\
Every text of the stand, a sheet a page and a column a language ({languages}).
Write into the coloured cells: red is missing, yellow is older than its original, which was changed since.
Grey cells are originals, or documents in files of their own; they are locked.
Keep words in {{braces}} as they are. A cell that is emptied changes nothing.
Where a yellow text still fits its original, write {same} in its cell.
Rows may be sorted and columns made wider or hidden. Save the file as .xlsx, and send it back.
"""


def guide(sheet: Worksheet, languages: Sequence[str], same: str) -> None:
    """The first sheet, which says how the others are filled."""
    sheet.title = "Read this first"
    sheet.column_dimensions["A"].width = 120
    for line, text in enumerate(GUIDE.format(languages=", ".join(languages), same=same).splitlines(), 1):
        put(sheet, line, [text])
        sheet.cell(line, 1).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.protection.sheet = True


def begin(sheet: Worksheet, languages: Sequence[Language]) -> Worksheet:
    """A sheet with its head; who translates into a language finds its column by its code and its own name."""
    put(sheet, 1, [KEY, PLACE, *(f"{language.code} {language.name}" for language in languages)])
    for column, width in enumerate([8, 26, *([_WIDE] * len(languages))], 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        sheet.cell(1, column).font = Font(bold=True)
    for column, language in enumerate(languages, 3):
        if language.direction == "rtl":
            sheet.cell(1, column).alignment = _aligned(language)
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = "C2"
    allowed = sheet.protection
    allowed.sheet = True
    allowed.formatColumns = allowed.formatRows = allowed.sort = allowed.autoFilter = False  # False allows it
    return sheet


def put(sheet: Worksheet, line: int, texts: Sequence[str]) -> None:
    """A row of texts; none of them is a formula, whatever it begins with."""
    for column, text in enumerate(texts, 1):
        cell: Any = sheet.cell(line, column)
        if text:
            cell.value, cell.data_type = text, "s"


def dress(cell: Any, language: Language, state: str) -> None:
    """A cell in the colour of its state; an original and a document have none, and are locked."""
    colour = _COLOURS.get(state, _LOCKED)
    cell.fill = PatternFill("solid", fgColor=colour)
    cell.protection = Protection(locked=state not in _COLOURS)
    cell.alignment = _aligned(language)


def _aligned(language: Language) -> Alignment:
    right = language.direction == "rtl"
    side = "right" if right else "left"
    return Alignment(horizontal=side, readingOrder=_RIGHT_TO_LEFT if right else 1, wrap_text=True, vertical="top")
