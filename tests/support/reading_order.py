"""In what order a laid out text is read by somebody who reads from the right: from its glyphs, not from its letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from PySide6.QtGui import QFont, QTextLayout

from kiosk.media.fonts import FAMILIES

ARABIC = "\u0620-\u065f\u066e-\u06d3"
PIECE = re.compile(rf"[{ARABIC}]+|[A-Za-z]+|\d+|[%‰+\u2212]", re.ASCII)
JOINED = re.compile(r"[-/.'’&_:@ \u00a0]?| & |\. |://")
RANGE = re.compile(r"[ \u00a0]?[-\u2013][ \u00a0]?")
MARKS = re.compile("[\u200e\u200f\u061c\u2066-\u2069]")


def misread(text: str) -> list[str]:
    """As `misread_in` for a text as a scene lays it out, in one line."""
    layout = QTextLayout(text.replace("\n", "\u2028"), QFont(FAMILIES["arabic"]))
    layout.beginLayout()
    while layout.createLine().isValid():
        pass
    layout.endLayout()
    return misread_in(layout, text)


def is_read_from_right(text: str) -> bool:
    """Whether it is Arabic, or figures that stand alone."""
    return bool(re.search(f"[{ARABIC}]", text)) or not re.search(r"[^\W\d_]", text)


def misread_in(layout: QTextLayout, text: str) -> list[str]:
    """Each two neighbours of a laid out text that are seen in another order than they are read in."""
    wrong = []
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        first, last = line.textStart(), line.textStart() + line.textLength()
        places = dict(_places(line, text))
        seen = [
            (found, [places[i] for i in range(*found.span()) if i in places])
            for found in PIECE.finditer(text, first, last)
        ]
        for found, at in seen:
            if sorted(at, reverse=bool(re.match(f"[{ARABIC}]", found[0]))) != at:
                wrong.append(found[0])
        for (before, left), (after, right) in pairwise([each for each in seen if each[1]]):
            onward = _onward(before, after, text)
            if onward is not None and onward != (min(right) > min(left)):
                wrong.append(MARKS.sub("", text[before.start() : after.end()]))
    return wrong


def _places(line: Any, text: str) -> Iterator[tuple[int, float]]:
    """Where each letter begins. Qt draws spaces for signs without width, and says they are some letter's: left out."""
    for run in line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
        found: dict[int, float] = {}
        space = run.rawFont().glyphIndexesForString(" ")
        for place, index, glyph in zip(run.positions(), run.stringIndexes(), run.glyphIndexes(), strict=True):
            if glyph not in space or text[index].isspace():
                found[index] = min(found.get(index, place.x()), place.x())
        yield from found.items()


def _onward(before: re.Match[str], after: re.Match[str], text: str) -> bool | None:
    """Whether the second is to be seen right of the first; None where both may be."""
    between = MARKS.sub("", text[before.end() : after.start()])
    kinds = _kind(before), _kind(after)
    if "arabic" in kinds:
        return False if "sign" not in kinds else None
    if kinds == ("number", "number"):
        if RANGE.fullmatch(between):
            phone = re.search(r"\+[\d -]*$|\d[ -]\d+[ -]?$", text[: before.end()])
            return bool(phone or re.match(r"[ -]\d", text[after.end() :]))
        return True if re.fullmatch(r"[.,:/ \u00a0\u202f]", between) else None if ")" in between else False
    if "sign" in kinds:
        return True if between in ("", "\u00a0", " ") else None
    if JOINED.fullmatch(between):
        return None if "number" in kinds and between.isspace() else True
    return False


def _kind(piece: re.Match[str]) -> str:
    if re.match(f"[{ARABIC}]", piece[0]):
        return "arabic"
    return "latin" if piece[0].isalpha() else "number" if piece[0].isdigit() else "sign"
