"""The entry of an event for a phone's calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import example, given, strategies as st
from icalendar import Calendar

from kiosk.model.lint import SCANNABLE
from kiosk.pages.programme.calendar import entry, escaped, folded
from kiosk.pages.programme.hours import slot

VIENNA = ZoneInfo("Europe/Vienna")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
DAYS = st.dates(date(2017, 1, 1), date(2030, 1, 1))
MOMENTS = st.datetimes(datetime(2017, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=0)
)


def test_a_calendar_entry_by_the_hour_is_in_utc() -> None:
    held = slot(date(2017, 3, 26), time(10), time(11, 30), None, VIENNA)
    lines = entry("1@stand", held.start, held.end, "Talks; the first, at length", "Hall").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert {"DTSTART:20170326T080000Z", "DTEND:20170326T093000Z", "LOCATION:Hall"} <= set(lines)
    assert r"SUMMARY:Talks\; the first\, at length" in lines


def test_an_entry_loses_its_place_rather_than_become_too_dense_a_code() -> None:
    day = date(2017, 3, 13)
    long = entry("1@stand", day, day, "Заседание", "Вена, " + "зал " * 40)
    assert "LOCATION:Вена\r\n" in long
    assert len(long.encode()) <= SCANNABLE
    assert "LOCATION" not in entry("1@stand", day, day, "Заседание", "зал" * 60)


@given(text=st.text(st.characters(exclude_categories=["C"]), max_size=200))
@example(text="a" * 75)
@example(text="a" * 76)
@example(text="первое слово " * 9)
@example(text="会议" * 40)
@example(text="🕊" * 40)
def test_long_lines_are_folded_between_characters(text: str) -> None:
    lines = folded(text).split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert all(line.startswith(" ") for line in lines[1:])
    assert "".join([lines[0], *(line.removeprefix(" ") for line in lines[1:])]) == text


def test_marks_with_a_meaning_are_escaped() -> None:
    assert escaped("a\\b; c, d\ne") == r"a\\b\; c\, d\ne"


@given(start=DAYS | MOMENTS, end=DAYS | MOMENTS, title=TEXTS.filter(str.strip), place=TEXTS)
@example(start=date(2017, 3, 13), end=date(2017, 3, 14), title="Talks\r", place="Hall\rA")
def test_another_reader_of_calendars_reads_what_was_written(
    start: date | datetime, end: date | datetime, title: str, place: str
) -> None:
    (event,) = Calendar.from_ical(entry("1@stand", start, end, title, place)).events
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (start, end)
    assert str(event["summary"]) == title.replace("\r\n", "\n").replace("\r", "\n")
    assert str(event.get("location", "")) in place.replace("\r\n", "\n").replace("\r", "\n")
