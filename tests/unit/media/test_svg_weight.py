"""How much there is to draw: what is used counts each time it is used."""

from __future__ import annotations

from math import inf
from xml.etree.ElementTree import fromstring

import pytest

from kiosk.media.svg_weight import DEEPEST, LAYER, weight

LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
RECT = "<rect/>"


@pytest.mark.parametrize(
    ("inside", "shapes"),
    [
        ("", 1),
        (RECT * 5, 6),
        ("<!-- a note --><title>T</title>" + RECT, 2),
        ('<g id="a">' + RECT * 4 + '</g><use xlink:href="#a"/><use xlink:href="#a"/>', 1 + 5 + 2 * 6),
        ('<use xlink:href="#nothing"/>', 2),
        ('<linearGradient id="a"><stop/></linearGradient><rect fill="url(#a)"/>', 2),
        ('<pattern id="a"><rect/></pattern><rect fill="url(#a)"/><rect/>', 1 + 2 + 3 + 1),
        ('<pattern id="a"><rect/></pattern><g fill="url(\'#a\')"><rect/><rect/></g>', 1 + 2 + 3 * 3),
        ('<marker id="a"><rect/></marker><path d="M1 2L3,4" marker-mid="url(#a)"/>', 1 + 2 + 1 + 4 * 2),
        ('<filter id="a"><feGaussianBlur/></filter><rect filter="url(#a)"/>', 1 + 1 + LAYER + 2 + LAYER),
        ('<use id="a" xlink:href="#b"/><use id="b" xlink:href="#a"/>', inf),
        ("<g>" * (DEEPEST - 1) + "</g>" * (DEEPEST - 1), DEEPEST),
        ("<g>" * (DEEPEST + 1) + "</g>" * (DEEPEST + 1), inf),
        ("<style>.a{fill:url(#p)}</style><pattern id='p'><rect/></pattern><rect class='a'/>", (1 + 2 + 1) * 3),
    ],
)
def test_what_is_drawn_is_counted(inside: str, shapes: float) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {LINK}>{inside}</svg>'
    assert weight(fromstring(svg)) == shapes
