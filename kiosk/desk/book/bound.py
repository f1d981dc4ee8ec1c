"""The last hand on a book: links, an outline, smaller pictures, and outlined lines that can be searched."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import DictionaryObject, Fit, NameObject, TextStringObject

from kiosk.desk.book.paper import HEIGHT, Marks
from kiosk.desk.book.unseen import whisper

# Signs that share a glyph with another one, as Qt names them, and as they are meant.
MEANT = {b"<0009>": b"<0020>", b"<00A0>": b"<0020>", b"<00a0>": b"<0020>", b"<00AD>": b"<002D>", b"<00ad>": b"<002D>"}


def bound(loose: Path, path: Path, marks: Marks, title: str, language: str) -> None:
    """Write the PDF at `loose` to `path` with everything that `marks` holds."""
    book = PdfWriter(clone_from=PdfReader(loose))
    whisper(book, marks.hidden)
    for page, (left, top, right, bottom), name in marks.links:
        area = (left, HEIGHT - bottom, right, HEIGHT - top)
        book.add_annotation(page, Link(rect=area, target_page_index=marks.pages[name], fit=Fit.fit()))
    _pictures(book, marks.pictures)
    _outline(book, marks)
    _clear_names(book)
    book.add_metadata({"/Title": title})
    book.root_object[NameObject("/Lang")] = TextStringObject(language)
    part = path.with_name(f".{path.name}.part")
    book.write(part)
    part.replace(path)


def _outline(book: PdfWriter, marks: Marks) -> None:
    above: dict[int, Any] = {}
    for level, title, page in marks.outline:
        above[level] = book.add_outline_item(title=title, page_number=page, parent=above.get(level - 1))


def _pictures(book: PdfWriter, pictures: Iterable[bytes]) -> None:
    """Put each picture's own JPEG in the place of Qt's."""
    pages: list[Any] = list(book.pages)
    drawn = [thing.get_object() for page in pages for thing in page["/Resources"].get("/XObject", {}).values()]
    places = [thing for thing in drawn if thing.get("/Subtype") == "/Image"]
    for place, picture in zip(places, pictures, strict=True):
        place._data = picture
        place[NameObject("/Filter")] = NameObject("/DCTDecode")


def _clear_names(book: PdfWriter) -> None:
    """Let each glyph be copied as the sign an author typed: a space, no tab."""
    for thing in book._objects:
        if isinstance(thing, DictionaryObject) and "/ToUnicode" in thing:
            names: Any = thing["/ToUnicode"].get_object()
            data = names.get_data()
            for named, meant in MEANT.items():
                data = data.replace(named, meant)
            names.set_data(data)
