"""Drawings of a few forms, which are written as SVG for browsers and painted by Qt on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Literal

from kiosk.media.fonts import FAMILIES

INK, MUTED, LINE, GROUND = "#10243c", "#44566b", "#cbd5de", "#eef1f4"
DEEP = "#0a2240"
TEAL, GOLD, SKY, CORAL = "#168a75", "#d09321", "#2f7fbf", "#cf4f36"
GOLDEN = "#8a5a00"
"""GOLD for letters."""
PALE = {TEAL: "#bfe0d9", SKY: "#c9e0f1"}
LIGHT = {"gold": "#e8b84f", "teal": "#35c2a8", "sky": "#62b8f5", "text": "#f4f6f1", "muted": "#b3c5d6"}
"""For what stands on DEEP."""
FONT = ", ".join(f"'{family}'" for family in FAMILIES.values()) + ", sans-serif"
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
Anchor = Literal["start", "middle", "end"]


def plain(text: str) -> str:
    """As XML can hold it, escaped."""
    return escape(writable(text))


def writable(text: str) -> str:
    """Without what no text has."""
    return _UNWRITABLE.sub("", text)


@dataclass(frozen=True)
class Text:
    """Words that begin, have their middle or end at `x`, and stand on `y`."""

    x: float
    y: float
    words: str
    size: float
    fill: str
    anchor: Anchor
    bold: bool

    def mirrored(self, width: float) -> Text:
        return replace(self, x=width - self.x)

    def svg(self) -> str:
        weight = ' font-weight="bold"' if self.bold else ""
        place = f'x="{self.x:.1f}" y="{self.y:.1f}" font-size="{self.size:g}" fill="{self.fill}"'
        return f'<text {place} text-anchor="{self.anchor}"{weight}>{plain(self.words)}</text>'


@dataclass(frozen=True)
class Box:
    """A rectangle with round corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    radius: float

    def mirrored(self, width: float) -> Box:
        return replace(self, x=width - self.x - self.width)

    def svg(self) -> str:
        size = f'width="{self.width:.1f}" height="{self.height:.1f}" rx="{self.radius:g}"'
        return f'<rect x="{self.x:.1f}" y="{self.y:.1f}" {size} fill="{self.fill}"/>'


@dataclass(frozen=True)
class Line:
    """A straight line; dashed ones have dashes and gaps of these lengths."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    width: float
    dashes: Sequence[float]

    def mirrored(self, width: float) -> Line:
        return replace(self, x1=width - self.x1, x2=width - self.x2)

    def svg(self) -> str:
        dashed = f' stroke-dasharray="{" ".join(map(str, self.dashes))}"' if self.dashes else ""
        place = f'x1="{self.x1:.1f}" y1="{self.y1:.1f}" x2="{self.x2:.1f}" y2="{self.y2:.1f}"'
        return f'<line {place} stroke="{self.stroke}" stroke-width="{self.width:g}"{dashed}/>'


@dataclass(frozen=True)
class Column:
    """A bar that stands on a line: only its upper corners are round."""

    x: float
    y: float
    width: float
    height: float
    fill: str

    @property
    def radius(self) -> float:
        return min(6, self.width / 2, self.height)

    def mirrored(self, width: float) -> Column:
        return replace(self, x=width - self.x - self.width)

    def svg(self) -> str:
        r, down, across = self.radius, self.height - self.radius, self.width - 2 * self.radius
        way = f"M{self.x:.1f} {self.y + self.height:.1f}v{-down:.1f}q0 {-r:.1f} {r:.1f} {-r:.1f}h{across:.1f}"
        return f'<path d="{way}q{r:.1f} 0 {r:.1f} {r:.1f}v{down:.1f}z" fill="{self.fill}"/>'


Point = tuple[float, float]


@dataclass(frozen=True)
class Curve:
    """Cubic curves one after another: a point, and then three for each."""

    points: Sequence[Point]
    stroke: str
    width: float
    opacity: float

    def mirrored(self, width: float) -> Curve:
        return replace(self, points=[(width - x, y) for x, y in self.points])

    def svg(self) -> str:
        first, *others = (f"{x:.1f} {y:.1f}" for x, y in self.points)
        look = f'stroke="{self.stroke}" stroke-width="{self.width:g}" stroke-opacity="{self.opacity:.2f}"'
        return f'<path d="M{first}C{" ".join(others)}" fill="none" {look}/>'


@dataclass(frozen=True)
class Dot:
    """A circle."""

    x: float
    y: float
    radius: float
    fill: str
    opacity: float

    def mirrored(self, width: float) -> Dot:
        return replace(self, x=width - self.x)

    def svg(self) -> str:
        place = f'cx="{self.x:.1f}" cy="{self.y:.1f}" r="{self.radius:g}"'
        return f'<circle {place} fill="{self.fill}" fill-opacity="{self.opacity:.2f}"/>'


Mark = Text | Box | Column | Line | Curve | Dot


def width_of(words: str, size: float) -> float:
    """Room enough for words: Chinese characters are as wide as tall, letters little more than half of it."""
    return sum(size if letter >= "\u2e80" else size * 0.58 for letter in words)


class Drawing:
    """`width` and `height` are its own units, two of which are a point on paper. Later marks lie over earlier ones.

    In one that is `rtl` texts start at their right.
    """

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.rtl = False
        self.marks: list[Mark] = []

    def mirrored(self) -> Drawing:
        """The same for those who read from right to left."""
        mirror = Drawing(self.width, self.height)
        mirror.rtl = not self.rtl
        mirror.marks = [mark.mirrored(self.width) for mark in self.marks]
        return mirror

    def text(
        self, x: float, y: float, words: str, size: float, fill: str = INK, anchor: Anchor = "start", bold: bool = False
    ) -> None:
        self.marks.append(Text(x, y, words, size, fill, anchor, bold))

    def box(self, x: float, y: float, width: float, height: float, fill: str, radius: float = 0) -> None:
        if width > 0 and height > 0:
            self.marks.append(Box(x, y, width, height, fill, radius))

    def column(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        self.marks.append(Column(x, y, width, height, fill))

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        stroke: str = LINE,
        width: float = 1.5,
        dashes: Sequence[float] = (),
    ) -> None:
        self.marks.append(Line(x1, y1, x2, y2, stroke, width, dashes))

    def curve(self, points: Sequence[Point], stroke: str, width: float, opacity: float) -> None:
        self.marks.append(Curve(points, stroke, width, opacity))

    def dot(self, x: float, y: float, radius: float, fill: str, opacity: float = 1) -> None:
        self.marks.append(Dot(x, y, radius, fill, opacity))

    def svg(self, about: str = "") -> str:
        """The whole; `about` says it to whoever does not see it."""
        return "".join(self._svg(about))

    def _svg(self, about: str) -> Iterator[str]:
        role = f' role="img" aria-label="{plain(about)}"' if about else ""
        yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}"{role}'
        yield f' font-family="{FONT}" direction="{"rtl" if self.rtl else "ltr"}">'
        yield from (mark.svg() for mark in self.marks)
        yield "</svg>"
