"""What a visitor can take along of a visit, as the sheet offers it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.model.for_machines import ForMachines
from kiosk.model.page import Properties, View
from kiosk.model.site import HOME, Site
from kiosk.model.takeable import Takeable
from kiosk.pages.statement.model import Statement
from kiosk.visit import journey as steps
from kiosk.visit.faults import untold
from kiosk.visit.journey import Journey
from kiosk.visit.taken import takeables

NOW = datetime(2017, 3, 13, 15, 20, tzinfo=ZoneInfo("Europe/Vienna"))


def through(*pages: str, language: str = "en") -> Journey:
    """A visit of these pages."""
    journey = steps.touched(Journey(language))
    for page in pages:
        journey = steps.home(journey) if page == HOME else steps.opened(journey, page)
    return journey


def offered(site: Site, journey: Journey) -> list[Properties]:
    return takeables(journey, View(site, journey.language, NOW), untold)


def test_a_visit_that_opened_nothing_takes_nothing_along(site: Site) -> None:
    assert offered(site, through()) == []
    assert offered(site, through("opium", HOME, "mechanism")) == []


def test_the_rotation_takes_nothing_along(site: Site) -> None:
    assert offered(site, Journey("en", trail=(HOME, "statement"), seen=(("statement", ""),))) == []


def test_one_thing_has_its_own_code(site: Site) -> None:
    page = site.pages["statement"]
    assert isinstance(page, Statement)
    assert page.take_along
    (code,) = offered(site, through("statement", HOME))
    assert code["payload"] == page.take_along.address


@pytest.mark.parametrize("language", ["en", "ru", "zh", "fr", "es", "ar"])
def test_several_things_are_in_one_code_too(site: Site, language: str) -> None:
    every, *single = offered(site, through("statement", HOME, "programme", language=language))
    assert every["title"] == site.words[language].take_pages_all
    assert len(single) > 1
    for code in single:
        assert str(code["title"]).replace("\u2060", "").replace("\u00a0", " ") in str(every["payload"])
    assert str(single[0]["payload"]) in str(every["payload"])
    assert all(str(code["payload"]).startswith("BEGIN:VCALENDAR") for code in single[1:])


def test_events_that_the_visitor_asked_for_come_in_the_place_of_those_of_now(site: Site) -> None:
    journey = through("programme")
    now = {code["title"] for code in offered(site, journey)}
    days = site.pages["programme"].properties(View(site, "en", NOW))["days"]
    assert isinstance(days, list)
    wanted = days[-1]["events"][0]
    assert wanted["title"] not in now
    (code,) = offered(site, steps.took(journey, str(wanted["key"])))
    assert (code["title"], code["payload"]) == (wanted["title"], wanted["calendar"])
    assert str(wanted["when"]) in str(code["detail"])


class Wordy(Statement):
    """Gives so much to take along that no code can hold it."""

    def takeables(self, view: View, asked_for: object = ()) -> Iterator[Takeable]:
        for number in range(3):
            address = ForMachines(f"https://example.org/{number}")
            yield Takeable("word " * 100, address, address=address)
        yield Takeable("An event", ForMachines("BEGIN"), when="13 March")


def test_where_words_have_no_room_there_are_the_addresses(site: Site) -> None:
    page = Wordy.model_construct(**dict(site.pages["statement"]))
    every, *single = offered(replace(site, pages={**site.pages, "statement": page}), through("statement"))
    assert every["title"] == site.words["en"].take_pages_addresses
    assert every["payload"] == "\n".join(f"https://example.org/{number}" for number in range(3))
    assert len(single) == 4


class Broken(Statement):
    def takeables(self, view: View, asked_for: object = ()) -> Iterator[Takeable]:
        raise ValueError("broken")


def test_a_page_that_fails_takes_only_its_own_away(site: Site) -> None:
    told: list[str] = []
    page = Broken.model_construct(**dict(site.pages["statement"]))
    broken = replace(site, pages={**site.pages, "statement": page})
    journey = through("statement", HOME, "programme")
    found = takeables(journey, View(broken, "en", NOW), lambda text, _: told.append(text))
    assert found == offered(site, through("programme"))
    assert "statement" in told[0]
