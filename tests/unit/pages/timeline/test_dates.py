"""Dates as precise as they are known: how long they last, where now is, and how they are written."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from kiosk.model.line_breaks import spaced
from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.pages.timeline.dates import beginning, in_two_lines, last_day, written


def view(site: Site, language: str) -> View:
    return View(site, language, datetime(2017, 3, 13, 14, 20))


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
        ("en", "2016-04-28", "2016-05-02", "28 April – 2 May 2016"),
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
    assert spaced(written(when, until, view(site, language))) == text


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("es", ["14\u00a0de\u00a0diciembre", "de\u00a02016"]),
        ("ru", ["14\u00a0декабря", "2016\u00a0г."]),
        ("en", ["14\u00a0December", "2016"]),
    ],
)
def test_in_a_narrow_place_a_date_breaks_before_its_year(site: Site, language: str, lines: list[str]) -> None:
    assert in_two_lines(written("2016-12-14", None, view(site, language))).split(" ") == lines
