"""What each kind of page shows in the rotation, to readers who pass by: large, whole, and nothing to press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.model.site import Site
from kiosk.visit.journey import Ease, Journey, Mode
from tests.support.design import DARK
from tests.support.eyes import Glass, across, alike, area, ink, middle, part, parts, text, texts, words
from tests.support.hall import Hall
from tests.support.haste import turn
from tests.support.stand import HD, Stand

PAGES = ("prospects", "programme", "statement", "figures", "poppy-table", "opium", "mechanism", "film")
PORTRAIT = (1080, 1920)
Show = Callable[..., Stand]


@pytest.fixture(scope="module")
def turning(site: Site) -> Site:
    """The stand with a page of each kind in its rotation."""
    turns = tuple(site.file.attract[0].model_copy(update={"page": page}) for page in PAGES)
    return replace(site, file=site.file.model_copy(update={"attract": turns}))


@pytest.fixture
def show(hall: Hall, site: Site, turning: Site, lent: None) -> Show:
    """The stand with one of them, held."""

    def shown(page: str, code: str = "en", size: tuple[int, int] = HD) -> Stand:
        stand = hall.stand(site, size=size, restart=False)
        stand.navigator.replace(turning)
        turn(stand, Journey(code, Mode.ATTRACT, PAGES.index(page), ease=Ease(less_motion=True)))
        return stand

    return shown


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_to_be_pressed_and_the_title_is_read(show: Show, turning: Site, page: str) -> None:
    for size in (HD, PORTRAIT):
        stand = show(page, size=size)
        assert str(turning.pages[page].title.within(["en"])) in words(stand)
        pressed = [item for item in parts(stand.scene, "TouchButton", "View", "Turn") if item.isVisible()]
        assert not pressed
        assert not any(item.isEnabled() and item.inherits("QQuickAbstractButton") for item in stand.scene.childItems())


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_line_shows_the_events_around_now_in_their_order(show: Show, code: str) -> None:
    stand = show("prospects", code)
    events, begin = stand.scene.property("events"), int(stand.scene.property("begin"))
    stops = across(parts(stand, "Stop"))
    stops = stops if code == "en" else stops[::-1]
    expected = events[begin - 1 : begin + 3]
    assert [str(stop.property("title")) for stop in stops] == [event["title"] for event in expected]
    assert [str(stop.property("phase")) for stop in stops][:2] == ["past", "now"]
    glass = Glass(stand)
    assert alike(glass.colour(part(stops[1], "Knot")), DARK.gold)
    assert alike(glass.colour(part(stops[0], "Knot")), DARK.sky)
    assert min(texts(stop)[1].property("font").pixelSize() for stop in stops) >= 30
    sources = next(line for line in words(stand.scene) if expected[0]["source"] in line)
    assert all(event["source"] in sources for event in expected)


def test_the_programme_names_its_day_in_gold_and_its_events(show: Show) -> None:
    stand = show("programme")
    day = stand.scene.property("days")[0]
    assert ink(text(stand, day["label"])) == DARK.gold
    assert [str(row.property("title")) for row in parts(stand, "EventRow")] == [each["title"] for each in day["events"]]
    assert day["sources"] in " ".join(words(stand))
    assert not parts(stand, "Days")


@pytest.mark.parametrize("size", [HD, PORTRAIT])
def test_the_statement_is_a_sheet_of_paper_beside_its_title(show: Show, size: tuple[int, int]) -> None:
    stand = show("statement", size=size)
    poster, glass = part(stand, "Poster"), Glass(stand)
    paper = next(item for item in poster.childItems() if item.inherits("QQuickRectangle"))
    assert alike(glass.colour(paper, (0.5, 0.99)), DARK.paper)
    title = text(poster, str(stand.scene.property("title")))
    assert ink(title) == DARK.text
    assert area(title).right() <= area(paper).left() or area(title).bottom() <= area(paper).top()
    assert words(part(poster, "Status")) == [stand.scene.property("status")]
    assert ink(texts(parts(poster, "Block")[0])[-1]) == DARK.paper_text
    assert parts(poster, "Block")[1].property("size") == 41, "larger than in a visit"


def test_a_gallery_and_a_table_show_only_what_is_whole(show: Show) -> None:
    stand = show("figures")
    bottom = area(stand.scene).bottom()
    tiles = parts(stand, "PageTile")
    assert 3 <= len(tiles) < len(stand.scene.property("tiles"))
    assert all(area(tile).bottom() <= bottom for tile in tiles)
    stand = show("poppy-table")
    rows = [item for item in parts(stand, "TableRow") if item.property("reading")]
    assert rows
    assert all(area(row).bottom() <= area(part(stand, "ExhibitPanel")).bottom() for row in rows)


def test_a_chart_is_written_larger_than_in_a_visit(show: Show) -> None:
    stand = show("opium")
    sizes = {item.property("font").pixelSize() for item in texts(part(stand, "Plot"))}
    assert sizes == {32}
    assert text(stand, str(stand.scene.property("title"))).property("font").pixelSize() == 80
    plot = part(stand, "Plot")
    assert middle(part(stand, "ExhibitWords")).x() < middle(plot).x()


def test_the_film_runs_under_its_title(show: Show, turning: Site) -> None:
    stand = show("film")
    head = part(stand, "RotationTitle")
    assert words(head)[0] == turning.pages["film"].title.within(["en"])
    assert {ink(item) for item in texts(head)} == {DARK.text}
    assert area(head).top() == 0
    assert not parts(stand, "FrontPage", "Controls", "EndPanel")
