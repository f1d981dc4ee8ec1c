"""A file that a program for tables saved, whatever its name ends with."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.disk import ask
from kiosk.editing.sheets.cells import Book
from kiosk.editing.sheets.csv_file import read_csv_file
from kiosk.media.bad_file import BadFile

LARGEST = 10_000_000
"""Bytes; what is larger was not made to be shown on a page."""
SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")
WORKBOOK = ".xlsx"
PACKED = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read_book(path: Path, encoding: str = "") -> Book:
    """The file's sheets; a CSV is read as `encoding`, or as it most likely is. Raises BadFile."""
    raw = content(path)
    if raw.startswith(PACKED):
        from kiosk.editing.sheets.xlsx_file import read_xlsx

        book = read_xlsx(raw, path.name)
    else:
        book = read_csv_file(raw, path.name, encoding)
    if not any(sheet.rows for sheet in book.sheets):
        raise BadFile("sheet-empty")
    return book


def content(path: Path) -> bytes:
    """The bytes of a file that may be a spreadsheet. Raises BadFile."""
    try:
        with ask.opened(path) as file:
            size = os.fstat(file.fileno()).st_size
            if size > LARGEST:
                raise BadFile("sheet-too-large", megabytes=f"{size / 1e6:.0f}")
            raw = file.read()
    except OSError as error:
        raise BadFile("file-unreadable", reason=str(error.strerror)) from None
    if not raw.strip():
        raise BadFile("sheet-empty")
    if raw.startswith(_OLE):
        raise BadFile("sheet-locked" if _LOCKED in raw else "sheet-old")
    return raw
