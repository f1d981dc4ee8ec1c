"""What a text file really is."""

from __future__ import annotations

import io
import zipfile

import pytest

from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import decoded


def packed(*names: str, mimetype: str = "") -> bytes:
    """A ZIP file with these names in it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        if mimetype:
            file.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name in names:
            file.writestr(name, "<x/>")
    return held.getvalue()


SHEET, TEXT = (f"application/vnd.oasis.opendocument.{kind}" for kind in ("spreadsheet", "text"))


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (packed("[Content_Types].xml", "xl/workbook.xml"), "text-excel"),
        (packed("[Content_Types].xml", "word/document.xml"), "text-word"),
        (packed("content.xml", mimetype=SHEET), "text-calc"),
        (packed("content.xml", mimetype=TEXT), "text-writer"),
        (packed("Index/Document.iwa"), "text-numbers"),
        (packed("page.yaml"), "text-packed"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "text-office"),
        (b"{\\rtf1\\ansi kind: banner}", "text-rtf"),
        (b"%PDF-1.7\n", "text-pdf"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "text-not-text"),
        (b"\x1aE\xdf\xa3\x9fB\x86\x81\x01", "text-not-text"),
        ("Привет".encode("utf-16"), "text-utf16"),
        ("a,b\n".encode("utf-16-le"), "text-utf16"),
        ("Привет".encode("cp1251"), "text-not-utf8"),
        ("阿富汗鸦片".encode("gbk"), "text-not-utf8"),
    ],
)
def test_a_file_that_is_no_text_of_ours_is_told_by_what_it_is(raw: bytes, code: str) -> None:
    with pytest.raises(BadFile) as bad:
        decoded(raw)
    assert bad.value.code == code


@pytest.mark.parametrize("text", ["", "a", "Привет\r\n", "PK is a word", "\ufeffa: b"])
def test_a_text_is_read_without_its_byte_order_mark(text: str) -> None:
    assert decoded(text.encode()) == text.removeprefix("\ufeff")
