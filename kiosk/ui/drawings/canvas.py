"""The canvas every drawing is made on: its measures, its colours, and strokes quick enough for a first frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from random import Random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

Point = tuple[float, float]


@dataclass(frozen=True)
class Palette:
    """The colours of a drawing, and the accent that leads them; `light` if it stands on a light ground."""

    accent: QColor
    gold: QColor
    teal: QColor
    sky: QColor
    coral: QColor
    light: bool

    @property
    def all(self) -> tuple[QColor, ...]:
        """The accent first, then the others."""
        others = (self.gold, self.teal, self.sky, self.coral)
        return (self.accent, *(colour for colour in others if colour.rgb() != self.accent.rgb()))


class Canvas:
    """A transparent canvas with the weight on its end side.

    `focus` is where a drawing has its heart, `reach` the radius it has around it, `unit` a pixel of a 1080 screen.
    """

    def __init__(self, painter: QPainter, width: int, height: int, palette: Palette, seed: str) -> None:
        self.painter, self.width, self.height, self.palette = painter, width, height, palette
        self.random = Random(seed)
        short, wide = min(width, height), min(max(width / height - 1, 0), 0.8)
        self.unit = short / 1080
        self.reach = short * (0.40 + 0.03 * wide)
        self.focus = (width * (0.57 + 0.185 * wide), height * (0.47 if width >= height else 0.40))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._mixing(QPainter.CompositionMode.CompositionMode_SourceOver)

    def at(self, x: float, y: float) -> Point:
        """The point `x`, `y` reaches away from the focus."""
        return self.focus[0] + x * self.reach, self.focus[1] + y * self.reach

    def stroke(self, path: QPainterPath, colour: QColor, alpha: float, width: float = 1.0) -> None:
        """A thread. Only pens of one pixel are quick, so a wider one is several of them side by side."""
        pen = QPen(tint(colour, alpha), 1)
        pen.setCosmetic(True)
        passes = max(1, ceil(width * self.unit - 0.3))
        step = (width * self.unit - 1) / max(1, passes - 1)
        for index in range(passes):
            shift = (index - (passes - 1) / 2) * step
            self.painter.translate(shift * 0.5, shift)
            self.painter.strokePath(path, pen)
            self.painter.translate(-shift * 0.5, -shift)

    def node(self, at: Point, radius: float, colour: QColor, alpha: float = 1.0) -> None:
        """A dot."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(tint(colour, alpha))
        self.painter.drawEllipse(QPointF(*at), radius * self.unit, radius * self.unit)

    def light(self, at: Point, radius: float, colour: QColor, alpha: float) -> None:
        """A soft light, in pixels of the canvas."""
        if self.palette.light:
            colour = QColor.fromHslF(colour.hslHueF(), colour.hslSaturationF(), 0.62)
        glow = QRadialGradient(QPointF(*at), radius)
        for place, share in ((0, 1.0), (0.18, 0.72), (0.4, 0.36), (0.65, 0.11), (0.85, 0.02), (1, 0.0)):
            glow.setColorAt(place, tint(colour, alpha * share))
        self.painter.fillRect(QRectF(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius), QBrush(glow))

    def beacon(self, at: Point, radius: float, colour: QColor, alpha: float = 1.0) -> None:
        """A node with a light of its own."""
        self.light(at, radius * 7 * self.unit, colour, 0.5 * alpha)
        self.node(at, radius, colour, alpha)

    def fade(self, stops: Sequence[tuple[float, float]]) -> None:
        """Thins out what is drawn so far: (share of the width, what remains), from start to end."""
        veil = QLinearGradient(0, 0, self.width, 0)
        for place, remains in stops:
            veil.setColorAt(min(max(place, 0), 1), QColor(0, 0, 0, round(255 * remains)))
        self._mixing(QPainter.CompositionMode.CompositionMode_DestinationIn)
        self.painter.fillRect(0, 0, self.width, self.height, veil)
        self._mixing(QPainter.CompositionMode.CompositionMode_SourceOver)

    def quiet_start(self, least: float = 0.0) -> None:
        """Leaves the start side to the words."""
        heart = self.focus[0] / self.width
        edge = heart - self.reach / self.width
        self.fade(
            ((0, least * 0.4), (edge * 0.55, least), (edge + 0.02, 0.35), (heart - 0.3 * (heart - edge), 1), (1, 1))
        )

    def gather(self) -> None:
        """From here on crossing threads add up to light, where the ground is dark."""
        if not self.palette.light:
            self._mixing(QPainter.CompositionMode.CompositionMode_Plus)

    def settle(self) -> None:
        """Ends `gather`."""
        self._mixing(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _mixing(self, mode: QPainter.CompositionMode) -> None:
        self.painter.setCompositionMode(mode)


def tint(colour: QColor, alpha: float) -> QColor:
    """The colour, this opaque."""
    tinted = QColor(colour)
    tinted.setAlphaF(min(max(alpha, 0.0), 1.0))
    return tinted


def spread(count: int) -> list[float]:
    """`count` numbers from -1 to 1."""
    return [2 * index / (count - 1) - 1 for index in range(count)] if count > 1 else [0.0]


def curve(*points: Point, ease: float = 0.364) -> QPainterPath:
    """A path that leaves and enters every point level: a thread running from side to side."""
    path = QPainterPath(QPointF(*points[0]))
    for (x0, y0), (x1, y1) in pairwise(points):
        path.cubicTo(x0 + (x1 - x0) * ease, y0, x1 - (x1 - x0) * ease, y1, x1, y1)
    return path
