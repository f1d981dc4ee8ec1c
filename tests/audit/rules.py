"""What must hold for everything that is seen; each rule gives the flaws it finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import hypot

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.audit.ink import laid
from tests.audit.sight import Place, Sight, Text, role, solid, united

# In pixels of the screen: less than this is rounding, or the edge of a letter.
TOLERANCE = 1.5
TARGET, APART, LEAST = 88, 16, 26
SWASH = 0.12  # in sizes: how far a letter may reach beyond its own width


@dataclass(frozen=True)
class Flaw:
    """What is wrong, with what, by how many pixels and where."""

    what: str
    words: str
    by: float
    where: str

    def __str__(self) -> str:
        return f'"{self.words[:60]}" {self.what} by {self.by:.3g} px in {self.where}'


def flaws(sight: Sight) -> list[Flaw]:
    """Everything that is wrong with what is seen."""
    found: list[Flaw] = []
    for text in sight.texts:
        found += [*whole(text), *uncut(text, sight), *boxed(text), *uncovered(text, sight), *legible(text, sight)]
    return [*found, *apart(sight), *scrollable(sight), *touches(sight)]


def beyond(ink: QRectF, area: QRectF) -> float:
    """How far the ink sticks out of the area."""
    sides = (area.left() - ink.left(), area.top() - ink.top(), ink.right() - area.right(), ink.bottom() - area.bottom())
    return max(sides)


def depth(one: QRectF, other: QRectF) -> float:
    """How deep two areas lie in each other; 0 if they do not."""
    common = one.intersected(other)
    return max(0.0, min(common.width(), common.height()))


def told(what: str, text: Text, by: float, slack: float = TOLERANCE) -> Iterator[Flaw]:
    if by > slack:
        yield Flaw(what, text.words, by, text.place.where)


def whole(text: Text) -> Iterator[Flaw]:
    """No text is shortened, and no word is torn apart by the end of a line."""
    item = text.place.item
    if item.property("truncated"):
        yield Flaw("is shortened", text.words, text.bounds.width(), text.place.where)
    if torn := laid(item).broken:
        yield Flaw(f"tears '{torn}' apart", text.words, item.width(), text.place.where)


def uncut(text: Text, sight: Sight) -> Iterator[Flaw]:
    """No text is off the screen or cut, but for what a visitor can scroll to."""
    for clip in text.place.clips:
        if clip.scrolls:
            yield from told("cannot be scrolled to", text, beyond(text.bounds, content(clip)))
        else:
            yield from told(f"is cut by {clip.name}", text, beyond(text.bounds, clip.area))
    if not any(clip.scrolls for clip in text.place.clips):
        yield from told("is off the screen", text, beyond(text.bounds, sight.screen))


def content(scroller: Place) -> QRectF:
    """All that can be scrolled to, where it lies now."""
    item = scroller.item
    holder: QQuickItem = item.property("contentItem")
    wide, high = (max(item.property(f"content{side}"), getattr(item, side.lower())()) for side in ("Width", "Height"))
    return holder.mapRectToScene(QRectF(0, 0, wide, high))


def boxed(text: Text) -> Iterator[Flaw]:
    """No text is wider than its own place, or sticks out of the card or button it stands on."""
    area = text.place.area
    sides = max(area.left() - text.bounds.left(), text.bounds.right() - area.right())
    yield from told("is too wide for its place", text, sides, TOLERANCE + SWASH * text.size)
    for parent in reversed(text.place.parents):
        if parent.scrolls:
            return  # what is around a scroller holds its window, not all that is scrolled through it
        if paints(parent.item) and parent.area.contains(text.bounds.center()):
            yield from told(f"sticks out of its {parent.name}", text, beyond(text.bounds, parent.area))


def paints(item: QQuickItem) -> bool:
    return item.inherits("QQuickRectangle") or item.inherits("QQuickAbstractButton")


def uncovered(text: Text, sight: Sight) -> Iterator[Flaw]:
    """Nothing solid lies over a part of a text, but for what floats above all else on purpose."""
    for cover in sight.covers:
        if cover.order > text.place.order and cover.area.intersects(text.bounds):
            seen = cover.area.intersected(cover.window)
            deep = max((depth(ink, seen) for ink in text.seen), default=0)
            if not floats(cover, text.place):
                yield from told(f"is covered by {cover.name}", text, deep)


def floats(cover: Place, below: Place) -> bool:
    own = (part for part in (*cover.parents, cover) if part not in below.parents)
    return any(part.item.z() > 0 for part in own)


def legible(text: Text, sight: Sight) -> Iterator[Flaw]:
    """No text is smaller than the smallest size."""
    yield from told("is too small", text, LEAST * sight.unit - text.size, 0.5 + 0.5 * sight.unit)


def apart(sight: Sight) -> Iterator[Flaw]:
    """No two texts touch."""
    bounds = [(text, united(text.seen)) for text in sight.texts if text.seen]
    for (one, here), (other, there) in combinations(bounds, 2):
        if depth(here, there) > TOLERANCE and not parted(one, other):
            deep = max(depth(a, b) for a in one.seen for b in other.seen)
            yield from told(f'overlaps "{other.words[:40]}"', one, deep)


def parted(lower: Text, upper: Text) -> bool:
    """Whether something solid that carries the upper text lies between them: the lower one is covered, not touched."""
    return any(
        parent.order > lower.place.order
        and parent.item.inherits("QQuickRectangle")
        and solid(parent.item, parent.opacity)
        for parent in upper.place.parents
    )


def scrollable(sight: Sight) -> Iterator[Flaw]:
    """What is scrolled is scrolled on the screen."""
    for scroller in sight.scrollers:
        out = beyond(scroller.area, sight.screen)
        if out > TOLERANCE:
            yield Flaw("is off the screen", scroller.name, out, scroller.where)


def touches(sight: Sight) -> Iterator[Flaw]:
    """What is touched is large enough, and far enough from its neighbours."""
    targets = list(standing(sight))
    for target in targets:
        area = target.area
        small = TARGET * sight.unit - min(area.width(), area.height())
        if small > 0.6:
            yield Flaw("is too small to touch", called(target), small, target.where)
    for one, other in combinations(targets, 2):
        missing = APART * sight.unit - distance(one, other)
        if missing > 0.6:
            yield Flaw(f'is too near to "{called(other)[:40]}"', called(one), missing, one.where)


def standing(sight: Sight) -> Iterator[Place]:
    """What counts as one target each: not the ground behind others, such as to close a panel; and a chart as a
    whole, since a touch anywhere on it finds the nearest mark, whose value stands in the table too."""
    charts: set[QQuickItem] = set()
    for target in sight.targets:
        if target.item.inherits("QQuickMouseArea") and any(over(target, other) for other in sight.targets):
            continue
        chart = next((parent for parent in target.parents if role(parent.item) == QAccessible.Role.Chart), None)
        if chart is None:
            yield target
        elif chart.item not in charts:
            charts.add(chart.item)
            yield chart


def over(ground: Place, other: Place) -> bool:
    return other.order > ground.order and ground.area.intersects(other.area)


def distance(one: Place, other: Place) -> float:
    """How far apart two targets are where both are seen; far if one belongs to the other."""
    here, there = reach(one, other), reach(other, one)
    if one in other.parents or other in one.parents or here.isEmpty() or there.isEmpty():
        return float("inf")
    across = max(here.left() - there.right(), there.left() - here.right())
    down = max(here.top() - there.bottom(), there.top() - here.bottom())
    return hypot(max(across, 0), max(down, 0)) if max(across, down) > 0 else 0.0


def reach(target: Place, other: Place) -> QRectF:
    """Where a finger can touch it: all of it for its neighbour in the same scroller, else what is not scrolled away."""
    return target.area if target.clips == other.clips else target.area.intersected(target.window)


def called(target: Place) -> str:
    interface = QAccessible.queryAccessibleInterface(target.item)
    return (interface.text(QAccessible.Text.Name) if interface else "") or target.name
