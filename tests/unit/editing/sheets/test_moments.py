"""Days and hours as people write them."""

from __future__ import annotations

from datetime import date, time

import pytest

from kiosk.editing.sheets.cells import Cell
from kiosk.editing.sheets.moments import days, hours
from kiosk.model.issues import Invalid

DAY = date(2017, 3, 13)
WRITTEN = [
    "2017-03-13",
    "13.03.2017",
    "13.3.17",
    "13/03/2017",
    "3/13/2017",
    "13-03-2017",
    "2017/3/13",
    "2017年3月13日",
    "13 March 2017",
    "March 13, 2017",
    "Monday, 13 March 2017",
    "13 Mar 2017",
    "13 марта 2017 г.",
    "13 марта 2017",
    "13 mars 2017",
    "13 de marzo de 2017",
    "13 مارس 2017",
    "١٣ مارس ٢٠١٧",
    "13. März 2017",
    "42807",
    "42807,625",
    "2017-03-13 15:00",
    "2017-03-13T15:00",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_a_day_is_read_however_it_is_written(written: str) -> None:
    assert days([Cell(written)]) == [DAY]


def test_one_day_that_can_be_one_only_tells_how_the_others_are_meant() -> None:
    assert days([Cell("03/04/2017"), Cell(""), Cell("03/13/2017")]) == [date(2017, 3, 4), None, DAY]
    assert days([Cell("03/04/2017"), Cell("13/03/2017")]) == [date(2017, 4, 3), DAY]
    assert days([Cell("03/03/2017")]) == [date(2017, 3, 3)]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("03/04/2017", "sheet-date-unclear"),
        ("soon", "sheet-date"),
        ("31.02.2017", "day-missing"),
        ("Mon", "sheet-date"),
        ("13.03.1017", "day-beyond"),
        ("4800", "sheet-date"),
    ],
)
def test_what_is_no_day_or_may_be_two_is_refused(written: str, code: str) -> None:
    (found,) = days([Cell(written)])
    assert isinstance(found, Invalid)
    assert found.code == code


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("15:00", time(15), None),
        ("15.00", time(15), None),
        ("15h00", time(15), None),
        ("15 h 30", time(15, 30), None),
        ("3 PM", time(15), None),
        ("3:30 p.m.", time(15, 30), None),
        ("12:00 AM", time(0), None),
        ("9:05", time(9, 5), None),
        ("10:00–11:30", time(10), time(11, 30)),
        ("10:00 - 11:30", time(10), time(11, 30)),
        ("10.00 до 11.30", time(10), time(11, 30)),
        ("15时30分", time(15, 30), None),
        ("١٥:٠٠", time(15), None),
        ("15:00:00", time(15), None),
        ("", None, None),
    ],
)
def test_an_hour_is_read_however_it_is_written(written: str, start: time | None, end: time | None) -> None:
    assert hours(Cell(written)) == (start, end)
    assert hours(Cell("0.625", number=0.625)) == (time(15), None)


@pytest.mark.parametrize("written", ["25:00", "noon", "1500", "12:75"])
def test_what_is_no_hour_is_refused(written: str) -> None:
    with pytest.raises(Invalid):
        hours(Cell(written))
