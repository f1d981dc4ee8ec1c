"""Charts: every mark has its value's size, its series' colour and its category's place, in both directions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise, product
from math import cos, pi, sin

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.pages.chart.model import Chart
from tests.support.design import DARK, HIGH, THEMES, Design
from tests.support.eyes import Glass, across, alike, area, ink, middle, part, parts, text, texts, words
from tests.support.haste import hasten
from tests.support.stand import MOMENT, Stand
from tests.support.wait import wait_until
from tests.window.pages.conftest import See

BARS = ("opium", "eradication", "seizures", "people", "poppy-changes", "poppy-countries")
LINES = ("poppy-area", "poppy-total")
DONUTS = ("heroin-share", "shares-2015")
CODES = ("en", "ar")


@dataclass
class Drawn:
    """A chart on the screen, and what its page says it shows."""

    stand: Stand
    chart: Chart
    code: str
    design: Design = DARK

    def __post_init__(self) -> None:
        self.glass = Glass(self.stand)
        self.series = self.design.series("teal")

    def say(self, text: object) -> str:
        return View(self.stand.navigator.site, self.code, datetime.fromisoformat(MOMENT)).say(text)  # type: ignore[arg-type]

    @property
    def categories(self) -> list[str]:
        return [self.say(category) for category in self.chart.categories]

    @property
    def golden(self) -> int:
        return (self.chart.highlight or 0) - 1

    def number(self, slot: int, index: int) -> float | None:
        return self.chart.series[slot].values[index].number

    def colour(self, slot: int, index: int) -> str:
        """What the mark of a series must look like in a category."""
        return self.design.gold if index == self.golden and len(self.chart.series) == 1 else self.series[slot]

    @property
    def bands(self) -> list[QQuickItem]:
        """The categories' columns in the order of reading."""
        bands = across(parts(self.stand, "Band"))
        return bands if self.code == "en" else bands[::-1]

    @property
    def ticks(self) -> list[tuple[float, float]]:
        """The value axis from below: what is written, and the height of its line in the window."""
        field = part(self.stand, "Plot").childItems()[0]
        found = [
            (float("".join(sign for sign in label.replace("\u2212", "-") if sign.isdigit() or sign in ".-")), line)
            for item in field.childItems()
            if item.inherits("QQuickRectangle")
            for label, line in [(str(texts(item)[0].property("text")), area(item).center().y())]
        ]
        return sorted(found)

    def height(self, value: float) -> float:
        """Where a value is in the window, by what is written at the axis."""
        (low, bottom), (high, top) = self.ticks[0], self.ticks[-1]
        return bottom + (value - low) / (high - low) * (top - bottom)


def drawn(see: See, page: str, code: str = "en", theme: str = "dark") -> Drawn:
    stand = see(page, code, theme)
    chart = stand.navigator.site.pages[page]
    assert isinstance(chart, Chart)
    return Drawn(stand, chart, code, THEMES[theme])


def test_every_chart_of_the_stand_is_looked_at(site: Site) -> None:
    assert {id for id, page in site.pages.items() if page.kind == "chart"} == {*BARS, *LINES, *DONUTS}  # type: ignore[attr-defined]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("page", BARS)
def test_bars_stand_in_their_order_colour_and_size(see: See, page: str, code: str) -> None:
    shown = drawn(see, page, code)
    assert [str(band.property("label")) for band in shown.bands] == shown.categories
    for index, band in enumerate(shown.bands):
        known = [slot for slot in range(len(shown.chart.series)) if shown.number(slot, index) is not None]
        marks = in_order(shown, parts(band, "Swatch"))
        assert len(marks) == len(known)
        heap = 0.0
        for slot, mark in zip(known, marks, strict=True):
            value = shown.number(slot, index) or 0.0
            start, heap = (heap, heap + value) if shown.chart.type == "stacked" else (0.0, value)
            assert alike(shown.glass.colour(mark), shown.colour(slot, index)), (index, slot)
            ends = sorted((shown.height(start), shown.height(start + value)))
            assert [area(mark).top(), area(mark).bottom()] == pytest.approx(ends, abs=2), (index, slot)
        has_its_words(shown, index, band)
    begins_where_reading_begins(shown)


