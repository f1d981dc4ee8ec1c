"""What is seen says where it is written."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.content.load import load
from kiosk.desk.preview.edit.origins import Origins
from kiosk.model.site import Site
from kiosk.visit.clock import Clock
from kiosk.visit.destination import destination
from kiosk.visit.tour import Tour
from tests.support.paths import ROOT


@pytest.fixture(scope="module")
def site() -> Site:
    return load(ROOT / "content")[0]


def origins(site: Site, page: str, language: str = "en") -> Origins:
    tour = Tour(site, Clock(ZoneInfo(site.file.time_zone), datetime.fromisoformat("2017-03-13T14:20")))
    tour.journey = destination(tour.site, page, language)
    return Origins(tour)


@pytest.mark.parametrize(
    ("page", "words", "where", "direct"),
    [
        ("opium", "Potential Afghan opium output rose again in 2016", ["title"], True),
        ("opium", "4,800", ["series.0.values.6.number"], False),
        (
            "opium",
            "2010 · Potential production: 3,600",
            ["categories.0", "series.0.name", "series.0.values.0.number"],
            False,
        ),
        ("poppy-table", "82,171", ["rows.0.1"], False),
        ("programme", "Tuesday, 14 March", ["days.1.date"], False),
        ("mechanism", "Level 2 · Coordination", ["levels.1.role"], False),
        ("home", "Three-level mechanism", ["sections.0.title"], True),
        ("figures", "Potential Afghan opium output rose again in 2016", ["title"], True),
        ("opium", "Easy access", ["easy_access"], True),
        ("opium", "nobody says this", [], True),
    ],
)
def test_what_is_seen_is_from_there(site: Site, page: str, words: str, where: list[str], direct: bool) -> None:
    found = origins(site, page).of(words)
    assert [".".join(map(str, each.within)) for each in found] == where
    assert all(each.direct == direct for each in found)


def test_another_language_is_from_the_same_place(site: Site) -> None:
    (found,) = origins(site, "opium", "zh").of("2016年阿富汗鸦片潜在产量再度上升")
    assert found.loc == ("pages", "opium", "title")


def test_an_icon_is_from_where_it_is_named(site: Site) -> None:
    (found,) = origins(site, "home").naming("image://icon/sitemap-outline?color=%23ffffff")
    assert found.loc == ("file", "sections", 0, "icon")


def test_nothing_of_what_is_shown_is_left_altered(site: Site) -> None:
    page = site.pages["opium"].model_dump_json()
    origins(site, "opium").of("4,800")
    assert site.pages["opium"].model_dump_json() == page
