"""A spreadsheet as the panel tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.editing.sheets.cells import letters
from kiosk.editing.sheets.encoding import NAMES
from kiosk.editing.sheets.mapping import Wish
from kiosk.editing.sheets.sheet_import import SheetImport
from kiosk.model.issues import Issue

ROWS, LONG = 8, 28


def file(now: SheetImport) -> dict[str, object]:
    """Its name, and what may be chosen of how it is read."""
    return {
        "name": now.book.name,
        "sheets": [sheet.name for sheet in now.book.sheets],
        "sheet": now.number,
        "encodings": [{"code": code, "name": NAMES[code]} for code in now.book.choices],
        "encoding": now.book.encoding,
        "languages": [{"code": each.code, "name": each.name} for each in now.languages],
        "language": now.language if any(column.kind in ("text", "label") for column in now.plan.columns) else "",
        "turned": now.across,
        "totals": now.keep_totals,
    }


def options(now: SheetImport, words: Mapping[str, str]) -> list[str]:
    """The sheet's columns as they are chosen from."""
    return [words["nowhere"], *(f"{letters(at)} · {name or '…'}" for at, name in enumerate(now.grid.names))]


def mapping(now: SheetImport, words: Mapping[str, str]) -> list[dict[str, object]]:
    """A row for each column of the page; those of a single language only where the sheet has them."""
    shown = [wish for wish in now.wishes if not wish.language or wish.key in now.places or _by_language(wish, now)]
    return [_mapped(wish, now, words) for wish in shown]


def _by_language(wish: Wish, now: SheetImport) -> bool:
    """Whether the sheet has other languages of the same text."""
    return any(key.startswith(f"{wish.column.key} ") for key in now.places if wish.column.kind == "text")


def _mapped(wish: Wish, now: SheetImport, words: Mapping[str, str]) -> dict[str, object]:
    at, column = now.places.get(wish.key), wish.column
    label = f"{column.label} ({wish.language})" if wish.language else column.label
    return {
        "key": wish.key,
        "label": label,
        "needed": column.needed and not wish.language and not _by_language(wish, now),
        "at": at + 1 if isinstance(at, int) else 0,
        "options": options(now, words),
        "constant": column.kind in ("text", "choice", "day"),
        "said": at if isinstance(at, str) else "",
    }


def cells(now: SheetImport) -> list[dict[str, object]]:
    """The head and the first rows, each with its line."""
    head = {"line": now.grid.line, "cells": [_short(name) for name in now.grid.names], "head": True}
    width = range(len(now.grid.names))
    rows = now.grid.rows[:ROWS]
    body = [{"line": row.line, "cells": [_short(row.cell(at).text) for at in width], "head": False} for row in rows]
    return [head, *body]


def problems(now: SheetImport, words: Mapping[str, str]) -> list[dict[str, object]]:
    """What is wrong first, then what is to be known."""
    listed = sorted(now.issues, key=lambda each: not each.is_error)
    return [
        {
            "place": words["row"].format(line=each.line) if each.line else "",
            "what": each.what,
            "wayOut": each.way_out,
            "grave": each.is_error,
        }
        for each in listed
    ]


def placed(wrong: Sequence[Issue]) -> list[dict[str, object]]:
    """What keeps the page from being shown as the sheet would have it."""
    return [
        {"place": f"{each.file}:{each.line}", "what": each.what, "wayOut": each.way_out, "grave": True}
        for each in wrong
    ]


def _short(text: str) -> str:
    return text if len(text) <= LONG else f"{text[:LONG].rstrip()}…"
