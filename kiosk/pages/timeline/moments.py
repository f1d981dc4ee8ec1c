"""Dates known to the day, the month or the year: the days they span, how they are written, where now is."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date
from typing import Literal

from kiosk.pages.page import View

Phase = Literal["past", "now", "ahead", "later"]


def first_day(when: str) -> date:
    """The first day of `2011-06-14`, `2011-06` or `2011`; ValueError if there is no such day."""
    year, month, day = ([int(part) for part in when.split("-")] + [1, 1])[:3]
    return date(year, month, day)


def last_day(when: str) -> date:
    """The last day of `2011-06-14`, `2011-06` or `2011`."""
    first = first_day(when)
    parts = when.count("-")
    month = 12 if parts == 0 else first.month
    return first if parts == 2 else date(first.year, month, calendar.monthrange(first.year, month)[1])


def phase(first: date, last: date, later: bool, today: date) -> Phase:
    """Where a span of days stands seen from `today`; what is marked as later is later at any time."""
    if later:
        return "later"
    return "past" if last < today else "ahead" if first > today else "now"


def beginning(phases: Sequence[Phase]) -> int:
    """The place to begin at: the first that is now, else the last past one, else the first ahead, else the first."""
    if "now" in phases:
        return phases.index("now")
    if "past" in phases:
        return len(phases) - 1 - phases[::-1].index("past")
    return phases.index("ahead") if "ahead" in phases else 0


def written(when: str, until: str | None, view: View) -> str:
    """The date as the reader's language writes it: 19–21 April 2016, June 2011, 2011–2016."""
    if until is None or until == when:
        return _written(when, view)
    first, last = first_day(when), first_day(until)
    if when.count("-") == until.count("-") == 2 and (first.year, first.month) == (last.year, last.month):
        month = view.words.months[first.month - 1]
        return view.words.date_short.format(day=f"{first.day}–{last.day}", month=month, year=first.year)
    dash = "–" if when.count("-") == until.count("-") == 0 else " – "
    return f"{_written(when, view)}{dash}{_written(until, view)}"


def _written(when: str, view: View) -> str:
    style = ("", "date_month", "date_short")[when.count("-")]
    return view.date(first_day(when), style) if style else when
