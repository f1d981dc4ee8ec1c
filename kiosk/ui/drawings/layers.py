"""The layers of the thread that runs behind every scene; each drifts by itself."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

from kiosk.ui.drawings.bundles import bundle
from kiosk.ui.drawings.sheet import Sheet, spread

Strand = tuple[QColor, float]


class Course(NamedTuple):
    """Where a bundle has its knots (shares of the width), how far it swings between them and they alternate."""

    knots: tuple[float, ...]
    swings: tuple[float, ...]
    lean: float


BACK = Course((-0.06, 0.20, 0.56, 0.90, 1.16), (0.32, 0.07, 0.13, 0.34), 0.02)
FRONT = Course((-0.14, 0.25, 0.78, 0.94, 1.17), (0.24, 0.045, 0.10, 0.30), -0.02)


def thread_back(sheet: Sheet) -> None:
    """The wide bundle: cool, faint, from edge to edge."""
    _bundle(sheet, BACK, 34, [(sheet.inks.sky, 0.40), (sheet.inks.teal, 0.34)])


def thread_front(sheet: Sheet) -> None:
    """The narrow bundle: fewer threads, some in the accent, through knots of its own."""
    inks = sheet.inks
    _bundle(sheet, FRONT, 18, [(inks.accent, 0.72), (inks.sky, 0.42), (inks.teal, 0.46), (inks.sky, 0.34)])


def _bundle(sheet: Sheet, course: Course, count: int, strands: list[Strand]) -> None:
    tall = sheet.height * 1.4
    sides = [0.5 + course.lean * (-1) ** index for index in range(len(course.knots))]
    knots = [(x * sheet.width, y * sheet.height) for x, y in zip(course.knots, sides, strict=True)]
    bellies = [(tall * swing, tall * swing * 1.2) for swing in course.swings]
    sheet.gather()
    for index, place in enumerate(spread(count)):
        ink, alpha = strands[index % len(strands)]
        sheet.stroke(bundle(knots, bellies, place, 2 * sheet.unit), ink, alpha * (0.55 + 0.45 * abs(place)))
    sheet.settle()
    sheet.fade(((0, 0.62), (0.2, 0.5), (0.45, 0.6), (0.7, 1), (1, 1)))
    _nodes(sheet)


def _nodes(sheet: Sheet) -> None:
    """Small nodes, closer together on the end side. They ride on a bundle: a layer of their own costs a third more."""
    for index in range(22):
        x = 0.03 + 0.94 * sheet.random.random() ** 0.55
        at = (x * sheet.width, sheet.random.uniform(0.03, 0.97) * sheet.height)
        ink = sheet.inks.accent if index % 3 == 0 else (sheet.inks.teal, sheet.inks.sky)[index % 2]
        sheet.node(at, sheet.random.uniform(1.5, 6), ink, 0.3 + 0.5 * x)


def glow(sheet: Sheet) -> None:
    """One warm light that fills the sheet, with its ember."""
    heart = (sheet.width / 2, sheet.height / 2)
    radius = min(sheet.width, sheet.height) / 2
    sheet.light(heart, radius, sheet.inks.accent, 0.42)
    sheet.light(heart, radius * 0.09, sheet.inks.accent, 1.0)
