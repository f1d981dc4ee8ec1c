"""What Qt cannot write into a PDF: the outline, links between chapters, smaller pictures, signs as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject, StreamObject, TextStringObject

from kiosk.desk.book.book import Chapter
from kiosk.model.line_breaks import spaced

RANGE = re.compile(rb"^(<....> <....> )(.+)$", re.MULTILINE)
# Signs that share a glyph with another one, as Qt names them, and as they are meant.
MEANT = {b"<0009>": b"<0020>", b"<00A0>": b"<0020>", b"<00AD>": b"<002D>"}


def postprocess(
    loose: Path,
    path: Path,
    chapters: Sequence[tuple[Chapter, int]],
    pictures: Iterable[bytes],
    title: str,
    language: str,
) -> None:
    """Write the PDF at `loose` to `path`, with an outline of `chapters` and their pages, and its pictures as JPEG."""
    book = PdfWriter(clone_from=PdfReader(loose))
    pages: list[Any] = list(book.pages)
    _outline(book, chapters)
    _links(pages, {chapter.name: page for chapter, page in chapters})
    _pictures(pages, pictures)
    write(book, path, title, language)


def write(book: PdfWriter, path: Path, title: str, language: str) -> None:
    """Write what Qt printed to `path`, whole or not at all: its signs as they were typed, its title, its language."""
    pages: list[Any] = list(book.pages)
    for page in pages:
        for font in page["/Resources"]["/Font"].values():
            signs = font.get_object()["/ToUnicode"].get_object()
            signs.set_data(RANGE.sub(_meant, signs.get_data()))
    book.add_metadata({"/Title": title})
    book.root_object[NameObject("/Lang")] = TextStringObject(language)
    part = path.with_name(f".{path.name}.part")
    book.write(part)
    part.replace(path)


def _outline(book: PdfWriter, chapters: Sequence[tuple[Chapter, int]]) -> None:
    parts: dict[str, Any] = {"": None}
    for chapter, page in chapters:
        if chapter.part not in parts:
            parts[chapter.part] = book.add_outline_item(title=spaced(chapter.part), page_number=page)
        book.add_outline_item(title=spaced(chapter.title), page_number=page, parent=parts[chapter.part])


def _links(pages: Sequence[Any], numbers: Mapping[str, int]) -> None:
    """Lead each link to the page where the chapter begins that it names."""
    for page in pages:
        for link in page.get("/Annots", ()):
            place = pages[numbers[link.get_object()["/Dest"]]]
            link.get_object()[NameObject("/Dest")] = ArrayObject([place.indirect_reference, NameObject("/Fit")])


def _pictures(pages: Sequence[Any], pictures: Iterable[bytes]) -> None:
    """Put each picture's own JPEG in the place of Qt's, which is twice as large."""
    drawn = [thing.get_object() for page in pages for thing in page["/Resources"].get("/XObject", {}).values()]
    for place, picture in zip(drawn, pictures, strict=True):
        StreamObject.set_data(place, picture)


def _meant(named: re.Match[bytes]) -> bytes:
    return named[1] + re.sub(rb"<....>", lambda sign: MEANT.get(sign[0].upper(), sign[0]), named[2])
