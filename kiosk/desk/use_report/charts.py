"""The report's pictures. What is given is what may be told; labels come finished."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.desk.use_report.drawing import (
    CORAL,
    DEEP,
    GOLD,
    GOLDEN,
    GROUND,
    INK,
    LIGHT,
    LINE,
    MUTED,
    PALE,
    SKY,
    TEAL,
    Anchor,
    Drawing,
    width_of,
)

WIDTH = 1022
"""Of every picture, in half points: what is between a page's margins."""


LEAST = 10
"""What fills a scale at least: a few do not look like many."""


@dataclass(frozen=True)
class Bar:
    """`value` is how long it is, `label` what is read beside it; one that is `lit` is what the sentence is about."""

    name: str
    value: float
    label: str = ""
    lit: bool = False
    pale: bool = False


def columns(bars: Sequence[Bar], line: float | None = None, said: str = "", height: float = 290) -> Drawing:
    """Standing bars over a scale; `line` is a value marked right across, `said` stands at its end."""
    drawing, left, floor = Drawing(WIDTH, height), 62, height - 40
    right = WIDTH - (width_of(said, 17) + 14 if line is not None else 0)
    top = _round_up(max([bar.value for bar in bars] + [LEAST]))
    scale = (floor - 40) / top
    for step in range(5):
        value = top * step / 4
        drawing.line(left, floor - value * scale, right, floor - value * scale, LINE if step else MUTED)
        drawing.text(left - 12, floor - value * scale + 6, f"{value:g}", 17, MUTED, "end")
    room = (right - left) / max(1, len(bars))
    wide = min(56, room * 0.7)
    for index, bar in enumerate(bars):
        x, tall = left + room * index + (room - wide) / 2, bar.value * scale
        if bar.value > 0:
            drawing.column(x, floor - tall, wide, tall, GOLD if bar.lit else PALE[TEAL] if bar.pale else TEAL)
        drawing.text(x + wide / 2, floor + 26, bar.name, 17, MUTED, "middle")
        if bar.label:
            drawing.text(x + wide / 2, floor - tall - 9, bar.label, 19, GOLDEN if bar.lit else INK, "middle", bold=True)
    if line is not None:
        drawing.line(left, floor - line * scale, right, floor - line * scale, DEEP, 2, (8, 6))
        drawing.text(right + 10, floor - line * scale + 6, said, 17, DEEP, bold=True)
    return drawing


def _round_up(value: float) -> int:
    """A scale's end with four equal steps of whole numbers."""
    power = int(10 ** max(0, math.floor(math.log10(value)) - 1))
    return next(step * power for step in (8, 12, 16, 20, 24, 28, 32, 40, 60, 80, 100) if step * power >= value)


def bars(rows: Sequence[Bar], colour: str = TEAL) -> Drawing:
    """Lying bars, each below its name."""
    drawing, row = Drawing(WIDTH, 52 * len(rows)), 52
    longest = max([bar.value for bar in rows] + [LEAST])
    for index, bar in enumerate(rows):
        y = index * row
        drawing.text(0, y + 19, bar.name, 19, INK)
        drawing.box(0, y + 28, WIDTH - 110, 14, GROUND, 7)
        long = (WIDTH - 110) * bar.value / longest
        if long:
            drawing.box(0, y + 28, max(14, long), 14, GOLD if bar.lit else colour, 7)
        drawing.text(WIDTH, y + 42, bar.label, 20, GOLDEN if bar.lit else INK, "end", bold=True)
    return drawing


def heat(
    rows: Sequence[str], names: Sequence[str], values: Mapping[tuple[int, int], float], few: str, most: str
) -> Drawing:
    """A field for each row and column, the darker the more; `few` and `most` are the ends of its legend."""
    left, top, tall = 150, 34, 31
    drawing = Drawing(WIDTH, top + tall * len(rows) + 44)
    wide, largest = (WIDTH - left) / max(1, len(names)), max([*values.values(), 1])
    for column, name in enumerate(names):
        drawing.text(left + wide * (column + 0.5), 20, name, 17, MUTED, "middle")
    for row, name in enumerate(rows):
        drawing.text(left - 14, top + tall * row + 22, name, 18, INK, "end")
        for column in range(len(names)):
            value = values.get((row, column), 0)
            fill = shade(value / largest) if value else GROUND
            drawing.box(left + wide * column + 1.5, top + tall * row + 1.5, wide - 3, tall - 3, fill, 5)
    y = top + tall * len(rows) + 18
    drawing.text(left + 2, y + 17, few, 17, MUTED)
    start = left + 2 + width_of(few, 17) + 14
    for step in range(6):
        drawing.box(start + 34 * step, y, 32, 22, shade((step + 0.3) / 5.3), 5)
    drawing.text(start + 34 * 6 + 12, y + 17, most, 17, MUTED)
    return drawing


