"""The drawings: every one that content may name, the same every time, quiet where the words stand."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk.pages.banner.model import Drawing
from kiosk.ui.art import ArtProvider, paint
from kiosk.ui.drawings import DRAWINGS
from kiosk.ui.drawings.canvas import Palette
from kiosk.ui.painted import Painted

NAMED = get_args(Drawing)


COLOURS = "accent=35c2a8&gold=e8b84f&teal=35c2a8&sky=62b8f5&coral=f5846b"


def picture(drawing: str, width: int = 480, height: int = 270, mirror: bool = False, light: bool = False) -> QImage:
    gold, teal, sky, coral = map(QColor, ("#e8b84f", "#35c2a8", "#62b8f5", "#f5846b"))
    return paint(drawing, width, height, Palette(gold, gold, teal, sky, coral, light), mirror)


def weight(image: QImage, start: float, end: float) -> float:
    """How much ink stands between two shares of the width."""
    columns = range(int(start * image.width()), int(end * image.width()), 3)
    return sum(image.pixelColor(x, y).alphaF() for x in columns for y in range(0, image.height(), 3)) / len(columns)


def test_content_can_name_every_drawing_it_is_offered() -> None:
    assert set(NAMED) < set(DRAWINGS)


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_drawing_is_the_same_every_time(drawing: str) -> None:
    assert picture(drawing) == picture(drawing)
    assert picture(drawing) != picture(drawing, light=True)


@pytest.mark.parametrize("drawing", NAMED)
def test_the_weight_lies_on_the_end_side(drawing: str) -> None:
    image, mirrored = picture(drawing), picture(drawing, mirror=True)
    assert weight(image, 0, 0.4) * 5 < weight(image, 0.5, 1)
    assert weight(mirrored, 0.6, 1) * 5 < weight(mirrored, 0, 0.5)


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("&size=640x360", (640, 360)),
        ("&size=300x0", (300, 300)),
        ("&size=wide", (900, 900)),
        ("", (900, 900)),
        ("&size=9000x50", (4096, 50)),
    ],
)
def test_the_provider_paints_at_the_size_asked_for(asked: str, given: tuple[int, int]) -> None:
    size = QSize()
    image = ArtProvider(Painted()).requestImage(f"knot?{COLOURS}&light=0&mirror=1{asked}", size, QSize())
    assert (image.width(), image.height()) == (size.width(), size.height()) == given


def hues(address: str) -> set[str]:
    """The colours of a drawing's solid pixels."""
    image = ArtProvider(Painted()).requestImage(f"{address}&size=240x135", QSize(), QSize())
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_a_drawing_has_the_colours_of_its_address() -> None:
    for name, code in (("accent", "ff0000"), ("sky", "00ff00"), ("teal", "0000ff")):
        recoloured = "&".join(f"{name}={code}" if each.startswith(name) else each for each in COLOURS.split("&"))
        assert f"#{code}" in hues(f"network?{recoloured}") - hues(f"network?{COLOURS}")


@pytest.mark.parametrize("address", [f"nought?{COLOURS}", "knot", f"knot?{COLOURS.removesuffix('&coral=f5846b')}"])
def test_an_unknown_drawing_or_a_missing_colour_is_no_picture(address: str) -> None:
    assert ArtProvider(Painted()).requestImage(f"{address}&size=10x10", QSize(), QSize()).isNull()
