"""Text files: their endings, and their bytes as text."""

from __future__ import annotations

import os
import re
from pathlib import Path

from kiosk.disk import ask
from kiosk.media.bad_file import BadFile

SUFFIXES = (".yaml", ".md", ".csv", ".vtt", ".srt")
"""What the files end with that people write."""
_BEGUN = (
    (b"\xd0\xcf\x11\xe0", "text-office"),
    (b"{\\rtf", "text-rtf"),
    (b"%PDF-", "text-pdf"),
)
_PACKED = (
    (b"xl/", "text-excel"),
    (b"word/", "text-word"),
    (b"opendocument.spreadsheet", "text-calc"),
    (b"opendocument.text", "text-writer"),
    (b"Index/", "text-numbers"),
)
"""How files of office programs begin, and which names those hold that are packed."""
_MERGE = re.compile(rb"^<{7} .*?^={7}\r?$.*?^>{7} ", re.MULTILINE | re.DOTALL)
"""What git leaves where two versions of a text were not brought together."""
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
BEGINNING = 1024
LARGEST = 5_000_000
"""Bytes; a text that is larger was written by nobody."""


def read_text(path: Path) -> str:
    """The file's text, without a byte order mark. Raises BadFile and OSError."""
    with ask.opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > LARGEST:
            raise BadFile("text-too-large", megabytes=f"{size / 1e6:.1f}")
        return decoded(file.read())


def decoded(raw: bytes) -> str:
    """The bytes as text. Raises BadFile."""
    if code := _other_program(raw):
        raise BadFile(code)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:64].count(0) > len(raw[:64]) // 4:
        raise BadFile("text-utf16")
    if merge := _MERGE.search(raw) if b"<<<<<<< " in raw else None:
        raise BadFile("text-two-versions", raw.count(b"\n", 0, merge.start()) + 1)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _CONTROL.search(raw[:BEGINNING]):
            raise BadFile("text-not-text") from None
        before = raw[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8-sig", "replace")) + 1
        raise BadFile("text-not-utf8", before.count(b"\n") + 1, column) from None


def _other_program(raw: bytes) -> str:
    """The code of the issue of a file that another program made for itself, "" for none."""
    if raw.startswith(b"PK\x03\x04"):
        return next((code for sign, code in _PACKED if sign in raw), "text-packed")
    return next((code for sign, code in _BEGUN if raw.startswith(sign)), "")