def in_order(shown: Drawn, marks: list[QQuickItem]) -> list[QQuickItem]:
    """A category's marks in the order of their series: beside each other as one reads, or from below."""
    if shown.chart.type == "stacked":
        return sorted(marks, key=lambda mark: -area(mark).bottom())
    return across(marks) if shown.code == "en" else across(marks)[::-1]


def has_its_words(shown: Drawn, index: int, band: QQuickItem) -> None:
    """A category's name stands below it and its values at the ends of its bars; golden where it is marked."""
    golden = index == shown.golden
    foot = text(part(shown.stand, "Plot"), shown.categories[index])
    assert middle(foot).x() == pytest.approx(middle(band).x(), abs=2)
    assert area(foot).top() >= shown.ticks[0][1], "the names stand below the chart"
    assert (ink(foot), foot.property("font").bold()) == (DARK.gold if golden else DARK.muted, golden)
    for value in texts(band):
        assert ink(value) == (DARK.gold if golden else DARK.text if value.property("font").bold() else DARK.muted)
    for slot, mark in in_slots(shown, index, band):
        for value in texts(mark):
            assert digits(value.property("text")) == digits(f"{told(shown, slot, index):g}")
            assert 0 <= area(mark).top() - area(value).bottom() < 10 or area(value).top() > area(mark).bottom()


def in_slots(shown: Drawn, index: int, band: QQuickItem) -> list[tuple[int, QQuickItem]]:
    """A category's marks with the places of their series."""
    known = [slot for slot in range(len(shown.chart.series)) if shown.number(slot, index) is not None]
    return [*zip(known, in_order(shown, parts(band, "Swatch")), strict=True)]


def told(shown: Drawn, slot: int, index: int) -> float:
    """What is written at a mark: its value, or what a whole stack adds up to."""
    numbers = [shown.number(each, index) or 0.0 for each in range(len(shown.chart.series))]
    return sum(numbers) if shown.chart.type == "stacked" else numbers[slot]


def digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def begins_where_reading_begins(shown: Drawn) -> None:
    """The value axis stands there, and larger values are higher."""
    field = part(shown.stand, "Plot").childItems()[0]
    labels = [label for line in field.childItems() if line.inherits("QQuickRectangle") for label in texts(line)]
    assert len(labels) > 2
    for label in labels:
        ltr, rtl = area(field).left() - area(label).right(), area(label).left() - area(field).right()
        assert 4 < (ltr if shown.code == "en" else rtl) < 40
    heights = [height for _, height in shown.ticks]
    assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize("page", ["people", "poppy-countries", "poppy-area"])
def test_the_legend_has_the_names_and_colours_of_the_series(see: See, page: str) -> None:
    for code in CODES:
        shown = drawn(see, page, code)
        legend = part(shown.stand, "Legend")
        assert words(legend) == [shown.say(series.name) for series in shown.chart.series]
        for slot, name in enumerate(texts(legend)):
            entry = name.parentItem()
            sign = next(item for item in entry.childItems() if item is not name and item.isVisible())
            assert alike(shown.glass.colour(sign), shown.series[slot])
            assert (middle(sign).x() < middle(name).x()) == (code == "en"), "the colour stands before the name"


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("page", LINES)
def test_lines_run_through_their_values(see: See, page: str, code: str) -> None:
    shown = drawn(see, page, code)
    for slot in range(len(shown.chart.series)):
        values = [shown.number(slot, index) for index in range(len(shown.categories))]
        points = [
            QPointF(middle(band).x(), shown.height(value))
            for band, value in zip(shown.bands, values, strict=True)
            if value is not None
        ]
        halves = [(one + other) / 2 for one, other in pairwise(points)]
        seen = [shown.glass.amount(around(half), shown.series[slot]) > 0 for half in halves]
        assert sum(seen) > 0.75 * len(seen), f"line {slot} is not where its values are"
    assert [str(band.property("label")) for band in shown.bands] == shown.categories
    begins_where_reading_begins(shown)


