"""The layers of the thread that runs behind every scene; each drifts by itself."""

from __future__ import annotations

from PySide6.QtGui import QColor

from kiosk.ui.drawings.bundles import bundle
from kiosk.ui.drawings.sheet import Sheet, spread


def thread_back(sheet: Sheet) -> None:
    """The wide bundle: cool, faint, from edge to edge."""
    inks = sheet.inks
    _bundle(sheet, 34, (-0.06, 0.18, 0.56, 0.90, 1.12), (0.42, 0.20, 0.26, 0.6), 0.03, [(inks.sky, 0.20), (inks.teal, 0.17)])


def thread_front(sheet: Sheet) -> None:
    """The narrow bundle: fewer threads, some in the accent, through knots of its own."""
    inks = sheet.inks
    colours = [(inks.accent, 0.40), (inks.sky, 0.22), (inks.teal, 0.24), (inks.sky, 0.18)]
    _bundle(sheet, 18, (-0.12, 0.24, 0.72, 0.94, 1.15), (0.34, 0.15, 0.20, 0.5), -0.03, colours)


def _bundle(
    sheet: Sheet, count: int, along: tuple[float, ...], swings: tuple[float, ...], lean: float,
    colours: list[tuple[QColor, float]],
) -> None:
    tall = sheet.reach / 0.43
    knots = [(x * sheet.width, (0.5 + lean * (-1) ** index) * sheet.height) for index, x in enumerate(along)]
    sheet.gather()
    for index, place in enumerate(spread(count)):
        ink, alpha = colours[index % len(colours)]
        bellies = [(tall * swing, tall * swing * 1.2) for swing in swings]
        sheet.stroke(bundle(knots, bellies, place, 2 * sheet.unit), ink, alpha * (0.6 + 0.4 * abs(place)))
    sheet.settle()
    sheet.fade(((0, 0.5), (0.2, 0.45), (0.45, 0.6), (0.7, 1), (1, 1)))


def nodes(sheet: Sheet) -> None:
    """Small nodes, closer together on the end side."""
    for index in range(44):
        x = sheet.random.random() ** 0.55
        at = (x * sheet.width, sheet.random.uniform(0, sheet.height))
        ink = sheet.inks.accent if index % 3 == 0 else (sheet.inks.teal, sheet.inks.sky)[index % 2]
        sheet.node(at, sheet.random.uniform(1.5, 6), ink, 0.25 + 0.45 * x)


def glow(sheet: Sheet) -> None:
    """One warm light that fills the sheet, with its ember."""
    heart = (sheet.width / 2, sheet.height / 2)
    radius = min(sheet.width, sheet.height) / 2
    sheet.light(heart, radius, sheet.inks.accent, 0.40)
    sheet.light(heart, radius * 0.07, sheet.inks.accent, 1.0)
