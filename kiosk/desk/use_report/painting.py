"""Drawings on paper."""

from __future__ import annotations

from functools import singledispatch

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from kiosk.desk.use_report.drawing import Box, Column, Curve, Dot, Drawing, Line, Text, writable
from kiosk.media.fonts import FAMILIES

FINE = 10
"""Fonts have whole sizes: they are so many times as large, and painted smaller."""


def paint(drawing: Drawing, painter: QPainter, place: QRectF) -> None:
    """Fill `place` with the drawing; nothing of it is painted beyond."""
    painter.save()
    painter.setClipRect(place)
    painter.translate(place.topLeft())
    painter.scale(place.width() / drawing.width, place.height() / drawing.height)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if drawing.rtl else Qt.LayoutDirection.LeftToRight)
    for mark in drawing.marks:
        _paint(mark, painter)
    painter.restore()


def font(size: float, bold: bool) -> QFont:
    """The report's own, so many pixels tall."""
    font = QFont(FAMILIES["latin"])
    font.setPixelSize(round(size))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)  # or "fi" could be found as one sign only
    return font


@singledispatch
def _paint(mark: object, painter: QPainter) -> None:
    raise NotImplementedError(mark)


@_paint.register
def _(mark: Text, painter: QPainter) -> None:
    words, face = writable(mark.words), font(mark.size * FINE, mark.bold)
    width = QFontMetricsF(face).horizontalAdvance(words) / FINE
    painter.save()
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        share = 1 - share
    painter.translate(mark.x - width * share, mark.y)
    painter.scale(1 / FINE, 1 / FINE)
    painter.setFont(face)
    painter.setPen(QColor(mark.fill))
    painter.drawText(QPointF(0, 0), words)
    painter.restore()


@_paint.register
def _(mark: Box, painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(mark.fill)))
    painter.drawRoundedRect(QRectF(mark.x, mark.y, mark.width, mark.height), mark.radius, mark.radius)


@_paint.register
def _(mark: Column, painter: QPainter) -> None:
    x, y, right, floor, r = mark.x, mark.y, mark.x + mark.width, mark.y + mark.height, mark.radius
    way = QPainterPath(QPointF(x, floor))
    way.lineTo(x, y + r)
    way.quadTo(x, y, x + r, y)
    way.lineTo(right - r, y)
    way.quadTo(right, y, right, y + r)
    way.lineTo(right, floor)
    painter.fillPath(way, QColor(mark.fill))


@_paint.register
def _(mark: Line, painter: QPainter) -> None:
    pen = QPen(QColor(mark.stroke), mark.width, c=Qt.PenCapStyle.FlatCap)
    if mark.dashes:
        pen.setDashPattern([length / mark.width for length in mark.dashes])
    painter.setPen(pen)
    painter.drawLine(QPointF(mark.x1, mark.y1), QPointF(mark.x2, mark.y2))


@_paint.register
def _(mark: Curve, painter: QPainter) -> None:
    first, *others = (QPointF(*point) for point in mark.points)
    way = QPainterPath(first)
    for index in range(0, len(others), 3):
        way.cubicTo(*others[index : index + 3])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_seen_through(mark.stroke, mark.opacity), mark.width))
    painter.drawPath(way)


@_paint.register
def _(mark: Dot, painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(_seen_through(mark.fill, mark.opacity)))
    painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)


def _seen_through(name: str, opacity: float) -> QColor:
    colour = QColor(name)
    colour.setAlphaF(opacity)
    return colour
