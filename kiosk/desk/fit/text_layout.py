"""Where a text's ink is, line by line, and whether its words are whole."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtQml import QQmlEngine, qmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk.model.line_breaks import spaced

FIXED_HEIGHT = 1
# Python cannot read the enumerations of QML's own Text, but JavaScript can.
ENUMS = "(text => [text.textFormat, text.wrapMode, text.lineHeightMode, text.effectiveHorizontalAlignment])"
SHARES = {Qt.AlignmentFlag.AlignRight.value: 1.0, Qt.AlignmentFlag.AlignHCenter.value: 0.5}
SLACK = 0.5  # Qt's own rounding of a text's width
UNBROKEN = "\u00a0\u202f\u2060"


@dataclass(frozen=True)
class Line:
    """A line of a text: its words, and its ink beside the start of its baseline."""

    words: str
    width: float
    ink: QRectF


@dataclass(frozen=True)
class Laid:
    """A text in lines, as Qt breaks it; `broken` is the first word that is torn apart, "" if none is."""

    lines: tuple[Line, ...]
    height: float
    broken: str


@dataclass(frozen=True)
class Manner:
    """How a text is written, in Qt's numbers."""

    format: int
    wrap: int
    spacing: int
    alignment: int


def manner(item: QQuickItem) -> Manner:
    engine = cast(QQmlEngine, qmlEngine(item))
    if _ask.get("engine") is not engine:
        _ask.update(engine=engine, call=engine.evaluate(ENUMS))
    answer = _ask["call"].call([engine.toScriptValue(item)])
    return Manner(*(answer.property(index).toInt() for index in range(4)))


_ask: dict[str, Any] = {}


def plain(item: QQuickItem) -> str:
    """What the item says, without markup."""
    text = str(item.property("text"))
    if "<" in text and manner(item).format != Qt.TextFormat.PlainText.value:
        text = html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<br */?>", "\n", text)))
    return text


def laid(item: QQuickItem) -> Laid:
    """The item's text in its lines."""
    font: QFont = item.property("font")
    room = item.width() - float(item.property("leftPadding")) - float(item.property("rightPadding"))
    return _laid(plain(item), font.toString(), round(room + SLACK, 1), manner(item).wrap)


@lru_cache(maxsize=20_000)
def _laid(text: str, described: str, width: float, wrap: int) -> Laid:
    font = QFont()
    font.fromString(described)
    metrics = QFontMetricsF(font)
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode(wrap))
    layout.setTextOption(option)
    lines, broken = [], ""
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        words = text[start:end].strip()
        lines.append(Line(words, line.naturalTextWidth(), metrics.tightBoundingRect(words)))
        broken = broken or spaced(torn(text, end))
    layout.endLayout()
    return Laid(tuple(lines), metrics.height(), broken)


def torn(text: str, at: int) -> str:
    """The word that a line's end there would tear apart; "" if it stands between words."""
    if not 0 < at < len(text):
        return ""
    before, after = text[at - 1], text[at]
    if before not in UNBROKEN and after not in UNBROKEN and not (_inside(before) and _inside(after)):
        return ""
    start = max((place.end() for place in re.finditer(r"[\s\-–—]", text[:at])), default=0)
    end = re.search(r"[\s\-–—]|$", text[at:])
    return text[start : at + (end.start() if end else 0)]


def _inside(letter: str) -> bool:
    """Whether it is a part of words that stay whole; Chinese may break anywhere."""
    return unicodedata.category(letter)[0] in "LNM" and "CJK" not in unicodedata.name(letter, "")


def inks(item: QQuickItem) -> list[QRectF]:
    """The ink of every line, in the item's own measure."""
    text, how = laid(item), manner(item)
    left = float(item.property("leftPadding"))
    room = item.width() - left - float(item.property("rightPadding"))
    share = SHARES.get(how.alignment, 0.0)
    height = float(item.property("lineHeight"))
    step = height if how.spacing == FIXED_HEIGHT else height * text.height
    return [
        line.ink.translated(QPointF(left + (room - line.width) * share, item.baselineOffset() + step * number))
        for number, line in enumerate(text.lines)
        if line.words
    ]
