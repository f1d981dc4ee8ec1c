"""Threads that run together: through knots, up into a light, along one route."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from kiosk.ui.drawings.canvas import Canvas, Point, curve, spread

Belly = tuple[float, float]

# where routes join, in reaches from the focus, and how many are left
STAGES = ((-2.6, 48), (-1.12, 24), (-0.66, 12), (-0.2, 6), (0.22, 3), (0.66, 1))


def bundle(knots: Sequence[Point], bellies: Sequence[Belly], place: float, pinch: float) -> QPainterPath:
    """One thread of a bundle: `place` -1..1 across it, crossing over in every knot.

    Each belly tells how far the outermost thread swings out near the knot before and the knot after.
    """
    path = QPainterPath(QPointF(knots[0][0], knots[0][1] + place * pinch))
    for (x0, y0), (x1, y1), (leave, enter) in zip(knots, knots[1:], bellies, strict=False):
        path.cubicTo(
            x0 + (x1 - x0) * 0.36, y0 + place * leave, x1 - (x1 - x0) * 0.36, y1 + place * enter, x1, y1 + place * pinch
        )
        place = -place
    return path


def knot(canvas: Canvas) -> None:
    """A bundle of threads through three knots, and one warm light."""
    reach, palette = canvas.reach, canvas.palette
    knots = [canvas.at(x, y) for x, y in ((-3.6, 0.18), (-0.92, 0.17), (0.12, 0.0), (0.86, -0.02))]
    knots.append((max(canvas.width, knots[-1][0]) + reach * 0.25, knots[-1][1]))
    bellies = [(swing * reach, swing * reach * lean) for swing, lean in ((0.9, 0.1), (0.34, 0.44), (0.52, 0.62))]
    bellies.append((0.5 * reach, 2.2 * reach))
    canvas.light(canvas.at(-0.32, 0.05), reach * 0.95, palette.accent, 0.36)
    canvas.gather()
    for index, place in enumerate(spread(44)):
        colour = palette.accent if index % 6 == 3 else (palette.sky, palette.teal)[index % 2]
        strength = (0.80 if index % 6 == 3 else 0.46) * (0.55 + 0.45 * abs(place))
        canvas.stroke(bundle(knots, bellies, place, 2.5 * canvas.unit), colour, strength)
    canvas.settle()
    canvas.quiet_start(0.13)
    for at in knots[1:4]:
        canvas.beacon(at, 3.4, palette.teal if at is not knots[2] else palette.accent, 0.8)
    canvas.beacon(canvas.at(-0.32, 0.03), 15, palette.accent)
    scatter(canvas, 26)


def scatter(canvas: Canvas, count: int) -> None:
    """Small nodes around the focus, paler towards the start."""
    for index in range(count):
        x, y = canvas.random.uniform(-1.4, 1.0), canvas.random.uniform(-1.05, 1.05)
        colour = canvas.palette.all[index % 2 * (1 + index % 3)]
        canvas.node(canvas.at(x, y), canvas.random.uniform(1.6, 6.2), colour, 0.72 if x > -0.8 else 0.25)


def rise(canvas: Canvas) -> None:
    """Threads that run level, then rise like a chart into a light."""
    palette, reach = canvas.palette, canvas.reach
    summit = canvas.at(0.62, -0.66)
    paths = [_climb(canvas, place, summit) for place in spread(46)]
    canvas.light(summit, reach * 0.52, palette.accent, 0.5)
    canvas.gather()
    for index, path in enumerate(paths):
        lead = index % 9 == 4
        colour = palette.accent if lead else (palette.sky, palette.teal)[index % 2]
        canvas.stroke(path, colour, 0.85 if lead else 0.42)
    canvas.settle()
    canvas.quiet_start(0.12)
    for index in range(4, 46, 9):
        for share in (0.66, 0.77, 0.88):
            at = paths[index].pointAtPercent(share)
            canvas.node((at.x(), at.y()), 4.6, palette.accent)
    canvas.beacon(summit, 16, palette.accent)
    scatter(canvas, 14)


def _climb(canvas: Canvas, place: float, summit: Point) -> QPainterPath:
    reach, low = canvas.reach, canvas.at(0, 0.78 + 0.26 * place)[1]
    path = QPainterPath(QPointF(min(0, canvas.at(-3, 0)[0]), low + place * reach * 0.3))
    heart = canvas.at(0.02 + 0.85 * place, 0)[0]
    path.cubicTo(heart, low, summit[0] - reach * (0.10 - 0.34 * place), summit[1] + reach * 0.95, *summit)
    return path


def route(canvas: Canvas) -> None:
    """Many routes that join, two by two and three by three, until they are one."""
    palette, reach, count = canvas.palette, canvas.reach, STAGES[0][1]
    stages = [_crossings(canvas, x, many) for x, many in STAGES]
    goal = canvas.at(0.66, 0)
    canvas.light(goal, reach * 0.6, palette.accent, 0.5)
    for index in range(count):
        lead = index % 4 == 1
        points = [_beside(stage, index, count, canvas.unit) for stage in stages]
        points.append((canvas.width + reach, goal[1] + (points[-1][1] - goal[1]) * 1.6))
        colour = palette.accent if lead else (palette.sky, palette.teal)[index % 2]
        canvas.stroke(curve(*points, ease=0.5), colour, 0.75 if lead else 0.5)
    canvas.quiet_start(0.14)
    for stage in stages[2:5]:
        for index, crossing in enumerate(stage):
            canvas.beacon(crossing, 9 - 0.3 * len(stage), palette.all[index % 3])
    canvas.beacon(goal, 16, palette.accent)
    scatter(canvas, 10)


def _crossings(canvas: Canvas, x: float, many: int) -> list[Point]:
    """Where `many` routes cross this stage: a little uneven, as routes are."""
    uneven, early = (0.5 / many, 0.12) if many > 1 else (0, 0)
    heights = [(2 * (lane + 0.5) / many - 1) * (0.80 + 0.006 * many) for lane in range(many)]
    random = canvas.random.uniform
    return [canvas.at(x + random(-early, early), height + random(-uneven, uneven)) for height in heights]


def _beside(stage: list[Point], index: int, count: int, unit: float) -> Point:
    """The place of one thread beside the others that cross at the same point."""
    share = count // len(stage)
    x, y = stage[index // share]
    return x, y + (index % share - (share - 1) / 2) * 0.75 * unit
