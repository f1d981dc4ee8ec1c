"""Translations in a spreadsheet of anybody's making: a column a language, each text known by its original."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from kiosk.content.translations.texts import Entry, Texts
from kiosk.content.yaml.source import Data, Place, Source
from kiosk.editing.sheets.book import read_book
from kiosk.editing.sheets.cells import Row, Sheet
from kiosk.editing.sheets.mapping import language_of
from kiosk.editing.translator import Merger
from kiosk.media.bad_file import BadFile
from kiosk.model.issues import Loc
from kiosk.model.sheet import alike


def listed(path: Path, merger: Merger) -> None:
    """Give the merger every translation whose original is a text of the content. Raises BadFile for a file of none."""
    texts = merger.texts
    by_original: dict[str, list[Entry]] = defaultdict(list)
    for entry in texts.entries:
        by_original[alike(entry.texts.get(entry.original, ""))].append(entry)
    found = [one for sheet in read_book(path).sheets if (one := _columns(sheet, texts))]
    if not found:
        raise BadFile("list-unreadable")
    for sheet, rows, columns in found:
        for code in columns:
            if code != texts.fallback[0]:
                merger.take(_list(f"{path.name}, {sheet.name}", rows, columns, code, by_original, texts))


def _columns(sheet: Sheet, texts: Texts) -> tuple[Sheet, tuple[Row, ...], dict[str, int]] | None:
    """The rows below the first that names the original's language and another one; None where there is none."""
    for at, row in enumerate(sheet.rows):
        known = {language_of(row.cells[column].text, texts.languages): column for column in row.filled}
        known.pop("", None)
        if texts.fallback[0] in known and len(known) > 1:
            return sheet, sheet.rows[at + 1 :], known
    return None


def _list(
    file: str,
    rows: tuple[Row, ...],
    columns: Mapping[str, int],
    code: str,
    by_original: Mapping[str, list[Entry]],
    texts: Texts,
) -> Source:
    """The list for one language, as `kiosk check --export` has it, with the place of each row."""
    places: dict[Loc, Place] = {("texts",): (1, 1)}
    items: list[Data] = []
    for row in rows:
        original, new = row.cell(columns[texts.fallback[0]]).text, row.cell(columns[code]).text
        for entry in by_original.get(alike(original), ()) if original and new else ():
            if entry.texts.get(code, "") != new:
                places["texts", len(items)] = (row.line, columns[code] + 1)
                items.append(_item(entry, code, new))
    return Source(file, {"language": code, "texts": items}, places)


def _item(entry: Entry, code: str, new: str) -> Data:
    previous = {"previous": entry.texts[code]} if entry.texts.get(code) else {}
    original = entry.texts[entry.original]
    return {"file": entry.path(code), "field": entry.field, "original": original, "translation": new, **previous}
