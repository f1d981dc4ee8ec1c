"""The programme: what is on now and next, the day it opens at, and the entry for a phone's calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from kiosk.content.site import Site
from kiosk.pages.page import View
from kiosk.pages.programme import Event, Programme
from kiosk.pages.programme.calendar import SPACIOUS, entry, escaped, folded
from kiosk.pages.programme.hours import Slot, first_shown, leading, phases, slot, until

VIENNA = ZoneInfo("Europe/Vienna")
PROGRAMME = {
    "kind": "programme",
    "title": "Programme",
    "days": [
        {
            "date": "2017-03-13",
            "events": [
                {"title": "Stand", "part": "day", "source": "SCO"},
                {"title": "Opening", "start": "10:00", "end": "11:00", "source": "SCO", "page": "film"},
                {"title": "Film", "start": "15:00", "source": "SCO"},
                {"title": "Reception", "start": "22:00", "end": "01:00", "source": "SCO"},
            ],
        },
        {"date": "2017-03-14", "events": [{"title": "Talks", "part": "morning", "source": "SCO"}]},
    ],
}


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=VIENNA)


def on(day: str, start: str | None = None, end: str | None = None, part: Any = None) -> Slot:
    event = Event.model_validate({"title": "Talk", "source": "SCO", "start": start, "end": end, "part": part})
    return slot(date.fromisoformat(day), event.start, event.end, event.part, VIENNA)


@pytest.mark.parametrize(
    ("held", "first", "over"),
    [
        (on("2017-03-13", "10:00", "11:30"), "2017-03-13T10:00", "2017-03-13T11:30"),
        (on("2017-03-13", "10:00"), "2017-03-13T10:00", "2017-03-13T11:00"),
        (on("2017-03-13", "22:00", "01:00"), "2017-03-13T22:00", "2017-03-14T01:00"),
        (on("2017-03-13", part="morning"), "2017-03-13T09:00", "2017-03-13T13:00"),
        (on("2017-03-13", part="afternoon"), "2017-03-13T13:00", "2017-03-13T18:00"),
        (on("2017-03-13"), "2017-03-13T09:00", "2017-03-13T18:00"),
        (on("2017-03-26", "01:30", "03:30"), "2017-03-26T01:30", "2017-03-26T03:30"),
        (on("2017-10-29", "01:30", "03:30"), "2017-10-29T01:30", "2017-10-29T03:30"),
    ],
)
def test_an_event_is_on_from_its_start_until_its_end(held: Slot, first: str, over: str) -> None:
    # To the minute before is seen in UTC: in a clock's own zone, an hour of summer time would hide a mistake.
    start, end = at(first).astimezone(UTC), at(over).astimezone(UTC)
    minute = timedelta(minutes=1)
    moments = [start - minute, start, end - minute, end]
    assert [phases([held], moment)[0] for moment in moments] == ["next", "now", "now", "past"]


@pytest.mark.parametrize(("day", "hours"), [("2017-03-25", 2), ("2017-03-26", 1), ("2017-10-29", 3)])
def test_the_night_that_summer_time_begins_is_an_hour_short(day: str, hours: int) -> None:
    held = on(day, "01:30", "03:30")
    assert held.end - held.start == timedelta(hours=hours)


def test_all_that_begin_first_are_next() -> None:
    slots = [on("2017-03-14", part="morning"), on("2017-03-13", "15:00"), on("2017-03-13", "15:00", "16:00")]
    assert phases(slots, at("2017-03-13T14:20")) == ["ahead", "next", "next"]


@pytest.mark.parametrize(
    ("moment", "first"),
    [("2017-03-13T08:00", [0]), ("2017-03-13T09:00", [0]), ("2017-03-13T14:00", [1, 2]), ("2017-03-13T19:00", [])],
)
def test_the_shortest_of_what_is_on_matters_most(moment: str, first: list[int]) -> None:
    slots = [on("2017-03-13"), on("2017-03-13", part="afternoon"), on("2017-03-13", part="afternoon")]
    assert leading(slots, phases(slots, at(moment))) == first


@pytest.mark.parametrize(
    ("start", "now", "wait"),
    [
        ("2017-03-13T15:00", "2017-03-13T14:18", ("minutes", 42)),
        ("2017-03-13T15:00", "2017-03-13T14:59:30", ("minutes", 1)),
        ("2017-03-13T15:00", "2017-03-13T13:01", ("minutes", 119)),
        ("2017-03-13T15:00", "2017-03-13T13:00", ("hours", 2)),
        ("2017-03-13T15:00", "2017-03-13T09:10", ("hours", 5)),
        ("2017-03-15T15:00", "2017-03-13T09:10", ("", 0)),
        ("2017-03-26T03:30", "2017-03-26T01:30", ("minutes", 60)),
    ],
)
def test_the_wait_until_the_next_event(start: str, now: str, wait: tuple[str, int]) -> None:
    assert until(at(start).astimezone(UTC), at(now)) == wait


@pytest.mark.parametrize(
    ("today", "index"), [("2017-03-10", 0), ("2017-03-13", 0), ("2017-03-14", 1), ("2017-04-01", 0)]
)
def test_it_opens_at_today_or_the_first_day_coming(today: str, index: int) -> None:
    assert first_shown([date(2017, 3, 13), date(2017, 3, 14)], date.fromisoformat(today)) == index


@pytest.mark.parametrize(
    ("moment", "says"),
    [
        ("2017-03-10T12:00", "Next: Stand"),
        ("2017-03-13T09:30", "Now: Stand"),
        ("2017-03-13T10:30", "Now: Opening"),
        ("2017-03-13T15:10", "Now: Film"),
        ("2017-03-13T20:00", "Next: Reception"),
        ("2017-03-14T00:30", "Now: Reception"),
        ("2017-03-14T01:00", "Next: Talks"),
        ("2017-03-14T13:00", ""),
    ],
)
def test_home_says_what_is_on(site: Site, moment: str, says: str) -> None:
    assert Programme.model_validate(PROGRAMME).happening(View(site, "en", at(moment))) == says


def test_the_badges_of_a_day(site: Site) -> None:
    shown: Any = Programme.model_validate(PROGRAMME).properties(View(site, "en", at("2017-03-13T14:18")))
    events = shown["days"][0]["events"]
    assert [(e["when"], e["ends"], e["phase"], e["badge"].replace("\xa0", " "), e["leads"]) for e in events] == [
        ("All day", "", "now", "Now", True),
        ("10:00", "11:00", "past", "Ended", False),
        ("15:00", "", "next", "Next · in 42 min", False),
        ("22:00", "01:00", "ahead", "", False),
    ]
    assert shown["begin"] == 0
    assert shown["days"][0]["sources"] == "SCO"


def test_links_name_the_field_they_stand_in() -> None:
    assert Programme.model_validate(PROGRAMME).links() == ((("days", 0, "events", 1, "page"), "film"),)


@pytest.mark.parametrize("wrong", [{"end": "11:00"}, {"start": "10:00", "part": "day"}])
def test_half_known_hours_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match=r"must start|exclude each other"):
        Event.model_validate({"title": "Talk", "source": "SCO", **wrong})


def test_a_calendar_entry_by_the_hour_is_in_utc() -> None:
    held = on("2017-03-26", "10:00", "11:30")
    lines = entry("1@stand", held.start, held.end, "Talks; the first, at length", "Hall").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert {"DTSTART:20170326T080000Z", "DTEND:20170326T093000Z", "LOCATION:Hall"} <= set(lines)
    assert r"SUMMARY:Talks\; the first\, at length" in lines


def test_an_entry_for_a_part_of_a_day_names_no_hour(site: Site) -> None:
    shown: Any = Programme.model_validate(PROGRAMME).properties(View(site, "en", at("2017-03-13T14:18")))
    lines = shown["days"][0]["events"][0]["calendar"].split("\r\n")
    assert {"DTSTART;VALUE=DATE:20170313", "DTEND;VALUE=DATE:20170314"} <= set(lines)


def test_an_entry_loses_its_place_rather_than_become_too_dense_a_code() -> None:
    day = date(2017, 3, 13)
    long = entry("1@stand", day, day, "Заседание", "Вена, " + "зал " * 40)
    assert "LOCATION:Вена\r\n" in long
    assert len(long.encode()) <= SPACIOUS
    assert "LOCATION" not in entry("1@stand", day, day, "Заседание", "зал" * 60)


@pytest.mark.parametrize("text", ["a" * 75, "a" * 76, "первое слово " * 9, "会议" * 40, "🕊" * 40])
def test_long_lines_are_folded_between_characters(text: str) -> None:
    lines = folded(text).split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "".join([lines[0], *(line.removeprefix(" ") for line in lines[1:])]) == text


def test_marks_with_a_meaning_are_escaped() -> None:
    assert escaped("a\\b; c, d\ne") == r"a\\b\; c\, d\ne"


def test_every_entry_of_the_stand_fits_a_readable_code(site: Site) -> None:
    for language in site.codes:
        shown: Any = site.pages["programme"].properties(View(site, language, at("2017-03-13T14:20")))
        sizes = [len(event["calendar"].encode()) for day in shown["days"] for event in day["events"]]
        assert max(sizes) <= SPACIOUS
