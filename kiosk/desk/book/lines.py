"""Text on paper: laid out by script, and drawn so that it can be searched and copied."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter, QPainterPath, QTextLayout, QTextLine, QTextOption

from kiosk.app import FAMILIES
from kiosk.content.site import Language

DOTS = 10
"""Painter units in a point."""
LEADING = {"latin": 1.35, "arabic": 1.6, "chinese": 1.45}
FIRST = {"latin": "Noto Sans", "arabic": "Noto Sans Arabic", "chinese": "Noto Sans SC"}
_RIGHT = ("R", "AL", "NSM")


@dataclass(frozen=True)
class Style:
    """How a text looks; `size` in points."""

    size: float = 9
    bold: bool = False
    colour: str = "#10243c"


@dataclass(frozen=True)
class Hidden:
    """What an outlined line says, from left to right as it is seen: where it stands on its page, in painter units."""

    page: int
    text: str
    x: float
    baseline: float
    width: float
    size: float


@dataclass(frozen=True)
class Laid:
    """A text as lines of one height, in painter units."""

    layout: QTextLayout
    lines: tuple[QTextLine, ...]
    height: float
    style: Style


ENGLISH = Language(code="en", name="English")


def laid(text: str, style: Style, width: float, reader: Language, device: QPagedPaintDevice) -> Laid:
    """The text broken into lines of `width` painter units, in the reader's script and direction."""
    font = QFont()
    font.setFamilies([FIRST[reader.script], *FAMILIES])
    font.setPixelSize(round(style.size * DOTS))
    font.setBold(style.bold)
    option = QTextOption()
    if reader.direction == "rtl":
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    else:
        font.setFeature(QFont.Tag("liga"), 0)  # or "fi" could be found as one sign only
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text.replace("\n", "\u2028"), font, device)
    layout.setTextOption(option)
    height = style.size * DOTS * LEADING[reader.script]
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, (height - line.height()) / 2))
        lines.append(line)
    layout.endLayout()
    return Laid(layout, tuple(lines), height, style)


def draw(painter: QPainter, laid: Laid, index: int, x: float, y: float, page: int) -> Iterator[Hidden]:
    """Draw one line. Arabic is drawn as outlines, and what it says is handed back.

    Its letters are put together from strokes and dots that stand for no character by themselves, so as text they
    could be neither searched nor copied.
    """
    line, at = laid.lines[index], QPointF(x, y)
    painter.setPen(laid.style.colour)
    text = laid.layout.text()[line.textStart() : line.textStart() + line.textLength()]
    if not any(unicodedata.bidirectional(sign) in _RIGHT[:2] for sign in text):
        line.draw(painter, at)
        return
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    starts: dict[int, float] = {}
    for run in line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
        font = run.rawFont()
        for glyph, place, sign in zip(run.glyphIndexes(), run.positions(), run.stringIndexes(), strict=True):
            outline.addPath(font.pathForGlyph(glyph).translated(place + at))
            starts[sign] = min(starts.get(sign, place.x()), place.x())
    painter.fillPath(outline, painter.pen().brush())
    area = line.naturalTextRect().translated(at)
    shown = _seen(laid.layout.text(), starts, line.textStart() + line.textLength())
    size = laid.style.size * DOTS
    yield Hidden(page, shown, area.x(), area.y() + line.ascent(), area.width(), size)


def _seen(text: str, starts: dict[int, float], end: int) -> str:
    """The signs from left to right as they are seen."""
    order = sorted(starts)
    clusters = {start: text[start:stop] for start, stop in zip(order, [*order[1:], end], strict=True)}
    seen = (clusters[start] for start in sorted(order, key=starts.__getitem__))
    return "".join(part[::-1] if unicodedata.bidirectional(part[0]) in _RIGHT else part for part in seen).strip(
        "\u2028"
    )
