"""The layers of the thread that runs behind every scene; each drifts by itself."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

from kiosk.ui.drawings.bundles import bundle
from kiosk.ui.drawings.canvas import Canvas, spread

Strand = tuple[QColor, float]


class Course(NamedTuple):
    """Where a bundle has its knots (shares of the width), how far it swings between them and they alternate."""

    knots: tuple[float, ...]
    swings: tuple[float, ...]
    lean: float


BACK = Course((-0.06, 0.20, 0.56, 0.90, 1.16), (0.32, 0.07, 0.13, 0.34), 0.02)
FRONT = Course((-0.14, 0.25, 0.78, 0.94, 1.17), (0.24, 0.045, 0.10, 0.30), -0.02)


def thread_back(canvas: Canvas) -> None:
    """The wide bundle: cool, faint, from edge to edge."""
    _bundle(canvas, BACK, 34, [(canvas.palette.sky, 0.40), (canvas.palette.teal, 0.34)])


def thread_front(canvas: Canvas) -> None:
    """The narrow bundle: fewer threads, some in the accent, through knots of its own."""
    palette = canvas.palette
    _bundle(canvas, FRONT, 18, [(palette.accent, 0.72), (palette.sky, 0.42), (palette.teal, 0.46), (palette.sky, 0.34)])


def _bundle(canvas: Canvas, course: Course, count: int, strands: list[Strand]) -> None:
    tall = canvas.height * 1.4
    sides = [0.5 + course.lean * (-1) ** index for index in range(len(course.knots))]
    knots = [(x * canvas.width, y * canvas.height) for x, y in zip(course.knots, sides, strict=True)]
    bellies = [(tall * swing, tall * swing * 1.2) for swing in course.swings]
    canvas.gather()
    for index, place in enumerate(spread(count)):
        colour, alpha = strands[index % len(strands)]
        canvas.stroke(bundle(knots, bellies, place, 2 * canvas.unit), colour, alpha * (0.55 + 0.45 * abs(place)))
    canvas.settle()
    canvas.fade(((0, 0.62), (0.2, 0.5), (0.45, 0.6), (0.7, 1), (1, 1)))
    _nodes(canvas)


def _nodes(canvas: Canvas) -> None:
    """Small nodes, closer together on the end side. They ride on a bundle: a layer of their own costs a third more."""
    for index in range(22):
        x = 0.03 + 0.94 * canvas.random.random() ** 0.55
        at = (x * canvas.width, canvas.random.uniform(0.03, 0.97) * canvas.height)
        colour = canvas.palette.accent if index % 3 == 0 else (canvas.palette.teal, canvas.palette.sky)[index % 2]
        canvas.node(at, canvas.random.uniform(1.5, 6), colour, 0.3 + 0.5 * x)


def glow(canvas: Canvas) -> None:
    """One warm light that fills the canvas, with its ember."""
    heart = (canvas.width / 2, canvas.height / 2)
    radius = min(canvas.width, canvas.height) / 2
    canvas.light(heart, radius, canvas.palette.accent, 0.42)
    canvas.light(heart, radius * 0.09, canvas.palette.accent, 1.0)
