"""Spreadsheets as the usual programs save them, and what becomes of them on a page."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.content.gather import gather
from kiosk.editing.sheets.book import read_book
from kiosk.editing.sheets.mapping import Mapped, mapped, sought
from kiosk.editing.sheets.reading import read
from kiosk.model.sheet import Filled
from tests.support.content import Folder


def xlsx(*rows: Sequence[Any], change: Callable[[Worksheet], object] = id) -> bytes:
    """A workbook of one sheet, changed as Excel's users do."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(list(row))
    change(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def filled(folder: Folder, page: str, raw: bytes, where: Mapped | None = None, language: str = "en") -> Filled:
    """What the page would be, filled from a spreadsheet with these bytes."""
    path = folder.root.parent / "sheet"
    path.write_bytes(raw)
    content = gather(folder.root, {})
    assert content.site
    written = content.pages[page]
    plan = written.model.sheet(_dict(written.source.data), lambda name: beside(folder.root, name))
    assert plan
    grid, _ = sought(read_book(path).sheets[0], plan.columns)
    places = mapped(grid, plan.columns, content.site.model.languages) if where is None else where
    return read(grid, places, plan, language)


def beside(root: Path, name: str) -> str:
    return (root / "pages" / name).read_text("utf-8")


def _dict(data: Any) -> dict[str, Any]:
    assert isinstance(data, dict)
    return data


def codes(found: Iterable[Any]) -> list[str]:
    """The codes of issues, in their order."""
    return [issue.code for issue in found]
