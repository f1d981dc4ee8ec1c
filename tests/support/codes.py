"""Codes to scan, read from the glass as a phone's camera reads them."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.support.eyes import Glass, alike, area

QUIET = 3.5  # modules of white on every side; the standard's four but for a pixel
BLACK, WHITE = "#000000", "#ffffff"


def is_code_of(glass: Glass, item: QQuickItem, payload: str) -> bool:
    """Whether the code on the glass says the payload, in black on white, and has white enough around it."""
    rows = [bytes(row) for row in segno.make(payload, micro=False, error="m").matrix]
    place = dark(glass, area(item))
    module = place.width() / len(rows)
    return read(glass, place, len(rows)) == rows and white(glass, area(item), place, module)


def dark(glass: Glass, ground: QRectF) -> QRectF:
    """The area of a ground that has black in it."""
    points = [
        (x, y)
        for y in range(int(ground.top()), int(ground.bottom()))
        for x in range(int(ground.left()), int(ground.right()))
        if glass.at(x, y) == BLACK
    ]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return QRectF(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


def read(glass: Glass, place: QRectF, side: int) -> list[bytes]:
    """The middles of the modules: 1 for black, 0 for white; 2 for anything else."""
    module = place.width() / side

    def value(x: int, y: int) -> int:
        colour = glass.at(place.left() + (x + 0.5) * module, place.top() + (y + 0.5) * module)
        return 1 if alike(colour, BLACK) else 0 if alike(colour, WHITE) else 2

    return [bytes(value(x, y) for x in range(side)) for y in range(side)]


def white(glass: Glass, ground: QRectF, place: QRectF, module: float) -> bool:
    """Whether nothing but white is around the code, as far as the standard asks for."""
    far = QUIET * module
    beside = place.adjusted(-far, -far, far, far)
    return ground.adjusted(-1, -1, 1, 1).contains(beside) and alike(glass.at(beside.left(), place.center().y()), WHITE)