def around(point: QPointF, far: float = 3) -> QRectF:
    return QRectF(point.x() - far, point.y() - far, 2 * far, 2 * far)


@pytest.mark.parametrize("page", LINES)
def test_what_is_marked_on_a_line_is_golden_and_nothing_else(see: See, page: str) -> None:
    for code in CODES:
        shown = drawn(see, page, code)
        band = shown.bands[shown.golden]
        value = max(number for slot in range(len(shown.chart.series)) if (number := shown.number(slot, shown.golden)))
        assert alike(shown.glass.at(middle(band).x(), shown.height(value)), DARK.gold)
        for other in shown.bands:
            lines = area(other).intersected(area(part(shown.stand, "Lines")))
            golden = shown.glass.amount(lines.adjusted(12, 0, -12, 0), DARK.gold)
            assert bool(golden) == (other is band) or abs(middle(other).x() - middle(band).x()) < 80


def test_an_area_is_filled_down_to_its_base(see: See) -> None:
    shown = drawn(see, "poppy-total")
    x, value = middle(shown.bands[2]).x(), shown.number(0, 2) or 0
    above, below = (shown.glass.at(x + 4, shown.height(value * share)) for share in (1.25, 0.3))
    assert alike(above, DARK.panel, off=12)
    assert not alike(below, DARK.panel, off=20)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("page", DONUTS)
def test_a_ring_has_its_shares_in_their_order_and_colours(see: See, page: str, code: str) -> None:
    shown = drawn(see, page, code)
    ring, shares = part(shown.stand, "Ring"), parts(shown.stand, "Share")
    assert [str(share.property("label")) for share in shares] == shown.categories
    assert sorted(shares, key=lambda share: area(share).top()) == shares
    numbers = [shown.number(0, index) or 0.0 for index in range(len(shown.categories))]
    colours, passed = tones(shown), 0.0
    for index, (share, number) in enumerate(zip(shares, numbers, strict=True)):
        half = (passed + number / 2) / sum(numbers)
        passed += number
        if number:
            turn = 2 * pi * half * (1 if code == "en" else -1)
            far = ring.width() / 2 * 0.83
            spot = middle(ring) + QPointF(sin(turn) * far, -cos(turn) * far)
            assert alike(shown.glass.at(spot.x(), spot.y()), colours[index]), shown.categories[index]
        swatch = next(item for item in share.findChildren(QQuickItem) if item.width() == item.height() == 19)
        assert alike(shown.glass.colour(swatch), colours[index]), "the list has the colours of the ring"
    inside = words(ring)
    assert inside == [shares[shown.golden].property("portion"), shown.categories[shown.golden]]
    assert ink(texts(ring)[0]) == DARK.gold
    assert (middle(ring).x() < middle(shares[0]).x()) == (code == "en")


def tones(shown: Drawn) -> list[str]:
    """What the shares look like: gold for the one that is marked, the series' colours in turn for the rest."""
    rest = iter(shown.series * 2)
    return [shown.design.gold if index == shown.golden else next(rest) for index in range(len(shown.categories))]


def test_touched_bars_of_a_group_tell_each_series_its_value(see: See) -> None:
    shown = drawn(see, "people")
    stand, band = shown.stand, shown.bands[1]
    stand.hand.tap(band)
    wait_until(lambda: [each.opacity() for each in parts(stand, "Callout")] == [1], "the values")
    callout = part(stand, "Callout")
    label, *pairs = words(callout)
    names = [shown.say(series.name) for series in shown.chart.series]
    assert (label, pairs[::2]) == (shown.categories[1], names)
    assert [digits(value) for value in pairs[1::2]] == [digits(f"{shown.number(slot, 1):g}") for slot in range(2)]
    glass = Glass(stand)
    assert [alike(glass.colour(sign), shown.series[slot]) for slot, sign in enumerate(parts(callout, "Swatch"))] == [
        True
    ] * 2
    stand.hand.tap(band)


