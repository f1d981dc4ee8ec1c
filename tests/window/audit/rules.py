"""What must hold for all that is seen and touched: the texts fit, and fingers hit what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import hypot

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.rules import TOLERANCE, Violation, beyond, violations_of
from kiosk.desk.fit.visible_items import Place, Sight

TARGET, APART = 88, 16


def flaws(sight: Sight) -> list[Violation]:
    """Everything that is wrong with what is seen."""
    return [*violations_of(sight), *scrollable(sight), *touches(sight)]


def scrollable(sight: Sight) -> Iterator[Violation]:
    """What is scrolled is scrolled on the screen; what is scrolled itself comes there."""
    for scroller in sight.scrollers:
        if any(clip.scrolls for clip in scroller.clips):
            continue
        out = beyond(scroller.area, sight.screen)
        if out > TOLERANCE:
            yield Violation("is off the screen", scroller.name, out, scroller.where)


def touches(sight: Sight) -> Iterator[Violation]:
    """What is touched is large enough, and far enough from its neighbours."""
    targets = list(standing(sight))
    for target in targets:
        area = target.area
        small = TARGET * sight.unit - min(area.width(), area.height())
        if small > 0.6:
            yield Violation("is too small to touch", called(target), small, target.where)
    for one, other in combinations(targets, 2):
        missing = APART * sight.unit - distance(one, other)
        if missing > 0.6:
            yield Violation(f'is too near to "{called(other)[:40]}"', called(one), missing, one.where)


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


def role(item: QQuickItem) -> QAccessible.Role:
    """What a screen reader takes it for."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.role() if interface else QAccessible.Role.NoRole
