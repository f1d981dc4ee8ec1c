"""Titles break well in Chinese, which may break after any character."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtQuick import QQuickItem

from tests.support.hall import OpenStand
from tests.support.stand import HD

PORTRAIT = (1080, 1920)


@pytest.mark.parametrize(
    ("page", "size"),
    [
        ("poppy-countries", HD),
        ("figures", HD),
        ("prospects", HD),
        ("statement", HD),
        ("poppy-area", PORTRAIT),
        ("poppy-changes", PORTRAIT),
    ],
)
def test_no_character_is_alone_in_the_last_line(open_stand: OpenStand, page: str, size: tuple[int, int]) -> None:
    stand = open_stand(page, "zh", size)
    titles = [item for item in stand.items() if item.property("wish") and item.property("words")]
    broken = {title.property("text"): lines(title) for title in titles if title.property("lineCount") > 1}
    assert broken
    assert not {text for text, parts in broken.items() if len(parts[-1]) < 2}


def lines(title: QQuickItem) -> list[str]:
    """The lines of a text, broken as Qt Quick breaks them."""
    text = title.property("text")
    layout = QTextLayout(text, title.property("font"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(title.width() - title.property("leftPadding") - title.property("rightPadding"))
        found.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    assert len(found) == title.property("lineCount")
    return found
