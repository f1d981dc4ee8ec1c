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

TWO_VERSIONS = "kind: banner\n<<<<<<< HEAD\ntitle: One\n=======\ntitle: Two\n>>>>>>> theirs\n"


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
        (TWO_VERSIONS.encode(), "text-two-versions"),
        (TWO_VERSIONS.replace("\n", "\r\n").encode(), "text-two-versions"),
    ],
)
def test_a_file_that_is_no_text_of_ours_is_told_by_what_it_is(raw: bytes, code: str) -> None:
    with pytest.raises(BadFile) as bad:
        decoded(raw)
    assert bad.value.code == code


def test_where_two_versions_begin_is_told() -> None:
    with pytest.raises(BadFile) as bad:
        decoded(TWO_VERSIONS.encode())
    assert bad.value.line == 2


@pytest.mark.parametrize("text", ["", "Title\n=======\n<<<<<<< a", "a", "Привет\r\n", "PK is a word", "\ufeffa: b"])
def test_a_text_is_read_without_its_byte_order_mark(text: str) -> None:
    assert decoded(text.encode()) == text.removeprefix("\ufeff")
