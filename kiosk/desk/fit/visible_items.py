"""What a visitor sees and can touch: a walk over the items of a scene, from the back to the front."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQml import QJSValue
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import class_name, type_name
from kiosk.desk.fit.text_layout import inks, plain
from kiosk.model.line_breaks import spaced

UNSEEN = 0.05
SOLID = 0.5
PRESSED = ("QQuickAbstractButton", "QQuickSlider", "QQuickMouseArea")


@dataclass(eq=False)
class Place:
    """An item that is seen: its parents from the outermost, its opacity with theirs, its order in painting."""

    item: QQuickItem
    parents: tuple[Place, ...]
    opacity: float
    rotating: bool
    order: int = 0

    @cached_property
    def area(self) -> QRectF:
        return self.item.mapRectToScene(QRectF(0, 0, self.item.width(), self.item.height()))

    @cached_property
    def scale(self) -> float:
        return self.item.mapRectToScene(QRectF(0, 0, 0, 1)).height()

    @property
    def scrolls(self) -> bool:
        """True if a visitor reaches what lies beyond its edges."""
        return self.item.inherits("QQuickFlickable") and not self.rotating

    @cached_property
    def clips(self) -> tuple[Place, ...]:
        """The parents that cut off what is beyond them."""
        return tuple(parent for parent in self.parents if parent.item.clip())

    @cached_property
    def window(self) -> QRectF:
        """Where it can be seen."""
        seen = self.parents[0].area if self.parents else self.area
        for clip in self.clips:
            seen = seen.intersected(clip.area)
        return seen

    @cached_property
    def name(self) -> str:
        return type_name(self.item)

    @property
    def where(self) -> str:
        """The scenes' own parts it stands in, from the innermost."""
        names = [parent.name for parent in reversed(self.parents) if "_QMLTYPE" in class_name(parent.item)]
        return " in ".join(dict.fromkeys(names[:3])) or "the room"


@dataclass(frozen=True)
class Text:
    """A text that is seen, with the ink of its lines in the window's measure."""

    place: Place
    words: str
    inks: tuple[QRectF, ...]

    @cached_property
    def seen(self) -> tuple[QRectF, ...]:
        """The ink that is not scrolled away."""
        cuts = (ink.intersected(self.place.window) for ink in self.inks)
        return tuple(cut for cut in cuts if cut.width() > 0 and cut.height() > 0)

    @cached_property
    def bounds(self) -> QRectF:
        return united(self.inks)

    @cached_property
    def size(self) -> float:
        """How large its letters are, in pixels of the screen."""
        return float(self.place.item.property("font").pixelSize()) * self.place.scale

    @property
    def colour(self) -> QColor:
        colour = QColor(self.place.item.property("color"))
        colour.setAlphaF(colour.alphaF() * self.place.opacity)
        return colour


@dataclass
class Sight:
    """Everything that is seen at one moment."""

    screen: QRectF
    unit: float
    texts: list[Text] = field(default_factory=list)
    targets: list[Place] = field(default_factory=list)
    covers: list[Place] = field(default_factory=list)
    scrollers: list[Place] = field(default_factory=list)


def united(areas: tuple[QRectF, ...]) -> QRectF:
    whole = QRectF()
    for area in areas:
        whole = whole.united(area)
    return whole


def look(root: QQuickItem, rotating: bool) -> Sight:
    """What is seen of `root`. In a visit, what is disabled is behind something else: a sheet, a panel, a question."""
    screen = QRectF(0, 0, root.width(), root.height())
    sight = Sight(screen, min(screen.width(), screen.height()) / 1080)
    for place in places(root, rotating):
        item = place.item
        if item.inherits("QQuickText"):
            if (rotating or item.isEnabled()) and plain(item).strip():
                sight.texts.append(Text(place, spaced(plain(item)), tuple(map(item.mapRectToScene, inks(item)))))
        elif item.inherits("QQuickRectangle"):
            if solid(item, place.opacity):
                sight.covers.append(place)
        elif item.inherits("QQuickFlickable"):
            sight.scrollers.append(place)
        # A MouseArea has an `enabled` of its own.
        elif item.isEnabled() and item.property("enabled") and touchable(item):
            sight.targets.append(place)
    sight.texts = [text for text in sight.texts if not hidden(text, sight.covers)]
    return sight


def places(root: QQuickItem, rotating: bool) -> Iterator[Place]:
    """Every item that can be seen, in the order of painting."""
    count = 0

    def visit(item: QQuickItem, parents: tuple[Place, ...]) -> Iterator[Place]:
        nonlocal count
        opacity = item.opacity() * (parents[-1].opacity if parents else 1)
        if not item.isVisible() or opacity < UNSEEN:
            return
        children = sorted(item.childItems(), key=lambda child: child.z())
        place = Place(item, parents, opacity, rotating)
        for child in [child for child in children if child.z() < 0]:
            yield from visit(child, (*parents, place))
        count += 1
        place.order = count
        yield place
        for child in [child for child in children if child.z() >= 0]:
            yield from visit(child, (*parents, place))

    yield from visit(root, ())


def solid(item: QQuickItem, opacity: float) -> bool:
    """Whether it hides what is behind; what fades out, as at a scroller's edge, does not."""
    gradient = item.property("gradient")
    fades = isinstance(gradient, QJSValue) and gradient.isQObject()
    return not fades and QColor(item.property("color")).alphaF() * opacity >= SOLID


def touchable(item: QQuickItem) -> bool:
    """Whether a finger has an effect here."""
    if item.inherits("QQuickImage"):
        return False
    return any(map(item.inherits, PRESSED)) or any(child.inherits("QQuickTapHandler") for child in item.children())


def hidden(text: Text, covers: list[Place]) -> bool:
    """Whether something in front leaves nothing of it to be seen."""
    over = (cover.area for cover in covers if cover.order > text.place.order)
    return bool(text.seen) and any(all(area.contains(ink) for ink in text.seen) for area in over)
