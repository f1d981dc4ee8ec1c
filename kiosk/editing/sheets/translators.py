"""All texts in one workbook for translators, and their way back: a sheet a page, a column a language."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.content.translations.fingerprints import State
from kiosk.content.translations.texts import Entry, Texts
from kiosk.content.yaml.source import Data, Place, Source
from kiosk.editing.sheets.book import PACKED, content
from kiosk.editing.sheets.text_list import listed
from kiosk.editing.sheets.translators_look import KEY, PLACE, begin, dress, guide, put
from kiosk.editing.sheets.xlsx_file import opened
from kiosk.editing.translator import SAME, Merger
from kiosk.model.issues import Loc

KEPT = "kiosk"
"""The hidden sheet that knows what was exported."""
_LONGEST = 31
_BARRED = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))


def workbook(texts: Texts, states: Mapping[tuple[Entry, str], State]) -> bytes:
    """Every text; those that are missing or older than their original in colour, originals locked."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    guide(first, [language.name for language in texts.languages], SAME)
    kept = book.create_sheet(KEPT)
    kept.sheet_state = "veryHidden"
    put(kept, 1, [KEY, "file", "field", "original", *texts.codes])
    sheets: dict[str, Worksheet] = {}
    for key, entry in enumerate(texts.entries, 1):
        if entry.file not in sheets:
            sheets[entry.file] = begin(book.create_sheet(_title(entry.file, book.sheetnames)), texts.languages)
        _row(sheets[entry.file], key, entry, texts, states)
        put(kept, key + 1, [str(key), entry.file, entry.field, entry.original, *_held(entry, texts)])
    book.move_sheet(kept, len(book.sheetnames))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _title(file: str, taken: list[str]) -> str:
    """The name of a page's sheet: short enough for Excel, and no other's."""
    plain = file.removeprefix("pages/").removesuffix(".yaml").replace("/{language}", "").translate(_BARRED)
    names = (plain[:_LONGEST], *(f"{plain[: _LONGEST - 5]} {number}" for number in range(2, 1000)))
    lower = {name.lower() for name in taken}
    return next(name for name in names if name.lower() not in lower)


def _held(entry: Entry, texts: Texts) -> list[str]:
    """What stands in the columns of the languages: a document only says where it is."""
    if entry.document:
        return [f"in {entry.path(code)}" for code in texts.codes]
    return [entry.texts.get(code, "") for code in texts.codes]


def _row(sheet: Worksheet, key: int, entry: Entry, texts: Texts, states: Mapping[tuple[Entry, str], State]) -> None:
    line = sheet.max_row + 1
    put(sheet, line, [str(key), entry.field, *_held(entry, texts)])
    for column, language in enumerate(texts.languages, 3):
        state = states.get((entry, language.code), "")
        dress(sheet.cell(line, column), language, "document" if entry.document else state)


def filled(path: Path, merger: Merger) -> None:
    """Give the merger what was changed in a workbook of `workbook`, or what a list of texts has. Raises BadFile."""
    raw = content(path)
    book = opened(raw) if raw.startswith(PACKED) else None
    if book is None or KEPT not in book.sheetnames:
        listed(path, merger)
        return
    known = {str(row[KEY]): row for row in _rows(book[KEPT])}
    for sheet in book.worksheets:
        if sheet.title != KEPT:
            for source in _sources(sheet, known, path.name):
                merger.take(source)


def _rows(sheet: Worksheet) -> Iterator[dict[str, Any]]:
    """Each row by the names of the columns, as texts."""
    lines = sheet.iter_rows(values_only=True)
    head = [_code(cell) for cell in next(lines, ())]
    for line in lines:
        yield dict(zip(head, map(_text, line), strict=False))


def _sources(sheet: Worksheet, known: Mapping[str, Mapping[str, str]], name: str) -> Iterator[Source]:
    """A list for each language of which something was changed in the sheet."""
    head = [_code(cell) for cell in next(sheet.iter_rows(max_row=1, values_only=True), ())]
    found: dict[str, list[tuple[int, int, dict[str, Data]]]] = {}
    for line, row in enumerate(_rows(sheet), 2):
        was = known.get(row.get(KEY, ""))
        for code, new in row.items() if was else ():
            if was and code in was and code not in (KEY, PLACE) and new not in ("", was[code].strip()):
                found.setdefault(code, []).append((line, head.index(code) + 1, _item(was, code, new)))
    for code, items in found.items():
        places: dict[Loc, Place] = {("texts",): (1, 1)}
        places.update({("texts", index): (line, column) for index, (line, column, _) in enumerate(items)})
        texts: list[Data] = [item for *_, item in items]
        yield Source(f"{name}, {sheet.title}", {"language": code, "texts": texts}, places)


def _item(was: Mapping[str, str], code: str, new: str) -> dict[str, Data]:
    """One text as the lists of `kiosk check --export` have it."""
    file = was["file"].replace("{language}", code)
    item: dict[str, Data] = {"file": file, "field": was["field"], "original": was[was["original"]], "translation": new}
    return {**item, "previous": was[code]} if was[code] else item


def _text(value: object) -> str:
    return "" if value is None else str(value).replace("\r\n", "\n").strip()


def _code(head: object) -> str:
    """The language of a column: what stands before its name."""
    return _text(head).partition(" ")[0]
