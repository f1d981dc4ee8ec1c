"""When the screen is lit: the more special line wins, openings go past midnight, and clocks change under them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st

from kiosk.model.hours import Hours
from kiosk.model.hours_words import MIDNIGHT, clock

VIENNA = ZoneInfo("Europe/Vienna")
FORWARD, BACK = date(2017, 3, 26), date(2017, 10, 29)
CHANGES = {
    "Europe/Vienna": [FORWARD, BACK],
    "America/New_York": [date(2017, 3, 12), date(2017, 11, 5)],
    "America/Sao_Paulo": [date(2017, 10, 15), date(2017, 2, 18)],  # at midnight
    "Asia/Beirut": [date(2017, 3, 26), date(2017, 10, 28)],
    "Australia/Lord_Howe": [date(2017, 10, 1), date(2017, 4, 2)],  # by half an hour
    "Pacific/Apia": [date(2011, 12, 30), date(2012, 4, 1)],  # a whole day left out
    "Asia/Shanghai": [FORWARD],
}


def hours(**lines: str) -> Hours:
    return Hours.model_validate({name.replace("_", " "): times for name, times in lines.items()})


def of(written: dict[str, str]) -> Hours:
    return Hours.model_validate(written)


def shown(hours: Hours, day: date, zone: ZoneInfo = VIENNA) -> list[str]:
    """The openings of a day on the clock of the place, with what its clock is ahead of the world's."""
    return [
        " ".join(f"{moment.astimezone(zone):%d %H:%M %z}" for moment in (period.opens, period.closes))
        for period in hours.periods_of(day, zone)
    ]


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        ("2017-03-13", "monday-friday"),
        ("2017-03-17", "friday"),
        ("2017-03-18", "saturday, sunday"),
        ("2017-12-24", "24 december - 6 january"),
        ("2018-01-06", "24 december - 6 january"),
        ("2018-01-01", "1 january"),
        ("2017-12-27", "2017-12-27 to 2017-12-29"),
        ("2017-12-28", "2017-12-28"),
        ("2018-12-28", "24 december - 6 january"),
    ],
)
def test_the_more_special_line_wins(day: str, rule: str) -> None:
    lines = ["monday-friday", "friday", "Saturday, Sunday", "24 december - 6 january", "1 January"]
    site = of(dict.fromkeys([*lines, "2017-12-27 to 2017-12-29", "2017-12-28"], "08:00-19:00"))
    assert site.rule(date.fromisoformat(day)).written.lower() == rule
    assert not list(site.contradictions)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["monday-friday", "friday-sunday"], True),
        (["25 december", "25 December"], True),
        (["20 december to 26 december", "24 december to 2 january"], True),
        (["2017-12-25", "2017-12-25 to 2017-12-25"], True),
        (["2017-12-01 to 2017-12-24", "2017-12-24 to 2017-12-31"], True),
        (["2017-12-01 to 2018-02-28", "2017-12-24 to 2017-12-26"], False),
        (["2017-12-01 to 2017-12-23", "2017-12-24 to 2017-12-31"], False),
        (["1900-01-01 to 2200-12-31", "2017-12-24"], False),
        (["every day", "monday-friday", "friday"], False),
        (["29 february", "2020-02-29", "saturday"], False),
        (["monday", "tuesday"], False),
    ],
)
def test_lines_that_nobody_could_choose_between_contradict(lines: list[str], found: bool) -> None:
    assert bool(list(of(dict.fromkeys(lines, "closed")).contradictions)) is found


@pytest.mark.parametrize(
    "written",
    ["monday - friday", "Monday-Friday", "monday to friday", "monday–friday", "monday, tuesday, wednesday-friday"],
)
def test_a_range_may_be_written_in_any_plain_way(written: str) -> None:
    assert of({written: "8-19"}).rule(date(2017, 3, 15)).spans == ((480, 1140),)
    assert of({written: "8:00 to 19:00"}).unnamed == (5, 6)


def test_a_week_goes_round() -> None:
    site = of({"friday-monday": "closed", "tuesday-thursday": "all day"})
    assert [site.rule(date(2017, 3, day)).spans for day in (13, 14, 16, 17)] == [(), ((0, 1440),), ((0, 1440),), ()]


def test_where_no_weekday_is_named_it_is_lit_but_for_what_is_named() -> None:
    site = of({"25 december": "closed"})
    now = datetime(2017, 12, 24, 12, tzinfo=VIENNA)
    closes = site.change(now)
    assert closes == datetime(2017, 12, 25, tzinfo=VIENNA)
    assert closes
    assert site.change(closes.astimezone(VIENNA)) == datetime(2017, 12, 26, tzinfo=VIENNA)


