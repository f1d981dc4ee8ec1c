"""How well texts stand out from what is really behind them, by WCAG 2.2."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.desk.fit.offscreen import Look
from kiosk.desk.fit.visible_items import Sight, Text, look
from kiosk.visit.journey import Mode
from tests.support.stand import Stand

ENOUGH, HIGH = 4.5, 7.0
# Of the pixels behind a text, the worst are left out up to this share: single specks of a drawing between letters.
SPECKS = 0.02
SAMPLES = 6000
Rgb = tuple[float, float, float]


def luminance(colour: Rgb) -> float:
    """WCAG's relative luminance; parts are 0 to 1."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Rgb, other: Rgb) -> float:
    """The contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def sighted(stand: Stand, wish: Look) -> Iterator[str]:
    """Every text that is too faint where `wish` leads the stand."""
    stand.navigator.go(wish.journey(stand.navigator.site))
    stand.settle()
    stand.window.grabWindow()  # whatever still moves into its place does so before a picture
    sight = look(stand.window.contentItem(), stand.navigator.journey.mode is Mode.ATTRACT)
    theme = stand.navigator.site.file.theme
    for flaw in faint(sight, stand.window, HIGH if wish.contrasting or wish.inverted else ENOUGH):
        yield f"{wish} {theme}: {flaw}"


def faint(sight: Sight, window: QQuickWindow, least: float) -> Iterator[str]:
    """Every text whose contrast is below `least`."""
    with unwritten(sight.texts):
        behind = window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    for text in sight.texts:
        if text.seen and (contrast := against(text, behind)) < least:
            colour = text.colour.name()
            yield f'"{text.words[:60]}" in {colour} has a contrast of {contrast:.2f} in {text.place.where}'


@contextmanager
def unwritten(texts: Iterable[Text]) -> Iterator[None]:
    """Texts as if they were not written; nothing moves."""
    items = [(text.place.item, text.place.item.property("color")) for text in texts]
    for item, _ in items:
        item.setProperty("color", QColor(0, 0, 0, 0))
    try:
        yield
    finally:
        for item, colour in items:
            item.setProperty("color", colour)


def against(text: Text, behind: QImage) -> float:
    """The text's contrast to what is behind its lines."""
    pixels = sum((counted(area, behind) for area in text.seen), Counter[int]())
    ratios = sorted((_over(text.colour, pixel), count) for pixel, count in pixels.items())
    left_out = SPECKS * pixels.total()
    for contrast, count in ratios:
        left_out -= count
        if left_out < 0:
            return contrast
    return 21.0


def counted(area: QRectF, picture: QImage) -> Counter[int]:
    """The colours of an area, with how many pixels have each; of a large one every few pixels."""
    inside = area.toAlignedRect().intersected(picture.rect())
    step = max(1, round((inside.width() * inside.height() / SAMPLES) ** 0.5))
    pixels = memoryview(picture.constBits()).cast("I")
    line = picture.bytesPerLine() // 4
    found: Counter[int] = Counter()
    for y in range(inside.top(), inside.bottom() + 1, step):
        found.update(pixels[y * line + inside.left() : y * line + inside.right() + 1 : step].tolist())
    return found


def _over(colour: QColor, pixel: int) -> float:
    ground = tuple((pixel >> shift & 255) / 255 for shift in (16, 8, 0))
    ink, alpha = (colour.redF(), colour.greenF(), colour.blueF()), colour.alphaF()
    seen = tuple(alpha * part + (1 - alpha) * under for part, under in zip(ink, ground, strict=True))
    return ratio((seen[0], seen[1], seen[2]), (ground[0], ground[1], ground[2]))
