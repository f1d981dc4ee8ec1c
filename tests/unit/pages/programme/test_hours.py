"""When events are on: their hours, their phases, and the day that is shown first."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, strategies as st

from kiosk.pages.programme.hours import Slot, first_shown, leading, phases, slot, until
from kiosk.pages.programme.model import Event

VIENNA = ZoneInfo("Europe/Vienna")


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
        ("2017-03-13T15:00", "2017-03-13T14:18", ("minute", 42)),
        ("2017-03-13T15:00", "2017-03-13T14:59:30", ("minute", 1)),
        ("2017-03-13T15:00", "2017-03-13T13:01", ("minute", 119)),
        ("2017-03-13T15:00", "2017-03-13T13:00", ("hour", 2)),
        ("2017-03-13T15:00", "2017-03-13T09:10", ("hour", 5)),
        ("2017-03-15T15:00", "2017-03-13T09:10", ("", 0)),
        ("2017-03-26T03:30", "2017-03-26T01:30", ("minute", 60)),
    ],
)
def test_the_wait_until_the_next_event(start: str, now: str, wait: tuple[str, int]) -> None:
    assert until(at(start).astimezone(UTC), at(now)) == wait


@pytest.mark.parametrize(
    ("today", "index"), [("2017-03-10", 0), ("2017-03-13", 0), ("2017-03-14", 1), ("2017-04-01", 0)]
)
def test_it_opens_at_today_or_the_first_day_coming(today: str, index: int) -> None:
    assert first_shown([date(2017, 3, 13), date(2017, 3, 14)], date.fromisoformat(today)) == index


DAYS = st.dates(date(2017, 3, 20), date(2017, 3, 30)) | st.dates(date(2017, 10, 25), date(2017, 11, 2))
HOURS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
SLOTS = st.builds(
    lambda day, start, end, part: slot(day, start, end if start else None, part, VIENNA),
    DAYS,
    st.none() | HOURS,
    st.none() | HOURS,
    st.sampled_from([None, "day", "morning", "afternoon"]),
)
MOMENTS = st.datetimes(datetime(2017, 3, 19), datetime(2017, 11, 3), timezones=st.just(VIENNA))


@given(held=SLOTS)
@example(held=slot(date(2017, 3, 26), time(2, 30), time(3), None, VIENNA))
def test_every_event_lasts_and_no_longer_than_a_day(held: Slot) -> None:
    assert timedelta() < held.end - held.start <= timedelta(hours=25)


@given(slots=st.lists(SLOTS, max_size=6), now=MOMENTS)
def test_at_any_moment_each_event_is_in_its_place(slots: list[Slot], now: datetime) -> None:
    seen = phases(slots, now)
    assert [phase == "past" for phase in seen] == [held.end <= now for held in slots]
    assert [phase == "now" for phase in seen] == [held.start <= now < held.end for held in slots]
    nearest = {held.start for held, phase in zip(slots, seen, strict=True) if phase == "next"}
    later = [held.start for held, phase in zip(slots, seen, strict=True) if phase == "ahead"]
    assert len(nearest) == (1 if {"next", "ahead"} & {*seen} else 0)
    assert all(start > min(nearest) > now for start in later)
    leads = [seen[index] for index in leading(slots, seen)]
    assert leads == [] if {*seen} <= {"past"} else {*leads} == {"now" if "now" in seen else "next"}


@given(now=MOMENTS, wait=st.integers(1, 3 * 24 * 60))
def test_the_wait_is_never_said_shorter_than_a_unit_off(now: datetime, wait: int) -> None:
    unit, count = until(now.astimezone(UTC) + timedelta(minutes=wait), now)
    minutes = {"minute": count, "hour": count * 60, "": wait}[unit]
    assert minutes <= wait < minutes + {"minute": 1, "hour": 60, "": 1}[unit]
    assert (unit, wait >= 24 * 60) in {("", True), ("minute", False), ("hour", False)}
