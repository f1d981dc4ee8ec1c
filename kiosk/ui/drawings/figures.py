"""Figures: a network of capitals, three levels, six rings."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk.ui.drawings.bundles import scatter
from kiosk.ui.drawings.sheet import Point, Sheet, spread

CAPITALS = ((-0.82, -0.14), (-0.24, -0.78), (0.54, -0.64), (0.20, 0.02), (0.84, 0.34), (-0.18, 0.72))


def arc(start: Point, end: Point, bend: float) -> QPainterPath:
    """A curved link that bends to one side by this share of its length."""
    path = QPainterPath(QPointF(*start))
    dx, dy = end[0] - start[0], end[1] - start[1]
    path.quadTo((start[0] + end[0]) / 2 - dy * bend, (start[1] + end[1]) / 2 + dx * bend, *end)
    return path


def network(sheet: Sheet) -> None:
    """Six capitals, each linked with every other, and the places around them. No borders."""
    inks, reach = sheet.inks, sheet.reach
    capitals = [sheet.at(*place) for place in CAPITALS]
    places = [_around(sheet, index) for index in range(54)]
    sheet.light(capitals[3], reach * 0.8, inks.accent, 0.36)
    for index, place in enumerate(places):
        near = sorted(capitals, key=lambda at: (at[0] - place[0]) ** 2 + (at[1] - place[1]) ** 2)
        sheet.stroke(arc(near[index % 3 == 0], place, 0.22), (inks.sky, inks.teal)[index % 2], 0.34)
    sheet.gather()
    pairs = [(one, other) for index, one in enumerate(capitals) for other in capitals[index + 1 :]]
    for index, (one, other) in enumerate(pairs):
        ink = inks.accent if capitals[3] in (one, other) else (inks.sky, inks.teal)[index % 2]
        for aside in spread(5):
            sheet.stroke(arc(one, other, 0.16 + 0.075 * aside), ink, 0.55)
    sheet.settle()
    for index, place in enumerate(places):
        sheet.node(place, 2.2 + index % 4, inks.all[index % 3], 0.8)
    sheet.quiet_start()
    for index, capital in enumerate(capitals):
        sheet.beacon(capital, 17 if index == 3 else 11, inks.accent if index == 3 else inks.all[1 + index % 2])
        ring = QPainterPath()
        ring.addEllipse(QPointF(*capital), *[(32 if index == 3 else 22) * sheet.unit] * 2)
        sheet.stroke(ring, inks.accent if index == 3 else inks.sky, 0.6)


def _around(sheet: Sheet, index: int) -> Point:
    """Golden-angle places: even, yet without rows."""
    away, turn = 0.3 + 1.0 * ((index + 0.5) / 54) ** 0.6, index * 2.39996
    jitter = sheet.random.uniform(-0.07, 0.07)
    return sheet.at(-0.06 + away * cos(turn) * 0.92 + jitter, away * sin(turn) * 0.80 + jitter)


def levels(sheet: Sheet) -> None:
    """Three tiers of six nodes, joined by threads that turn on the way."""
    inks, reach = sheet.inks, sheet.reach
    tiers = [(sheet.at(0.06, y), reach * size) for y, size in ((-0.62, 0.42), (0.08, 0.66), (0.80, 0.92))]
    colours = (inks.accent, inks.teal, inks.sky)
    sheet.light(tiers[0][0], reach * 0.56, inks.accent, 0.5)
    sheet.gather()
    for ink, (upper, lower) in zip((inks.teal, inks.sky), pairwise(tiers), strict=True):
        for index in range(54):
            turn = 2 * pi * index / 54
            lead = index % 9 == 0
            path = _fall(_rim(*upper, turn), _rim(*lower, turn + 1.9), upper[0][0])
            sheet.stroke(path, inks.accent if lead else ink, 0.8 if lead else 0.36)
    for ink, (heart, radius) in zip(colours, tiers, strict=True):
        for part in range(5):
            sheet.stroke(_ellipse(heart, radius * (1 + 0.03 * part)), ink, 0.75 - 0.14 * part)
    sheet.settle()
    sheet.quiet_start(0.10)
    for ink, (heart, radius) in zip(colours, tiers, strict=True):
        for index in range(6):
            sheet.beacon(_rim(heart, radius, 2 * pi * index / 6 + 0.3), 8, ink)
    sheet.beacon(tiers[0][0], 13, inks.accent)
    scatter(sheet, 12)


def _rim(heart: Point, radius: float, turn: float) -> Point:
    return heart[0] + radius * cos(turn), heart[1] + radius * 0.30 * sin(turn)


def _fall(upper: Point, lower: Point, axis: float) -> QPainterPath:
    """From rim to rim, drawn in towards the axis: the waist of an hourglass."""
    path = QPainterPath(QPointF(*upper))
    drop = lower[1] - upper[1]
    inward = [axis + (x - axis) * 0.28 for x in (upper[0], lower[0])]
    path.cubicTo(inward[0], upper[1] + drop * 0.4, inward[1], lower[1] - drop * 0.4, *lower)
    return path


def _ellipse(heart: Point, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(*heart), radius, radius * 0.30)
    return path


def rings(sheet: Sheet) -> None:
    """Six rings of threads, interlocked, that make one."""
    inks, reach = sheet.inks, sheet.reach
    heart = sheet.at(0.02, 0)
    colours = (inks.accent, inks.teal, inks.sky, inks.accent, inks.sky, inks.teal)
    sheet.light(heart, reach * 0.75, inks.accent, 0.40)
    sheet.gather()
    for index, ink in enumerate(colours):
        turn = 2 * pi * index / 6 + pi / 12
        for part in range(11):
            sheet.stroke(
                _ring(heart, turn, reach * (0.29 + 0.014 * part), reach * (0.45 + 0.014 * part)),
                ink,
                0.5 - 0.012 * part,
            )
    for part in range(5):
        sheet.stroke(_ring(heart, 0, 0, reach * (0.96 + 0.012 * part)), inks.accent, 0.5 - 0.08 * part)
    sheet.settle()
    sheet.quiet_start()
    for index, ink in enumerate(colours):
        turn = 2 * pi * index / 6 + pi / 12
        sheet.beacon((heart[0] + cos(turn) * reach * 0.96, heart[1] + sin(turn) * reach * 0.96), 9, ink)
    sheet.beacon(heart, 16, inks.accent)
    scatter(sheet, 16)


def _ring(heart: Point, turn: float, away: float, radius: float) -> QPainterPath:
    x, y = heart[0] + away * cos(turn), heart[1] + away * sin(turn)
    path = QPainterPath()
    path.addEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
    return path
