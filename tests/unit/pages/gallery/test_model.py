"""The gallery: a tile for every page, in order."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.model.icons import names
from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.pages.chart.model import Chart
from kiosk.pages.gallery.model import Gallery

MOMENT = datetime(2017, 3, 13, 14, 20, tzinfo=ZoneInfo("Europe/Vienna"))


def tiles(site: Site, language: str, *pages: str) -> list[dict[str, Any]]:
    gallery = Gallery.model_validate({"kind": "gallery", "title": "Figures", "pages": pages})
    found = gallery.properties(View(site, language, MOMENT))["tiles"]
    assert isinstance(found, list)
    return found


def test_tiles_follow_the_order_of_the_pages(site: Site) -> None:
    assert tiles(site, "en", "opium", "meetings-later") == [
        {
            "page": "opium",
            "number": "1",
            "heading": "Potential Afghan opium output rose again in 2016",
            "emblem": "chart-bar",
            "happenedLater": False,
        },
        {
            "page": "meetings-later",
            "number": "2",
            "heading": "From 2017 to 2022, the heads met every year",
            "emblem": "table-large",
            "happenedLater": True,
        },
    ]


@pytest.mark.parametrize("language", ["en", "ru", "zh", "fr", "es", "ar"])
def test_every_tile_speaks_the_readers_language(site: Site, language: str) -> None:
    view = View(site, language, MOMENT)
    for tile in tiles(site, language, *site.pages["figures"].members()):
        assert tile["heading"] == view.say(site.pages[tile["page"]].title) != ""


def test_each_type_of_chart_has_an_emblem_of_its_own(site: Site) -> None:
    charts = [page for page in site.pages.values() if isinstance(page, Chart)]
    emblems = {chart.type: chart.emblem() for chart in charts}
    assert len(emblems) > 3
    assert len(set(emblems.values())) == len(emblems)


def test_every_page_has_an_emblem_that_can_be_drawn(site: Site) -> None:
    assert {page.emblem() for page in site.pages.values()} <= names().keys()