@pytest.mark.parametrize("code", CODES)
def test_a_touched_bar_tells_its_value_above_it(see: See, code: str) -> None:
    shown = drawn(see, "opium", code)
    stand, band = shown.stand, shown.bands[2]
    assert not parts(stand, "Callout")
    stand.hand.tap(band)
    wait_until(lambda: [each.opacity() for each in parts(stand, "Callout")] == [1], "the value")
    callout = part(stand, "Callout")
    assert words(callout) == [shown.categories[2], stand.scene.property("bands")[2]["marks"][0]["value"]]
    assert middle(callout).x() == pytest.approx(middle(band).x(), abs=2)
    assert area(callout).bottom() <= area(part(band, "Swatch")).top()
    glass = Glass(stand)
    assert alike(glass.colour(callout, (0.5, 0.06)), DARK.surface)
    assert glass.amount(QRectF(area(callout).left(), middle(callout).y(), 3, 3), DARK.gold) > 0
    stand.hand.tap(band)
    wait_until(lambda: not parts(stand, "Callout"), "it to go")


def test_a_touched_share_stands_out_of_the_ring(see: See) -> None:
    shown = drawn(see, "shares-2015")
    shares, ring = parts(shown.stand, "Share"), part(shown.stand, "Ring")
    shown.stand.hand.tap(shares[1])
    slices = [item for item in ring.childItems() if item.inherits("QQuickShape")]
    wait_until(lambda: [round(each.opacity(), 1) for each in slices[:3]] == [0.4, 1, 0.4], "the others to step back")
    assert words(ring)[1] == shown.categories[1]


def test_series_differ_without_colours_in_high_contrast(see: See) -> None:
    shown = drawn(see, "people", theme="high")
    plain = []
    for mark in in_order(shown, parts(shown.bands[1], "Swatch")):
        colours = shown.glass.colours(area(mark).adjusted(4, 4, -4, -4))
        plain.append(round(colours[HIGH.panel] / colours.total(), 2))
    assert plain[0] == 0
    assert all(0 < share <= 1 for share in plain[1:]), plain
    assert len(set(plain)) == len(plain), plain


@pytest.mark.parametrize("page", [*BARS, *LINES, *DONUTS])
def test_a_chart_may_change_while_everything_around_it_does(see: See, site: Site, page: str) -> None:
    navigator, chart = see(page).navigator, site.pages[page]
    assert isinstance(chart, Chart)
    series = tuple(each.model_copy(update={"values": each.values[:-1]}) for each in chart.series)
    less = chart.model_copy(update={"categories": chart.categories[:-1], "series": series, "highlight": 1})
    shorter = replace(site, pages={**site.pages, page: less})
    for content, language, contrast in product((shorter, site), ("ar", "en"), (True, False)):
        navigator.speak(language)
        navigator.replace(content)
        navigator.setEase("highContrast", contrast)
        navigator.setEase("largerText", contrast)
    wait_until(lambda: navigator.site.pages[page] is chart, "the chart to be whole again")


@pytest.mark.parametrize("page", BARS)
def test_a_chart_may_go_while_everything_around_it_changes(see: See, page: str) -> None:
    stand = see(page)
    navigator = stand.navigator
    for _ in range(3):
        navigator.speak("ar")
        navigator.back()
        navigator.tidy()
        hasten(stand, page)
        navigator.move(1)
        navigator.setEase("largerText", True)
        navigator.end()
        hasten(stand, page)
    assert parts(stand, "Band")
