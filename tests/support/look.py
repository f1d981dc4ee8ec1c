"""A screen in words: all that can be seen on it from the back to the front, with its colours by the design's names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from kiosk.desk.fit.text_layout import manner, plain
from kiosk.model.direction_marks import MARKS
from kiosk.model.line_breaks import spaced
from tests.support.design import FAMILIES, VIDEO, VIDEO_TEXT, Design
from tests.support.eyes import edge

LONGEST = 60
UNDRAWN = ("#000000", 1)  # what Qt says of a border that nobody asked for
ALIGNED = {2: " right", 4: " centre"}
# Qt's own items, whose names say nothing of what they are for.
PLAIN = ("Item", "Row", "Column", "Grid", "Flow", "Loader", "FocusScope", "Flickable", "Rectangle", "Text", "RootItem")


class Describer:
    """Describes what stands on one theme's ground, to a reader of one script."""

    def __init__(self, design: Design, script: str) -> None:
        tokens = {**asdict(design), "video": VIDEO, "video text": VIDEO_TEXT, "white": "#ffffff"}
        # Where tokens are of one colour, the first name is said.
        order = ["text", "muted", *(name for name in tokens if name not in ("text", "muted"))]
        self._names = {tokens[name]: name for name in reversed(order)}
        self._family = FAMILIES[script]

    def lines(self, item: QQuickItem, depth: int = 0) -> Iterator[str]:
        """The item and all below it, a line for each thing seen, indented by the components they are in."""
        if not item.isVisible() or item.opacity() == 0:
            return
        own = self._own(item)
        faint = f" faint {item.opacity():.2f}" if item.opacity() < 1 else ""
        named = not own and type_name(item) not in PLAIN and not item.inherits("QQuickMouseArea")
        below = [line for child in item.childItems() for line in self.lines(child, depth + bool(own or named or faint))]
        if own or (below and (named or faint)):
            yield f"{'  ' * depth}{own or type_name(item)}{faint}"
        yield from below

    def _own(self, item: QQuickItem) -> str:
        if item.inherits("QQuickText"):
            return self._text(item)
        if item.inherits("QQuickRectangle"):
            return self._surface(item)
        if item.inherits("QQuickImage"):
            return self._picture(item)
        return self._strokes(item) if item.inherits("QQuickShape") else ""

    def _text(self, item: QQuickItem) -> str:
        words, font = " ".join(spaced(plain(item)).translate(MARKS).split()), item.property("font")
        if not words or not item.width():
            return ""
        short = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
        manners = " bold" * font.bold() + ALIGNED.get(manner(item).alignment, "")
        family = "" if font.family() == self._family else f" in {font.family()}"
        return f"“{short}” {self.colour(item.property('color'))} {font.pixelSize()}{manners}{family}"

    def _surface(self, item: QQuickItem) -> str:
        ground, (rim, width) = self.colour(item.property("color")), edge(item)
        around = f" in {self.colour(QColor(rim))} {width}" if width and (rim, width) != UNDRAWN else ""
        if not ground and not around:
            return ""
        return f"{type_name(item) if type_name(item) != 'Rectangle' else 'surface'} {ground or 'clear'}{around}"

    def _picture(self, item: QQuickItem) -> str:
        source = item.property("source").toString()
        if not source or not item.width():
            return ""
        turned = " turned" if item.property("mirror") else ""
        if source.startswith("image://icon/"):
            return f"sign {item.property('name')} {self.colour(item.property('color'))}{turned}"
        if source.startswith("image://art/"):
            return f"drawing {item.property('drawing')} {self.colour(item.property('accent'))}{turned}"
        return "code" if source.startswith("image://qr/") else f"picture {source.rsplit('/', 1)[-1]}{turned}"

    def _strokes(self, item: QQuickItem) -> str:
        drawn = [self._stroke(path) for path in item.children() if path.inherits("QQuickShapePath")]
        return ", ".join(filter(None, drawn))

    def _stroke(self, path: QObject) -> str:
        stroke, fill = self.colour(path.property("strokeColor")), self.colour(path.property("fillColor"))
        width, dashed = (
            path.property("strokeWidth"),
            " dashed" if number(path, "strokeStyle") == Qt.PenStyle.DashLine.value else "",
        )
        line = f"line {stroke} {width:.0f}{dashed}" if stroke and width > 0 else ""
        return f"{line} filled {fill}".strip() if fill else line

    def colour(self, value: Any) -> str:
        """A colour by its name in the design, with how strong it is; "" for none."""
        colour = QColor(value)
        strength = round(colour.alphaF(), 2)
        name = self._names.get(colour.name(), colour.name())
        return "" if strength == 0 else name if strength == 1 else f"{name}@{strength:g}"


def number(item: QObject, name: str) -> int:
    """An enumeration of QML's own, which Python cannot read."""
    engine: Any = qmlEngine(item)
    return int(engine.evaluate(f"(item => item.{name})").call([engine.toScriptValue(item)]).toInt())