def shade(share: float) -> str:
    """From pale to deep teal."""
    pale, deep = (0xD8, 0xEC, 0xE7), (0x07, 0x5A, 0x55)
    return "#" + "".join(f"{round(a + (b - a) * min(1, share) ** 0.8):02x}" for a, b in zip(pale, deep, strict=True))


@dataclass(frozen=True)
class Day:
    """A day's hours: for each the shares that the stand was on, and dark on purpose, and whether it was missed."""

    name: str
    hours: Sequence[tuple[float, float, bool]]


def strips(days: Sequence[Day], legend: Sequence[str]) -> Drawing:
    """A strip for each day from midnight to midnight: on, dark on purpose, off where it should be on, and off."""
    left, top, tall = 150, 34, 20 if len(days) > 12 else 32
    drawing, wide = Drawing(WIDTH, top + tall * len(days) + 52), (WIDTH - left) / 24
    anchors: dict[int, Anchor] = {0: "start", 24: "end"}
    for hour in range(0, 25, 3):
        drawing.text(left + wide * hour, 20, f"{hour}", 17, MUTED, anchors.get(hour, "middle"))
    for row, day in enumerate(days):
        y = top + tall * row
        drawing.text(left - 14, y + tall / 2 + 5.5, day.name, 15.5, INK, "end")
        for hour, (on, dark, missed) in enumerate(day.hours):
            x = left + wide * hour
            drawing.box(x, y + 2, wide, tall - 4, CORAL if missed else GROUND)
            drawing.box(x, y + 2, wide * min(1, on + dark), tall - 4, DEEP)
            drawing.box(x, y + 2, wide * min(1, on), tall - 4, TEAL)
    for hour in range(3, 24, 3):
        drawing.line(left + wide * hour, top, left + wide * hour, top + tall * len(days), "#ffffff", 2)
    x, y = float(left), top + tall * len(days) + 18
    for fill, words in zip((TEAL, DEEP, CORAL, GROUND), legend, strict=True):
        drawing.box(x, y, 22, 22, fill, 5)
        drawing.text(x + 32, y + 17, words, 17, MUTED)
        x += 62 + width_of(words, 17)
    return drawing


def tiles(figures: Sequence[tuple[str, str]]) -> Drawing:
    """The few figures that answer most: each large, with what it is below."""
    drawing, wide = Drawing(WIDTH, 148), (WIDTH - 24 * (len(figures) - 1)) / len(figures)
    for index, (figure, name) in enumerate(figures):
        x = index * (wide + 24)
        drawing.box(x, 0, wide, 146, "#f5f7f6", 18)
        drawing.box(x + 22, 24, 44, 5, (TEAL, GOLD, SKY, CORAL)[index % 4], 2.5)
        drawing.text(x + 22, 88, figure, 44 if len(figure) < 9 else 34, DEEP, bold=True)
        drawing.text(x + 22, 122, name, 17.5, MUTED)
    return drawing


def cover(title: str, subtitle: str, period: str) -> Drawing:
    """The band across the head of the first page: whose report this is, over the stand's thread."""
    drawing = Drawing(1190, 264)
    drawing.box(0, 0, 1190, 264, DEEP)
    _thread(drawing)
    drawing.text(84, 110, title, 54, LIGHT["text"], bold=True)
    drawing.text(84, 156, subtitle, 24, LIGHT["muted"])
    drawing.text(84, 214, period, 28, LIGHT["gold"], bold=True)
    return drawing


def _thread(drawing: Drawing) -> None:
    """Many routes, one knot."""
    knot, end = (930, 104), 1190
    for index in range(18):
        spread = index - 8.5
        start, far = 132 + spread * 25, 132 + spread * 17
        tint = (LIGHT["teal"], LIGHT["sky"], LIGHT["gold"])[index % 3]
        middle = (700, knot[1] + spread * 3), (knot[0], knot[1] + spread * 0.7)
        beyond = (knot[0] + (knot[0] - 700) * 0.6, knot[1] - spread * 1.4), (1100, far), (end, far)
        drawing.curve(
            [(0, start), (380, start - 60 + index * 9), *middle, *beyond], tint, 1.4, 0.14 + 0.02 * (index % 4)
        )
        if index % 3 == 0:
            drawing.dot(1050 + index * 6, knot[1] * 0.35 + far * 0.65, 3.4, tint, 0.75)
    for radius, opacity in ((46, 0.10), (28, 0.16), (9, 1)):
        drawing.dot(*knot, radius, LIGHT["gold"], opacity)
