"""Figures: a network of capitals, three levels, six rings."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk.ui.drawings.bundles import scatter
from kiosk.ui.drawings.canvas import Canvas, Point, spread

CAPITALS = ((-0.82, -0.14), (-0.24, -0.78), (0.54, -0.64), (0.20, 0.02), (0.84, 0.34), (-0.18, 0.72))


def arc(start: Point, end: Point, bend: float) -> QPainterPath:
    """A curved link that bends to one side by this share of its length."""
    path = QPainterPath(QPointF(*start))
    dx, dy = end[0] - start[0], end[1] - start[1]
    path.quadTo((start[0] + end[0]) / 2 - dy * bend, (start[1] + end[1]) / 2 + dx * bend, *end)
    return path


def network(canvas: Canvas) -> None:
    """Six capitals, each linked with every other, and the places around them. No borders."""
    palette, reach = canvas.palette, canvas.reach
    capitals = [canvas.at(*place) for place in CAPITALS]
    places = [_around(canvas, index) for index in range(54)]
    canvas.light(capitals[3], reach * 0.8, palette.accent, 0.36)
    for index, place in enumerate(places):
        near = sorted(capitals, key=lambda at: (at[0] - place[0]) ** 2 + (at[1] - place[1]) ** 2)
        canvas.stroke(arc(near[index % 3 == 0], place, 0.22), (palette.sky, palette.teal)[index % 2], 0.34)
    canvas.gather()
    pairs = [(one, other) for index, one in enumerate(capitals) for other in capitals[index + 1 :]]
    for index, (one, other) in enumerate(pairs):
        colour = palette.accent if capitals[3] in (one, other) else (palette.sky, palette.teal)[index % 2]
        for aside in spread(5):
            canvas.stroke(arc(one, other, 0.16 + 0.075 * aside), colour, 0.55)
    canvas.settle()
    for index, place in enumerate(places):
        canvas.node(place, 2.2 + index % 4, palette.all[index % 3], 0.8)
    canvas.quiet_start()
    for index, capital in enumerate(capitals):
        canvas.beacon(capital, 17 if index == 3 else 11, palette.accent if index == 3 else palette.all[1 + index % 2])
        ring = QPainterPath()
        ring.addEllipse(QPointF(*capital), *[(32 if index == 3 else 22) * canvas.unit] * 2)
        canvas.stroke(ring, palette.accent if index == 3 else palette.sky, 0.6)


def _around(canvas: Canvas, index: int) -> Point:
    """Golden-angle places: even, yet without rows."""
    away, turn = 0.3 + 1.0 * ((index + 0.5) / 54) ** 0.6, index * 2.39996
    jitter = canvas.random.uniform(-0.07, 0.07)
    return canvas.at(-0.06 + away * cos(turn) * 0.92 + jitter, away * sin(turn) * 0.80 + jitter)


def levels(canvas: Canvas) -> None:
    """Three tiers of six nodes, joined by threads that turn on the way."""
    palette, reach = canvas.palette, canvas.reach
    tiers = [(canvas.at(0.06, y), reach * size) for y, size in ((-0.62, 0.42), (0.08, 0.66), (0.80, 0.92))]
    colours = (palette.accent, palette.teal, palette.sky)
    canvas.light(tiers[0][0], reach * 0.56, palette.accent, 0.5)
    canvas.gather()
    for colour, (upper, lower) in zip((palette.teal, palette.sky), pairwise(tiers), strict=True):
        for index in range(54):
            turn = 2 * pi * index / 54
            lead = index % 9 == 0
            path = _fall(_rim(*upper, turn), _rim(*lower, turn + 1.9), upper[0][0])
            canvas.stroke(path, palette.accent if lead else colour, 0.8 if lead else 0.36)
    for colour, (heart, radius) in zip(colours, tiers, strict=True):
        for part in range(5):
            canvas.stroke(_ellipse(heart, radius * (1 + 0.03 * part)), colour, 0.75 - 0.14 * part)
    canvas.settle()
    canvas.quiet_start(0.10)
    for colour, (heart, radius) in zip(colours, tiers, strict=True):
        for index in range(6):
            canvas.beacon(_rim(heart, radius, 2 * pi * index / 6 + 0.3), 8, colour)
    canvas.beacon(tiers[0][0], 13, palette.accent)
    scatter(canvas, 12)


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


def rings(canvas: Canvas) -> None:
    """Six rings of threads, interlocked, that make one."""
    palette, reach = canvas.palette, canvas.reach
    heart = canvas.at(0.02, 0)
    colours = (palette.accent, palette.teal, palette.sky, palette.accent, palette.sky, palette.teal)
    canvas.light(heart, reach * 0.75, palette.accent, 0.40)
    canvas.gather()
    for index, colour in enumerate(colours):
        turn = 2 * pi * index / 6 + pi / 12
        for part in range(11):
            canvas.stroke(
                _ring(heart, turn, reach * (0.29 + 0.014 * part), reach * (0.45 + 0.014 * part)),
                colour,
                0.5 - 0.012 * part,
            )
    for part in range(5):
        canvas.stroke(_ring(heart, 0, 0, reach * (0.96 + 0.012 * part)), palette.accent, 0.5 - 0.08 * part)
    canvas.settle()
    canvas.quiet_start()
    for index, colour in enumerate(colours):
        turn = 2 * pi * index / 6 + pi / 12
        canvas.beacon((heart[0] + cos(turn) * reach * 0.96, heart[1] + sin(turn) * reach * 0.96), 9, colour)
    canvas.beacon(heart, 16, palette.accent)
    scatter(canvas, 16)


def _ring(heart: Point, turn: float, away: float, radius: float) -> QPainterPath:
    x, y = heart[0] + away * cos(turn), heart[1] + away * sin(turn)
    path = QPainterPath()
    path.addEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
    return path
