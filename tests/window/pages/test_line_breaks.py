"""Lines of the stand's own texts end where they should: in all languages, at any width."""

from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout, QTextOption

from kiosk.media.fonts import FAMILIES
from kiosk.model.line_breaks import JOIN, NARROW, NO_BREAK, unbroken
from kiosk.model.site import Site
from kiosk.model.text import texts
from kiosk.pages.film.subtitles import cues

WIDTHS = range(60, 1500, 90)
NO_BEGINNING = re.compile(r"[，。、；：！？）》」』】”’…·～％—–»:;?!%]")
TORN = re.compile(r"\d\s*$"), re.compile(r"\s*(?:[年月日次届万亿%]|公顷|吨|г\.|млн|hectares|tonnes|tonnes|million)")


def said(site: Site, code: str) -> list[str]:
    """Every text of the stand in a language, and its subtitles, as they are shown."""
    written = [text.within([code]) for page in site.pages.values() for _, text in texts(page)]
    film = site.pages["film"]
    written += [cue.text for cue in cues(site.file_of(film.subtitles[code]))]  # type: ignore[attr-defined]
    return [unbroken(text, site.locale(code)) for text in written if text]


def lines(text: str, font: QFont, width: int) -> list[str]:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found


@pytest.mark.parametrize("code", ["en", "ru", "zh", "fr", "es", "ar"])
def test_no_line_ends_where_it_should_not(qapp: QGuiApplication, site: Site, code: str) -> None:
    font = QFont(FAMILIES[site.language(code).script])
    font.setPixelSize(40)
    wrong = []
    for text in said(site, code):
        for width in WIDTHS:
            broken = lines(text, font, width)
            for before, after in itertools.pairwise(broken):
                torn = TORN[0].search(before) and TORN[1].match(after)
                if torn or NO_BEGINNING.match(after) or before[-1] in (NO_BREAK, NARROW, JOIN) or after[0] == JOIN:
                    wrong.append((before[-20:], after[:20]))
            if code == "zh" and len(broken) > 1 and re.fullmatch(r"[\u4e00-\u9fff][。！？]?", broken[-1]):
                wrong.append((broken[-2][-20:], broken[-1]))
    assert not {*wrong}
