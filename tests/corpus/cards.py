"""A card with a colour in each quarter, and where these are seen on the stand: turned, whole and in its own shape."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

COLOURS = {"red": (220, 30, 30), "green": (30, 200, 30), "blue": (30, 30, 220), "white": (230, 230, 230)}
UPRIGHT = ("red", "green", "blue", "white")
"""What is seen in the quarters: above left and right, below left and right."""
ASIDE = 0.12
"""How far from the middle the quarters are looked at, as a part of the whole."""
Pixels = NDArray[np.uint8]


def card(width: int, height: int) -> Pixels:
    """The card as rows of red, green and blue."""
    pixels = np.zeros((height, width, 3), np.uint8)
    half = (slice(0, height // 2), slice(height // 2, height)), (slice(0, width // 2), slice(width // 2, width))
    for index, name in enumerate(UPRIGHT):
        pixels[half[0][index // 2], half[1][index % 2]] = COLOURS[name]
    return pixels


def name_of(colour: QColor) -> str:
    """The colour's name on the card, also where something dark lies over it."""
    levels = sorted(((colour.red(), "red"), (colour.green(), "green"), (colour.blue(), "blue")))
    return levels[2][1] if levels[2][0] > 1.4 * max(1, levels[1][0]) else "white"


def quarters(picture: QImage, middle: tuple[float, float], size: tuple[float, float]) -> tuple[str, ...]:
    """What is seen around the middle of something of that size."""
    across, down = size[0] * ASIDE, size[1] * ASIDE
    places = [(x, y) for y in (-down, down) for x in (-across, across)]
    return tuple(name_of(picture.pixelColor(round(middle[0] + x), round(middle[1] + y))) for x, y in places)


def turned(seen: tuple[str, ...], by: Callable[[Pixels], Pixels]) -> tuple[str, ...]:
    """The quarters after the card was turned or mirrored."""
    indices = by(np.arange(4, dtype=np.uint8).reshape(2, 2)).flatten()
    return tuple(seen[index] for index in indices)
