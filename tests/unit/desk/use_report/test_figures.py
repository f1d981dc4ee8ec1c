"""Figures added up, medians out of buckets, and when the stand was on."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.desk.use_report.figures import Figures, Running, median
from kiosk.model.hours import Hours
from kiosk.use.counters import Key

VIENNA = ZoneInfo("Europe/Vienna")
MONDAY, SATURDAY = date(2017, 3, 13), date(2017, 3, 18)


@pytest.mark.parametrize(
    ("buckets", "expected"),
    [
        pytest.param({}, None, id="none"),
        pytest.param({0: 4}, 5.0, id="the middle of the only bucket"),
        pytest.param({0: 1, 10: 1}, 10.0, id="between two"),
        pytest.param({0: 1, 10: 2, 30: 1}, 20.0, id="half of the way"),
        pytest.param({30: 1}, 45.0, id="the last is as wide as its beginning"),
    ],
)
def test_a_median_comes_out_of_buckets(buckets: dict[int, int], expected: float | None) -> None:
    assert median(Counter(buckets), (0, 10, 30)) == expected


def week(hours: range, days: int = 14, seconds: int = 3600, without: date | None = None) -> Figures:
    """A stand that is on in these hours of each day, from a Monday on."""
    last = MONDAY + timedelta(days - 1)
    on = {
        (f"{MONDAY + timedelta(day)}T{hour:02}:00+01:00", Key("on")): seconds
        for day in range(days)
        for hour in hours
        if MONDAY + timedelta(day) != without or hour != 11
    }
    return Figures(MONDAY, last, on)


def test_a_stand_that_was_on_all_day_has_no_gap() -> None:
    running = Running(week(range(8, 19)), VIENNA)
    assert (running.gaps, running.share) == ({}, 1.0)


def test_an_hour_that_is_missing_is_a_gap() -> None:
    tuesday = MONDAY + timedelta(1)
    running = Running(week(range(8, 19), without=tuesday), VIENNA)
    assert running.gaps == {tuesday: 3600}
    assert running.share is not None
    assert 0.99 < running.share < 1


def test_an_hour_has_no_more_than_it_has_when_the_clock_was_set_back() -> None:
    assert set(Running(week(range(8, 10), seconds=5000), VIENNA).on.values()) == {3600}


def test_the_hour_that_spring_leaves_out_is_no_gap() -> None:
    figures = Figures(
        date(2017, 3, 18),
        date(2017, 3, 28),
        {
            (f"2017-03-{day}T{hour:02}:00+02:00", Key("on")): 3600
            for day in range(18, 29)
            for hour in range(24)
            if (day, hour) != (26, 2)
        },
    )
    assert not Running(figures, VIENNA).gaps


@pytest.mark.parametrize(
    ("opening", "gaps"),
    [
        pytest.param("08:00-19:00", {}, id="as it was on"),
        pytest.param("08:30-18:30", {}, id="less"),
        pytest.param("08:00-19:30", 1800, id="half an hour more"),
    ],
)
def test_where_the_site_file_has_hours_the_stand_has_to_be_on_in_them(
    opening: str, gaps: dict[date, int] | int
) -> None:
    running = Running(week(range(8, 19), days=3), VIENNA, Hours({"monday-friday": opening}))
    # What comes after the last hour it was on is yet to come.
    expected = {MONDAY + timedelta(day): gaps for day in range(2)} if isinstance(gaps, int) else gaps
    assert running.gaps == expected


def test_what_is_kept_by_day_has_no_hour() -> None:
    figures = Figures(MONDAY, SATURDAY, {("2017-03-13", Key("visit")): 7, ("2017-03-14T10:00+01:00", Key("visit")): 5})
    assert figures.by_day("visit") == {MONDAY: 7, date(2017, 3, 14): 5}
    assert figures.by_hour("visit") == {(date(2017, 3, 14), 10): 5}
