"""Pages that are held back: nothing leads to them before their moment, and everything does from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.model.embargo import embargoed_pages, without_embargo, without_embargoed
from kiosk.model.page import Page
from kiosk.model.site import HOME, Site
from kiosk.pages import KINDS
from kiosk.visit import bridge, journey as steps
from kiosk.visit.journey import Journey, Mode
from tests.support.content import Folder

MOMENT = "2017-03-14T15:00"
SECTION = "  - {page: hello, icon: chart-bar, accent: teal, title: Hello, summary: Hello}\n"
LINKING = {
    "banner": "kind: banner\ntitle: Linking\nkicker: Now\naction: {label: Go, page: opium}\n",
    "gallery": "kind: gallery\ntitle: Linking\npages: [hello, opium]\n",
    "timeline": "kind: timeline\ntitle: Linking\nevents:\n"
    "  - {date: 2016, title: A, source: us, page: opium}\n  - {date: 2017, title: B, source: us, page: hello}\n",
    "programme": "kind: programme\ntitle: Linking\ndays:\n  - date: 2017-03-13\n    events:\n"
    "      - {title: A, part: day, source: us, page: opium}\n      - {title: B, part: day, source: us, page: hello}\n",
}


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Europe/Vienna"))


def seen(site: Site, moment: str) -> Site:
    """The site as visitors have it."""
    return without_embargoed(site, embargoed_pages(site, at(moment)))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """The chart is held back; home, the rotation and a gallery have another page each."""
    folder = Folder(tmp_path)
    folder.edit("pages/opium.yaml", "type: bar", f"type: bar\navailable_from: {MOMENT}")
    folder.edit("site.yaml", "attract:\n", f"{SECTION}attract:\n  - {{page: opium}}\n")
    return folder


@pytest.mark.parametrize(("now", "there"), [("2017-03-14T14:59", False), (MOMENT, True), ("2017-03-15T00:00", True)])
def test_home_and_the_rotation_have_a_page_from_its_moment_on(folder: Folder, now: str, there: bool) -> None:
    site = seen(folder.site(), now)
    assert ("opium" in [section.page for section in site.file.sections]) is there
    assert [turn.page for turn in site.file.attract] == (["opium", "hello"] if there else ["hello"])
    shown = bridge.shown(Journey("en", Mode.VISIT), site, at(now))
    assert ("Figures" in str(shown.properties["sections"])) is there


def test_a_moment_of_another_zone_is_that_very_moment(folder: Folder) -> None:
    folder.edit("pages/opium.yaml", MOMENT, "2017-03-14T14:00Z")
    assert embargoed_pages(folder.site(), at("2017-03-14T14:59")) == {"opium"}
    assert embargoed_pages(folder.site(), at("2017-03-14T15:00")) == frozenset()


@pytest.mark.parametrize("kind", LINKING)
def test_no_page_leads_to_one_that_is_held_back(folder: Folder, kind: str) -> None:
    folder.add("linking", LINKING[kind])
    site = folder.site()
    before, after = seen(site, "2017-03-14T14:59"), seen(site, MOMENT)
    kept = [id for _, id in site.pages["linking"].links() if id != "opium"]
    assert [id for _, id in before.pages["linking"].links()] == kept
    assert "opium" not in str(bridge.shown(Journey("en", Mode.VISIT, trail=("linking",)), before, at(MOMENT)))
    assert after.pages == site.pages


def test_a_gallery_goes_with_the_last_of_its_pages_and_comes_with_the_first(folder: Folder) -> None:
    folder.edit("pages/hello.yaml", "kind: banner", "kind: banner\navailable_from: 2017-03-14T16:00")
    folder.add("all", "kind: gallery\ntitle: All\npages: [opium, hello]\n")
    site = folder.site()
    assert embargoed_pages(site, at("2017-03-14T14:59")) == {"opium", "hello", "all"}
    assert embargoed_pages(site, at("2017-03-14T15:30")) == {"hello"}
    alone = seen(site, "2017-03-14T15:30")
    assert alone.pages["all"].members() == ("opium",)
    shown = bridge.shown(Journey("en", Mode.VISIT, trail=(HOME, "all", "opium")), alone, at(MOMENT))
    assert "1" in str(shown.properties["position"])
    assert steps.moved(Journey("en", Mode.VISIT, trail=("opium",)), alone, 1).trail == ("opium",)


def test_staff_can_look_at_a_page_that_is_held_back(folder: Folder) -> None:
    folder.add("all", "kind: gallery\ntitle: All\npages: [opium, hello]\n")
    site = seen(folder.site(), "2017-03-14T14:59")
    shown = bridge.shown(Journey("en", Mode.VISIT, trail=("opium",)), site, at(MOMENT))
    assert (shown.properties["title"], shown.properties["gallery"], shown.properties["accent"]) == (
        "Opium grows", "", "gold",
    )  # fmt: skip


def test_a_rotation_that_is_held_back_whole_shows_home(folder: Folder) -> None:
    folder.edit("pages/hello.yaml", "kind: banner", f"kind: banner\navailable_from: {MOMENT}")
    site = seen(folder.site(), "2017-03-14T14:59")
    journey = steps.begin(site)
    for _ in range(3):
        assert bridge.shown(journey, site, at(MOMENT)).scene.endswith("HomeScene.qml")
        journey = steps.next_turn(journey, site)
    assert site.file.sections == ()


@pytest.mark.parametrize("turn", range(6))
def test_the_rotation_goes_on_where_it_was_when_a_page_comes(folder: Folder, turn: int) -> None:
    folder.write("pages/third.yaml", "kind: banner\ntitle: Third\nkicker: Now\n")
    folder.edit("site.yaml", "  - {page: hello}", "  - {page: hello}\n  - {page: third}")
    site = folder.site()
    before, after = seen(site, "2017-03-14T14:59"), seen(site, MOMENT)
    journey = Journey("en", Mode.ATTRACT, turn)
    assert steps.fitted(journey, before, after).page(after) == journey.page(before)
    assert steps.fitted(steps.fitted(journey, before, after), after, before) == journey
    here, there = steps.next_turn(journey, before), steps.next_turn(steps.fitted(journey, before, after), after)
    assert here.language == there.language


def test_a_statement_says_itself_when_it_comes(site: Site) -> None:
    statement = site.pages["statement"].model_copy(update={"available_from": datetime(2099, 1, 1)})
    pages = {**site.pages, "statement": statement}
    assert embargoed_pages(replace(site, pages=pages), at(MOMENT)) == frozenset()


def test_content_without_such_pages_is_not_made_anew(site: Site) -> None:
    assert seen(site, MOMENT) is site


def test_released_content_holds_nothing_back(folder: Folder) -> None:
    assert embargoed_pages(without_embargo(folder.site()), at("2017-03-01T00:00")) == frozenset()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_can_be_held_back_and_its_scene_does_not_know(kind: str, examples: Site) -> None:
    held = examples.pages[kind].model_copy(update={"available_from": datetime(2017, 3, 14, 15)})
    shown = bridge.shown(Journey("en", Mode.VISIT, trail=(kind,)), _with(examples, held), at("2017-03-15T00:00"))
    assert "availableFrom" not in shown.properties
    assert held.embargoed(at("2017-03-14T14:59"))
    assert not held.embargoed(at(MOMENT))


def _with(site: Site, page: Page) -> Site:
    return replace(site, pages={**site.pages, page.id: page})
