"""The timeline: what is past, now and ahead, where it begins, and how dates are written."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from kiosk.content.site import Site
from kiosk.pages.page import View
from kiosk.pages.timeline import Event, Timeline
from kiosk.pages.timeline.moments import beginning, last_day, written

VIENNA = ZoneInfo("Europe/Vienna")
TODAY = date(2017, 3, 13)


def event(date: str, until: str | None = None, **more: Any) -> Event:
    return Event.model_validate({"date": date, "until": until, "title": date, "source": "SCO", **more})


def view(site: Site, language: str = "en", at: datetime = datetime(2017, 3, 13, 14, 20, tzinfo=VIENNA)) -> View:
    return View(site, language, at)


@pytest.mark.parametrize(
    ("when", "last"),
    [
        ("2016", date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 29)),
        ("2017-02", date(2017, 2, 28)),
        ("2016-12", date(2016, 12, 31)),
        ("2017-03-13", date(2017, 3, 13)),
    ],
)
def test_a_month_and_a_year_last_to_their_last_day(when: str, last: date) -> None:
    assert last_day(when) == last


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
    ("phases", "index"),
    [
        (["past", "now", "now", "ahead"], 1),
        (["past", "past", "ahead", "later"], 1),
        (["past", "later", "past", "ahead"], 2),
        (["ahead", "later"], 0),
        (["later", "ahead"], 1),
        (["later", "later"], 0),
    ],
)
def test_it_begins_at_now(phases: list[Any], index: int) -> None:
    assert beginning(phases) == index


@pytest.mark.parametrize(
    ("language", "when", "until", "text"),
    [
        ("en", "2017-03-13", None, "13 March 2017"),
        ("en", "2011-06", None, "June 2011"),
        ("en", "2011", None, "2011"),
        ("en", "2016-04-19", "2016-04-21", "19–21 April 2016"),
        ("en", "2016-04-28", "2016-05-02", "28 April 2016 – 2 May 2016"),
        ("en", "2011", "2016", "2011–2016"),
        ("en", "2016-04-19", "2016-04-19", "19 April 2016"),
        ("ru", "2016-04-19", "2016-04-21", "19–21 апреля 2016 г."),
        ("zh", "2017-03-13", None, "2017年3月13日"),
        ("ar", "2017-02-01", "2017-02-02", "1–2 شباط/فبراير 2017"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(
    site: Site, language: str, when: str, until: str | None, text: str
) -> None:
    assert written(when, until, view(site, language)).replace("\xa0", " ") == text


@pytest.mark.parametrize(
    "wrong", [{"date": "2017-02-30"}, {"date": "2017-13"}, {"date": "2017-03", "until": "2017-02"}]
)
def test_impossible_dates_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match=r"there is no day|is before"):
        Event.model_validate({"title": "Meeting", "source": "SCO", **wrong})


def test_events_stand_in_their_order_and_know_where_the_line_leads(site: Site) -> None:
    events = [event("2018", later=True), event("2009"), event("2017-03", page="film")]
    page = Timeline(kind="timeline", title=events[0].title, events=tuple(events))
    shown: Any = page.properties(view(site))
    assert [(each["date"], each["phase"], each["following"]) for each in shown["events"]] == [
        ("2009", "past", "now"),
        ("March 2017", "now", "later"),
        ("2018", "later", ""),
    ]
    assert shown["begin"] == 1
    assert [sign["phase"] for sign in shown["legend"]] == ["past", "now", "later"]
    assert page.links() == ((("events", 2, "page"), "film"),)
