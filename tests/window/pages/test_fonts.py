"""Each language is written in the font of its script, on the stand and while there is no content."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.media.fonts import FAMILIES
from kiosk.stand.app import BACK_SOON, open_neutral
from tests.support.hall import OpenStand


def within(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from within(child)


def family(item: QQuickItem) -> str:
    return str(item.property("font").family())


@pytest.mark.parametrize(("language", "script"), [("ru", "latin"), ("zh", "chinese"), ("ar", "arabic")])
def test_a_page_is_written_in_the_font_of_its_language(open_stand: OpenStand, language: str, script: str) -> None:
    stand = open_stand("home", language)
    texts = [item for item in stand.items() if item.inherits("QQuickText") and item.property("text")]
    assert len(texts) > 12
    assert {family(text) for text in texts} == {FAMILIES[script]}


def test_each_language_is_named_in_its_own_font(open_stand: OpenStand) -> None:
    stand = open_stand("statement")
    names = {item.property("text"): item for item in stand.items() if item.inherits("QQuickText")}
    for name, script in (("Русский", "latin"), ("中文", "chinese"), ("العربية", "arabic")):
        assert family(names[name]) == FAMILIES[script]


def test_the_neutral_page_is_written_in_every_script(qapp: QGuiApplication) -> None:
    neutral = open_neutral(QSize(960, 540))
    texts = [item for item in within(neutral.window.contentItem()) if item.inherits("QQuickText")]
    said = {text.property("text"): family(text) for text in texts}
    neutral.window.close()
    assert said == {sentence: FAMILIES[script] for script, sentence in BACK_SOON}
