"""What a visitor sees: what stands where, and the colours that are really on the glass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from tests.support.stand import Stand

ALIKE = 4  # how far a channel may be off: rounding where colours are blended
Share = tuple[float, float]
MIDDLE: Share = (0.5, 0.5)


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that can be seen of an item, from the back to the front."""
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from below(child)


def parts(root: Stand | QQuickItem, *kinds: str) -> list[QQuickItem]:
    """What can be seen of these types."""
    items = root.items() if isinstance(root, Stand) else below(root)
    return [item for item in items if type_name(item) in kinds]


def part(root: Stand | QQuickItem, name: str) -> QQuickItem:
    """The only one of its type that can be seen."""
    (found,) = parts(root, name)
    return found


def texts(root: Stand | QQuickItem) -> list[QQuickItem]:
    """The texts that can be read."""
    items = root.items() if isinstance(root, Stand) else below(root)
    return [item for item in items if item.inherits("QQuickText") and item.property("text") and item.width() > 0]


def words(root: Stand | QQuickItem) -> list[str]:
    """What can be read, from the back to the front."""
    return [str(item.property("text")) for item in texts(root)]


def text(root: Stand | QQuickItem, says: str) -> QQuickItem:
    """The text that says just this."""
    found = [item for item in texts(root) if item.property("text") == says]
    assert found, f"nothing says '{says}', but {words(root)}"
    return found[-1]


def ink(item: QQuickItem) -> str:
    """The colour of a text, or of a surface, as it was asked for."""
    return QColor(item.property("color")).name()


def edge(item: QQuickItem) -> tuple[str, int]:
    """The colour of a surface's border, and how wide it is."""
    colour, width = (QQmlProperty(item, f"border.{name}").read() for name in ("color", "width"))
    return QColor(colour).name(), int(width)


def area(item: QQuickItem) -> QRectF:
    """Where the item is in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def everything(root: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all below it, whether they can be seen or not."""
    yield root
    for child in root.childItems():
        yield from everything(child)


def middle(item: QQuickItem) -> QPointF:
    return area(item).center()


def across(items: list[QQuickItem]) -> list[QQuickItem]:
    """The items from the left to the right."""
    return sorted(items, key=lambda item: middle(item).x())


class Glass:
    """The window's picture at one moment."""

    def __init__(self, stand: Stand) -> None:
        self.picture: QImage = stand.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)

    def at(self, x: float, y: float) -> str:
        """The colour of a point of the window."""
        return self.picture.pixelColor(int(x), int(y)).name()

    def colour(self, item: QQuickItem, share: Share = MIDDLE) -> str:
        """The colour of a point of the item: its middle, or at these shares of its width and height."""
        place = area(item)
        return self.at(place.x() + share[0] * place.width(), place.y() + share[1] * place.height())

    def colours(self, where: QQuickItem | QRectF) -> Counter[str]:
        """How many pixels of an area have each colour."""
        rect = (where if isinstance(where, QRectF) else area(where)).toAlignedRect() & self.picture.rect()
        pixels, line = memoryview(self.picture.constBits()).cast("I"), self.picture.bytesPerLine() // 4
        found: Counter[int] = Counter()
        for y in range(rect.top(), rect.bottom() + 1):
            found.update(pixels[y * line + rect.left() : y * line + rect.right() + 1].tolist())
        return Counter({f"#{pixel & 0xFFFFFF:06x}": count for pixel, count in found.items()})

    def amount(self, where: QQuickItem | QRectF, colour: str) -> int:
        """How many pixels of an area have a colour."""
        return sum(count for each, count in self.colours(where).items() if alike(each, colour))


def alike(one: str, other: str, off: int = ALIKE) -> bool:
    """Whether nobody could tell two colours apart."""
    return all(abs(a - b) <= off for a, b in zip(_channels(one), _channels(other), strict=True))


def apart(one: QImage, other: QImage, faint: int = 6) -> int:
    """How many pixels of two pictures differ by more than `faint` of 255, on the average of their channels."""
    difference = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    grey = difference.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels, line, width = bytes(grey.constBits()), grey.bytesPerLine(), grey.width()
    rows = b"".join(pixels[y * line : y * line + width] for y in range(grey.height()))  # lines end in padding
    return len(rows.translate(None, bytes(range(faint + 1))))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
