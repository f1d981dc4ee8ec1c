"""The characters of the bundled fonts."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kiosk.media.fonts import FONTS, characters, drawable


@pytest.mark.parametrize("path", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_the_characters_of_a_font(path: Path) -> None:
    assert characters(path.read_bytes()) >= set(TTFont(path).getBestCmap())
    assert characters(path.read_bytes()) - set(TTFont(path).getBestCmap()) <= {0xFFFF}


def test_the_fonts_draw_the_languages_of_the_stand() -> None:
    assert {ord(letter) for letter in "AÿЖ中文ع١—·"} <= drawable()
    assert ord("🎉") not in drawable()
