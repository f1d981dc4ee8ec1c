"""What runs from the left within Arabic is read in its order, wherever finished text is made: seen by its glyphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QPdfWriter

from kiosk.desk.book.html import Cell, paragraph, table
from kiosk.desk.book.layout import DOTS, blocks, laid_out
from kiosk.model.direction_marks import MARKS
from kiosk.model.line_breaks import spaced
from kiosk.model.site import Site
from kiosk.model.text import Text
from kiosk.model.units import CountedUnit
from kiosk.pages.chart.model import Chart
from kiosk.visit import bridge
from kiosk.visit.destination import destination
from tests.support.reading_order import is_read_from_right, misread, misread_in
from tests.support.stand import MOMENT
from tests.window.pages.conftest import See

SAID = [
    "اتصلوا بالرقم +43 1 26060-0 أو اقرأوا عن C++ والنسبة −5.5% هنا",
    "المصدر: Knews، 23 تشرين الثاني/نوفمبر 2016؛ Kazinform؛ Vecherny Bishkek",
    "UNODC والمنظمة: 14% في الفترة 2013–2017، ثم 2014-2016 في UNODC (2016)",
    "القراران A/RES/59/48 و A/RES/67/15 على www.un.org/ar، وR. Alimov",
    "من 1 359 إلى 4,800 عند 15:30، حسب World Drug Report 2016.",
    "2013–2017",
    "2013-2017",
    "15:00–17:30",
    "–17:30",
    "65.1%",
]


def shown(site: Site, page: str) -> dict[str, Any]:
    """All that the scene of a page gets for an Arabic reader."""
    now = datetime.fromisoformat(MOMENT).astimezone()
    return bridge.shown(destination(site, page, "ar"), site, now).properties


def strings(value: object) -> Iterator[str]:
    """Every finished text in it that is read from the right, without mark-up."""
    if isinstance(value, str) and is_read_from_right(value) and not re.search(r"^BEGIN:|\{\w+\}", value):
        yield re.sub(r"</?\w+>", "", value)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from strings(inner)


def wrong_in(texts: Iterator[str]) -> set[str]:
    return {wrong for text in texts for wrong in misread(text)}


def titled(site: Site, page: str, title: str) -> Site:
    """The stand where a page is called otherwise in Arabic."""
    changed = site.pages[page].model_copy(update={"title": Text({"en": "Title", "ar": title})})
    return replace(site, pages={**site.pages, page: changed})


@pytest.mark.parametrize("said", SAID)
def test_every_part_of_a_scenes_text_is_read_in_its_order(qapp: QGuiApplication, site: Site, said: str) -> None:
    title = shown(titled(site, "no-borders", said), "no-borders")["title"]
    assert spaced(title).translate(MARKS) == said
    assert not misread(title)


@pytest.mark.parametrize("said", [*SAID[:3], SAID[4]])
def test_without_isolates_it_would_not_be(qapp: QGuiApplication, said: str) -> None:
    assert misread(said), "Qt does so by itself now: isolates are no longer needed"


def test_the_stands_own_arabic_is_read_in_its_order(qapp: QGuiApplication, site: Site) -> None:
    every = [text for page in ("home", *site.pages) for text in strings(shown(site, page))]
    assert len(every) > 1000
    assert not wrong_in(iter(every))
    assert wrong_in(text.translate(MARKS) for text in every)


@pytest.mark.parametrize("page", ["programme", "prospects", "mechanism", "shares-2015", "poppy-table"])
def test_what_scenes_put_together_is_read_in_its_order(see: See, page: str) -> None:
    stand = see(page, "ar")
    seen = [str(item.property("text")) for item in stand.items() if item.inherits("QQuickText")]
    assert not wrong_in(strings(seen))


def test_subtitles_are_read_in_their_order(qapp: QGuiApplication, site: Site, tmp_path: Path) -> None:
    film = shown(site, "film")
    (track,) = [each for each in film["tracks"] if each["code"] == "ar"]
    assert not wrong_in(strings(track["cues"]))
    lines = "\n".join(SAID[:5])
    (tmp_path / "ar.vtt").write_text(f"WEBVTT\n\n00:01.000 --> 00:04.000\n{lines}\n", encoding="utf-8")
    own = site.pages["film"].model_copy(update={"subtitles": {"ar": str(tmp_path / "ar.vtt")}})
    (track,) = shown(replace(site, pages={**site.pages, "film": own}), "film")["tracks"]
    assert [spaced(cue["text"]).translate(MARKS) for cue in track["cues"]] == [lines]
    assert not wrong_in(strings(track["cues"]))


def test_generated_sentences_are_read_in_their_order(qapp: QGuiApplication, site: Site) -> None:
    names = [Text({"ar": name}) for name in ("UNODC", "InfoSCO، 2016", "2013–2015", "Lao PDR")]
    for page, unit in (("shares-2015", None), ("opium", Text("%")), ("people", CountedUnit({"ar": {"other": "TEU"}}))):
        chart = site.pages[page]
        assert isinstance(chart, Chart)
        own = {"categories": tuple(names[index % 4] for index in range(len(chart.categories))), "unit": unit}
        series = tuple(each.model_copy(update={"name": Text({"ar": "CARICC"})}) for each in chart.series)
        changed = chart.model_copy(update={**own, "series": series})
        drawn = shown(replace(site, pages={**site.pages, page: changed}), page)
        readings = [band["reading"] for band in drawn["bands"]] + [row["reading"] for row in drawn["rows"]]
        assert len(drawn["sentence"]) > 40
        assert not wrong_in(strings([drawn["sentence"], *readings]))


def test_the_proof_book_is_read_in_its_order(qapp: QGuiApplication, site: Site, tmp_path: Path) -> None:
    arabic = site.language("ar")
    html = "".join(paragraph(said, arabic) for said in SAID)
    html += table((1, 1), [[Cell(said, arabic), Cell(said, arabic)] for said in SAID], frame=arabic)
    device = QPdfWriter(str(tmp_path / "book.pdf"))
    device.setResolution(72 * DOTS)
    document = laid_out(html, device)
    document.setPageSize(QSizeF(500 * DOTS, 842 * DOTS))
    document.pageCount()
    laid = [(block.layout(), block.text()) for block in blocks(document) if block.text()]
    assert [spaced(text).translate(MARKS) for _, text in laid[: len(SAID)]] == SAID
    assert not [wrong for each in laid for wrong in misread_in(*each)]