def test_it_goes_past_midnight_into_a_closed_day() -> None:
    site = of({"saturday": "18:00-02:00", "sunday": "closed"})
    assert site.is_open(datetime(2017, 3, 19, 1, 59, tzinfo=VIENNA))
    assert not site.is_open(datetime(2017, 3, 19, 2, 0, tzinfo=VIENNA))
    assert not site.is_open(datetime(2017, 3, 18, 1, 0, tzinfo=VIENNA))


def test_openings_that_meet_are_one() -> None:
    site = of({"every day": "08:00-12:00, 12:00-24:00"})
    assert site.change(datetime(2017, 3, 13, 9, tzinfo=VIENNA)) == datetime(2017, 3, 14, tzinfo=VIENNA)
    assert site.change(datetime(2017, 3, 13, 3, tzinfo=VIENNA)) == datetime(2017, 3, 13, 8, tzinfo=VIENNA)
    assert of({"every day": "all day"}).change(datetime(2017, 3, 13, 9, tzinfo=VIENNA)) is None


@pytest.mark.parametrize(
    ("times", "day", "seen"),
    [
        ("02:30-04:00", FORWARD, ["26 03:00 +0200 26 04:00 +0200"]),
        ("01:00-02:30", FORWARD, ["26 01:00 +0100 26 03:00 +0200"]),
        ("02:10-02:50", FORWARD, []),
        ("02:30-04:00", BACK, ["29 02:30 +0200 29 04:00 +0100"]),
        ("01:00-02:30", BACK, ["29 01:00 +0200 29 02:30 +0100"]),
        ("22:00-02:30", BACK - timedelta(1), ["28 22:00 +0200 29 02:30 +0100"]),
        ("22:00-02:30", FORWARD - timedelta(1), ["25 22:00 +0100 26 03:00 +0200"]),
        ("all day", BACK, ["29 00:00 +0200 30 00:00 +0100"]),
    ],
)
def test_a_time_that_is_left_out_moves_and_one_that_comes_twice_opens_early_and_closes_late(
    times: str, day: date, seen: list[str]
) -> None:
    assert shown(hours(every_day=times), day) == seen


@st.composite
def nights(draw: st.DrawFn) -> tuple[ZoneInfo, date, tuple[int, int]]:
    """A place, a day about its change of clocks, and an opening."""
    name = draw(st.sampled_from(sorted(CHANGES)))
    day = draw(st.sampled_from(CHANGES[name])) + timedelta(draw(st.integers(-1, 1)))
    start, length = draw(st.integers(0, MIDNIGHT - 1)), draw(st.integers(1, MIDNIGHT - 1))
    return ZoneInfo(name), day, (start, start + length)


def minutes(day: date) -> list[datetime]:
    """Every minute about a day, in UTC."""
    first = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=2)
    return [first + timedelta(minutes=number) for number in range(6 * MIDNIGHT)]


@settings(max_examples=25)
@given(nights())
def test_it_opens_when_a_clock_first_shows_it_and_closes_when_one_last_comes_to_it(
    night: tuple[ZoneInfo, date, tuple[int, int]],
) -> None:
    zone, day, (start, end) = night
    site = hours(every_day=f"{clock(start)}-{clock(end)}")
    midnight = datetime(day.year, day.month, day.day)
    clocks = [(each, each.astimezone(zone).replace(tzinfo=None) - midnight) for each in minutes(day)]
    opens = next(each for each, wall in clocks if wall >= timedelta(minutes=start))
    closes = [each for each, wall in clocks if wall < timedelta(minutes=end)][-1] + timedelta(minutes=1)
    periods = [(period.opens, period.closes) for period in site.periods_of(day, zone)]
    assert periods == ([(opens, closes)] if opens < closes else [])


@given(nights(), st.integers(-2 * MIDNIGHT, 2 * MIDNIGHT))
def test_what_changes_next_changes_just_then(night: tuple[ZoneInfo, date, tuple[int, int]], minute: int) -> None:
    zone, day, (start, end) = night
    site = hours(every_day=f"{clock(start)}-{clock(end)}")
    now = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minute)
    at = site.change(now.astimezone(zone))
    assert at
    lit = site.is_open(now.astimezone(zone))
    moments = {(at - now) * share / 7 + now for share in range(7)} | {at - timedelta(seconds=1)}
    assert {site.is_open(each.astimezone(zone)) for each in moments if each >= now} == {lit}
    assert site.is_open(at.astimezone(zone)) is not lit
