"""What must hold for every text that is seen; each rule gives the violations it finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.text_layout import laid
from kiosk.desk.fit.visible_items import Place, Sight, Text, solid, united

# In pixels of the screen: less than this is rounding, or the edge of a letter.
TOLERANCE = 1.5
LEAST, LINES = 26, 6
SWASH = 0.12  # in sizes: how far a letter may reach beyond its own width


@dataclass(frozen=True)
class Violation:
    """What is wrong, with what, by how many pixels and where, and the word that is torn if one is."""

    what: str
    words: str
    by: float
    where: str
    torn: str = ""

    def __str__(self) -> str:
        return f'"{self.words[:60]}" {self.what} by {self.by:.3g} px in {self.where}'


def violations_of(sight: Sight) -> list[Violation]:
    """Everything that is wrong with the texts that are seen."""
    found: list[Violation] = []
    for text in sight.texts:
        found += [*whole(text), *uncut(text, sight), *boxed(text), *uncovered(text, sight), *legible(text, sight)]
    return [*found, *apart(sight)]


def lengthy(sight: Sight, largest: bool) -> Iterator[Violation]:
    """Headings, and texts on something to touch, of so many lines that they push all else away.

    In the largest text, where pages are scrolled, there may be twice as many.
    """
    most = LINES * (2 if largest else 1)
    for text in sight.texts:
        touched = any(parent.item.inherits("QQuickAbstractButton") for parent in text.place.parents)
        if (touched or text.place.name == "Heading") and len(text.inks) > most:
            yield Violation(f"takes more than {most} lines", text.words, text.bounds.height(), text.place.where)


def beyond(ink: QRectF, area: QRectF) -> float:
    """How far the ink sticks out of the area."""
    sides = (area.left() - ink.left(), area.top() - ink.top(), ink.right() - area.right(), ink.bottom() - area.bottom())
    return max(sides)


def depth(one: QRectF, other: QRectF) -> float:
    """How deep two areas lie in each other; 0 if they do not."""
    common = one.intersected(other)
    return max(0.0, min(common.width(), common.height()))


def exceeding(what: str, text: Text, by: float, slack: float = TOLERANCE) -> Iterator[Violation]:
    if by > slack:
        yield Violation(what, text.words, by, text.place.where)


def whole(text: Text) -> Iterator[Violation]:
    """No text is shortened, and no word is torn apart by the end of a line."""
    item = text.place.item
    if item.property("truncated"):
        yield Violation("is shortened", text.words, text.bounds.width(), text.place.where)
    if torn := laid(item).broken:
        yield Violation(f"tears '{torn}' apart", text.words, item.width(), text.place.where, torn)


def uncut(text: Text, sight: Sight) -> Iterator[Violation]:
    """No text is off the screen or cut, but for what a visitor can scroll to."""
    for clip in reversed(text.place.clips):
        if clip.scrolls:
            yield from exceeding("cannot be scrolled to", text, beyond(text.bounds, content(clip)))
            break  # what is around a scroller holds its window, not all that is scrolled through it
        yield from exceeding(f"is cut by {clip.name}", text, beyond(text.bounds, clip.area))
    if not any(clip.scrolls for clip in text.place.clips):
        yield from exceeding("is off the screen", text, beyond(text.bounds, sight.screen))


def content(scroller: Place) -> QRectF:
    """All that can be scrolled to, where it lies now."""
    item = scroller.item
    holder: QQuickItem = item.property("contentItem")
    wide, high = (max(item.property(f"content{side}"), getattr(item, side.lower())()) for side in ("Width", "Height"))
    return holder.mapRectToScene(QRectF(0, 0, wide, high))


def boxed(text: Text) -> Iterator[Violation]:
    """No text is wider than its own place, or sticks out of the card or button it stands on."""
    area = text.place.area
    sides = max(area.left() - text.bounds.left(), text.bounds.right() - area.right())
    yield from exceeding("is too wide for its place", text, sides, TOLERANCE + SWASH * text.size)
    for parent in reversed(text.place.parents):
        if parent.scrolls:
            return  # what is around a scroller holds its window, not all that is scrolled through it
        if paints(parent.item) and parent.area.contains(text.bounds.center()):
            yield from exceeding(f"sticks out of its {parent.name}", text, beyond(text.bounds, parent.area))


def paints(item: QQuickItem) -> bool:
    return item.inherits("QQuickRectangle") or item.inherits("QQuickAbstractButton")


def uncovered(text: Text, sight: Sight) -> Iterator[Violation]:
    """Nothing solid lies over a part of a text, but for what floats above all else on purpose."""
    for cover in sight.covers:
        if cover.order > text.place.order and cover.area.intersects(text.bounds):
            seen = cover.area.intersected(cover.window)
            deep = max((depth(ink, seen) for ink in text.seen), default=0)
            if not floats(cover, text.place):
                yield from exceeding(f"is covered by {cover.name}", text, deep)


def floats(cover: Place, below: Place) -> bool:
    own = (part for part in (*cover.parents, cover) if part not in below.parents)
    return any(part.item.z() > 0 for part in own)


def legible(text: Text, sight: Sight) -> Iterator[Violation]:
    """No text is smaller than the smallest size."""
    yield from exceeding("is too small", text, LEAST * sight.unit - text.size, 0.5 + 0.5 * sight.unit)


def apart(sight: Sight) -> Iterator[Violation]:
    """No two texts touch."""
    bounds = [(text, united(text.seen)) for text in sight.texts if text.seen]
    for (one, here), (other, there) in combinations(bounds, 2):
        if depth(here, there) > TOLERANCE and not parted(one, other):
            deep = max(depth(a, b) for a in one.seen for b in other.seen)
            yield from exceeding(f'overlaps "{other.words[:40]}"', one, deep)


def parted(lower: Text, upper: Text) -> bool:
    """Whether something solid that carries the upper text lies between them: the lower one is covered, not touched."""
    return any(
        parent.order > lower.place.order
        and parent.item.inherits("QQuickRectangle")
        and solid(parent.item, parent.opacity)
        for parent in upper.place.parents
    )
