"""Right-to-left text in a PDF: shapes for the eye, and over them letters that are found and copied.

Noto Sans Arabic builds its letters from strokes and dots. As glyphs these stand for no character, and the PDF could be
neither searched nor copied. So they are drawn as shapes, and the letters as they are written alone are transparent.
"""

from __future__ import annotations

from itertools import accumulate, groupby, pairwise
from operator import itemgetter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGlyphRun, QPainter, QPainterPath, QRawFont, QTextBlock, QTextLayout, QTextLine

from kiosk.desk.book.html import is_rtl
from kiosk.model.direction_marks import MARKS

_UNSEEN = {**MARKS, ord("\u2028"): None}


def draw(painter: QPainter, block: QTextBlock, origin: QPointF, page: QRectF) -> None:
    """The lines of a laid out block that begin on the page, in the painter's pen."""
    for index in range(block.layout().lineCount()):
        line = block.layout().lineAt(index)
        if page.top() <= origin.y() + line.y() < page.bottom():
            painter.fillPath(_shapes(line).translated(origin.toPoint()), painter.pen().color())
            painter.save()
            _write(painter, line, block.text(), origin)
            painter.restore()


def _shapes(line: QTextLine) -> QPainterPath:
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for run in line.glyphRuns():
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            outline.addPath(run.rawFont().pathForGlyph(glyph).translated(place))
    for index in range(outline.elementCount()):  # whole numbers are half as long in the PDF
        outline.setElementPositionAt(index, round(outline.elementAt(index).x), round(outline.elementAt(index).y))
    return outline


def _write(painter: QPainter, line: QTextLine, text: str, origin: QPointF) -> None:
    """The line's letters side by side, made as wide as the line."""
    runs, width = [], 0.0
    for font, letters in groupby(_letters(line, text), key=itemgetter(0)):
        run = QGlyphRun()
        run.setRawFont(font)
        run.setGlyphIndexes(font.glyphIndexesForString("".join(letter for _, letter in letters)))
        advances = [advance.x() for advance in font.advancesForGlyphIndexes(run.glyphIndexes())]
        run.setPositions([QPointF(x, 0) for x in accumulate(advances[:-1], initial=width)])
        width += sum(advances)
        runs.append(run)
    area = line.naturalTextRect().translated(origin)
    painter.translate(area.x(), area.y() + line.ascent())
    painter.scale(area.width() / max(width, 1), 1)
    painter.setPen(Qt.GlobalColor.transparent)
    for run in runs:
        painter.drawGlyphRun(QPointF(), run)


def _letters(line: QTextLine, text: str) -> list[tuple[QRawFont, str]]:
    """What the line says from left to right as it is seen: letters, and the font they are written in."""
    places: dict[int, tuple[float, QRawFont]] = {}
    for run in line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
        space = run.rawFont().glyphIndexesForString(" ")
        for place, start, glyph in zip(run.positions(), run.stringIndexes(), run.glyphIndexes(), strict=True):
            # A sign without width is a space to Qt, and Qt says that it belongs to some letter before it.
            unseen = glyph in space and not text[start].isspace()
            if not unseen and (start not in places or place.x() < places[start][0]):
                places[start] = place.x(), run.rawFont()
    ends = dict(pairwise([*sorted(places), line.textStart() + line.textLength()]))
    seen = sorted(places, key=lambda start: places[start][0])
    clusters = ((places[start][1], text[start : ends[start]].translate(_UNSEEN)) for start in seen)
    return [(font, letters[::-1] if is_rtl(letters) else letters) for font, letters in clusters]
