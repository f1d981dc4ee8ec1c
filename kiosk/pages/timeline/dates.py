"""Dates known to the day, the month or the year: the days they span, how they are written, where now is."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

from kiosk.model.calendar_dates import STYLES, Precision
from kiosk.model.line_breaks import NO_BREAK
from kiosk.model.page import View

_YEAR = re.compile(rf"{NO_BREAK}((?:\w{{1,3}}{NO_BREAK})?\d{{4}})(?!\d)")
Phase = Literal["past", "now", "ahead", "later"]


@lru_cache(maxsize=1_000)
def first_day(when: str) -> date:
    """The first day of `2011-06-14`, `2011-06` or `2011`; ValueError if there is no such day."""
    year, month, day = ([int(part) for part in when.split("-")] + [1, 1])[:3]
    return date(year, month, day)


@lru_cache(maxsize=1_000)
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
    if _precision(when) == _precision(until):
        return view.dates(first_day(when), first_day(until), _precision(when))
    return f"{_written(when, view)}\u00a0– {_written(until, view)}"


def in_two_lines(written: str) -> str:
    """The date for a narrow place, where its year may stand on a line of its own."""
    return _YEAR.sub(r" \1", written)


def _written(when: str, view: View) -> str:
    return view.date(first_day(when), STYLES[_precision(when)])


def _precision(when: str) -> Precision:
    precisions: tuple[Precision, ...] = ("year", "month", "day")
    return precisions[when.count("-")]
