"""The drawings: every one that content may name, the same every time, quiet where the words stand."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk.pages.banner import Drawing
from kiosk.ui.art import ArtProvider, paint
from kiosk.ui.drawings import DRAWINGS
from kiosk.ui.drawings.sheet import Inks

NAMED = get_args(Drawing)


def picture(drawing: str, width: int = 480, height: int = 270, mirror: bool = False, ground: str = "dark") -> QImage:
    return paint(drawing, width, height, Inks.on(ground, QColor("#e8b84f")), mirror)


def weight(image: QImage, start: float, end: float) -> float:
    """How much ink stands between two shares of the width."""
    columns = range(int(start * image.width()), int(end * image.width()), 3)
    return sum(image.pixelColor(x, y).alphaF() for x in columns for y in range(0, image.height(), 3)) / len(columns)


def test_content_can_name_every_drawing_it_is_offered() -> None:
    assert set(NAMED) < set(DRAWINGS)


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_drawing_is_the_same_every_time(drawing: str) -> None:
    assert picture(drawing) == picture(drawing)
    assert picture(drawing) != picture(drawing, ground="light")


@pytest.mark.parametrize("drawing", NAMED)
def test_the_weight_lies_on_the_end_side(drawing: str) -> None:
    image, mirrored = picture(drawing), picture(drawing, mirror=True)
    assert weight(image, 0, 0.4) * 5 < weight(image, 0.5, 1)
    assert weight(mirrored, 0.6, 1) * 5 < weight(mirrored, 0, 0.5)


@pytest.mark.parametrize(
    ("asked", "given"),
    [((640, 360), (640, 360)), ((300, 0), (300, 300)), ((-1, -1), (900, 900)), ((9000, 50), (4096, 50))],
)
def test_the_provider_paints_at_the_size_asked_for(asked: tuple[int, int], given: tuple[int, int]) -> None:
    size = QSize()
    image = ArtProvider().requestImage("knot?accent=%2335c2a8&ground=dark&mirror=1", size, QSize(*asked))
    assert (image.width(), image.height()) == (size.width(), size.height()) == given


def test_an_unknown_drawing_is_no_picture() -> None:
    assert ArtProvider().requestImage("nought", QSize(), QSize(10, 10)).isNull()
