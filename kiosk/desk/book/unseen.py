"""Lines of text that are found and copied but not seen, over the outlines that are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from kiosk.desk.book.lines import DOTS, Hidden
from kiosk.desk.book.paper import HEIGHT

# Outlines come with nine figures; a hundredth of a point is more than a printer can draw.
FINE = re.compile(rb"\b([1-9]\d+\.\d)\d+")
NAMES = """\
/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Unseen def /CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{pairs}endcmap end end
"""


def whisper(book: PdfWriter, lines: Iterable[Hidden]) -> None:
    """Put what each line says where it stands."""
    by_page: dict[int, list[Hidden]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    signs = {sign for some in by_page.values() for line in some for sign in line.text}
    font = book._add_object(_font(signs))
    for number, some in by_page.items():
        _put(book.pages[number], some, font)


def _put(page: Any, lines: Iterable[Hidden], font: Any) -> None:
    fonts = page["/Resources"].setdefault(NameObject("/Font"), DictionaryObject()).get_object()
    fonts[NameObject("/Unseen")] = font
    said = b"".join(_said(line) for line in lines)
    content = page["/Contents"].get_object()
    drawn = FINE.sub(rb"\1", content.get_data())
    content.set_data(b"q\n" + drawn + b"\nQ\nq\nBT\n3 Tr\n" + said + b"ET\nQ\n")


def _said(line: Hidden) -> bytes:
    x, y, size = line.x / DOTS, HEIGHT - line.baseline / DOTS, line.size / DOTS
    stretch = 100 * line.width / DOTS / max(size / 2 * len(line.text), 0.1)
    code = line.text.encode("utf-16-be").hex()
    return f"/Unseen {size:g} Tf {stretch:.2f} Tz 1 0 0 1 {x:.2f} {y:.2f} Tm <{code}> Tj\n".encode()


def _font(signs: Iterable[str]) -> DictionaryObject:
    """A font without glyphs: every sign is half its size wide, and means itself."""
    unit = _dictionary(
        Type="/Font",
        Subtype="/CIDFontType2",
        BaseFont="/Unseen",
        CIDSystemInfo=_dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=_dictionary(
            Type="/FontDescriptor",
            FontName="/Unseen",
            Flags=4,
            FontBBox=ArrayObject(NumberObject(number) for number in (0, -200, 500, 800)),
            ItalicAngle=0,
            Ascent=800,
            Descent=-200,
            CapHeight=700,
            StemV=80,
        ),
        DW=500,
    )
    return _dictionary(
        Type="/Font",
        Subtype="/Type0",
        BaseFont="/Unseen",
        Encoding="/Identity-H",
        DescendantFonts=ArrayObject([unit]),
        ToUnicode=_names(signs),
    )


def _names(signs: Iterable[str]) -> DecodedStreamObject:
    codes = sorted(sign.encode("utf-16-be").hex() for sign in signs)
    groups = [codes[start : start + 100] for start in range(0, len(codes), 100)]
    pairs = "".join(
        f"{len(group)} beginbfchar\n" + "".join(f"<{code}> <{code}>\n" for code in group) + "endbfchar\n"
        for group in groups
    )
    names = DecodedStreamObject()
    names.set_data(NAMES.format(pairs=pairs).encode())
    return names


def _dictionary(**entries: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): _object(value) for name, value in entries.items()})


def _object(value: Any) -> Any:
    if isinstance(value, int):
        return NumberObject(value)
    if isinstance(value, str):
        return NameObject(value) if value.startswith("/") else TextStringObject(value)
    return value
