"""Pictures: nothing leaves its frame, and what is more is drawn longer."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from kiosk.desk.use_report.charts import WIDTH, Bar, Day, bars, columns, heat, shade, strips, tiles
from kiosk.desk.use_report.drawing import GROUND, Drawing

SVG = "{http://www.w3.org/2000/svg}"


def drawn(drawing: Drawing) -> ElementTree.Element:
    return ElementTree.fromstring(drawing.svg("what it says"))


PICTURES = {
    "columns": columns([Bar(str(day), day * 7.0, str(day)) for day in range(31)], 70, "a usual day"),
    "nothing": columns([Bar("1", 0)]),
    "bars": bars([Bar("a very long title of a page " * 3, 600, "600", lit=True), Bar("b", 0, "0")]),
    "heat": heat(["Monday"], ["8", "9"], {(0, 0): 5, (0, 1): 0}, "<5", "about 5"),
    "strips": strips([Day("Mo 13", [(0.5, 0.5, False)] * 24)] * 31, ("on", "dark on purpose", "off in hours", "off")),
    "tiles": tiles([("2,230", "visits")] * 4),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_stays_within_its_frame(name: str) -> None:
    picture = PICTURES[name]
    for box in drawn(picture).iter(f"{SVG}rect"):
        x, y, width, height = (float(box.attrib[side]) for side in ("x", "y", "width", "height"))
        assert min(x, y) >= 0
        assert x + width <= WIDTH + 0.1
        assert y + height <= picture.height + 0.1
    for text in drawn(picture).iter(f"{SVG}text"):
        assert 0 <= float(text.attrib["x"]) <= WIDTH
        assert 0 < float(text.attrib["y"]) <= picture.height


def test_what_is_more_is_longer_and_darker() -> None:
    found = drawn(bars([Bar("a", 600), Bar("b", 300), Bar("c", 0)]))
    lengths = [float(box.attrib["width"]) for box in found.iter(f"{SVG}rect") if box.attrib["fill"] != GROUND]
    assert lengths == sorted(lengths, reverse=True)
    assert len(lengths) == 2  # nothing is drawn for nothing
    assert [shade(share / 4) for share in range(5)] == sorted({shade(share / 4) for share in range(5)}, reverse=True)


def test_a_scale_has_four_whole_steps_and_holds_its_bars() -> None:
    for value in (1, 5, 9, 23, 240, 999, 1001, 87_000):
        found = [text.text or "" for text in drawn(columns([Bar("", value)])).iter(f"{SVG}text")]
        scale = [int(each) for each in found if each.isdigit()]
        assert scale[-1] >= value
        assert len({later - earlier for earlier, later in pairwise(scale)}) == 1


def test_words_of_content_are_no_markup() -> None:
    title = "<script>\x00 & “a” \ud800"
    assert "<script>" not in bars([Bar(title, 5)]).svg()
    drawn(bars([Bar(title, 5)]))
