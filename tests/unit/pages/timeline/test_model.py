"""The timeline: what is past, now and ahead, where it begins, and how dates are written."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.pages.timeline.model import Event, Timeline

VIENNA = ZoneInfo("Europe/Vienna")
TODAY = date(2017, 3, 13)


def event(date: str, until: str | None = None, **more: Any) -> Event:
    return Event.model_validate({"date": date, "until": until, "title": date, "source": "SCO", **more})


def view(site: Site, language: str = "en", at: datetime = datetime(2017, 3, 13, 14, 20, tzinfo=VIENNA)) -> View:
    return View(site, language, at)


@pytest.mark.parametrize(
    ("when", "until", "phase"),
    [
        ("2017-03-12", None, "past"),
        ("2017-03-13", None, "now"),
        ("2017-03-14", None, "ahead"),
        ("2017-03", None, "now"),
        ("2017-02", None, "past"),
        ("2017-04", None, "ahead"),
        ("2017", None, "now"),
        ("2016", None, "past"),
        ("2017-03-01", "2017-03-13", "now"),
        ("2017-03-01", "2017-03-12", "past"),
        ("2011", "2017", "now"),
        ("2011", "2016", "past"),
    ],
)
def test_an_event_is_past_now_or_ahead(when: str, until: str | None, phase: str) -> None:
    assert event(when, until).phase(TODAY) == phase


@pytest.mark.parametrize("today", [date(2010, 1, 1), date(2018, 6, 10), date(2030, 1, 1)])
def test_what_happened_later_is_later_whatever_the_clock_says(today: date) -> None:
    assert event("2018-06-10", later=True).phase(today) == "later"


@pytest.mark.parametrize(
    "wrong", [{"date": "2017-02-30"}, {"date": "2017-13"}, {"date": "2017-03", "until": "2017-02"}]
)
def test_impossible_dates_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match=r"day-missing|event-backwards"):
        Event.model_validate({"title": "Meeting", "source": "SCO", **wrong})


def test_events_stand_in_their_order_and_know_where_the_line_leads(site: Site) -> None:
    events = [event("2018", later=True), event("2009"), event("2017-03", page="film")]
    page = Timeline(kind="timeline", title=events[0].title, events=tuple(events))
    shown: Any = page.properties(view(site))
    assert [(each["date"], each["phase"], each["following"]) for each in shown["events"]] == [
        ("2009", "past", "now"),
        ("March\u00a02017", "now", "later"),
        ("2018", "later", ""),
    ]
    assert shown["begin"] == 1
    assert [sign["phase"] for sign in shown["legend"]] == ["past", "now", "later"]
    assert page.links() == ((("events", 2, "page"), "film"),)
