"""Days and times of opening as authors write them: `monday-friday`, `24 december to 2 january`, `18:00-02:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from itertools import pairwise

from kiosk.model.dates import day_of
from kiosk.model.issues import Invalid, suggestion

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
CLOSED, ALL_DAY, EVERY_DAY = "closed", "all day", "every day"
MIDNIGHT = 24 * 60
LEAP_YEAR = 2024
_TO = r"\s*(?:-|–|\bto\b)\s*"
_DATES = re.compile(rf"(\d{{4}}-\d{{2}}-\d{{2}})(?:{_TO}(\d{{4}}-\d{{2}}-\d{{2}}))?")
_YEARLY = re.compile(rf"(\d{{1,2}})(?:\s+([a-z]+))?(?:{_TO}(\d{{1,2}})\s+([a-z]+))?")
_SPAN = re.compile(rf"(\d{{1,2}})(?::(\d{{2}}))?{_TO}(\d{{1,2}})(?::(\d{{2}}))?")


def _yearly(day: date) -> int:
    return day.month * 100 + day.day


YEAR = frozenset(_yearly(date(LEAP_YEAR, 1, 1) + timedelta(number)) for number in range(366))
"""Every day that a year may have."""
Span = tuple[int, int]
"""Minutes from a day's midnight; the second may lie in the day after."""


class Sort(IntEnum):
    """What days are named by; a later sort is the more special one."""

    WEEKDAY = 0
    YEARLY = 1
    DATE = 2


@dataclass(frozen=True)
class Days:
    """Some days. `names` are weekdays from 0, months × 100 + days, or the ordinals of dates in a row."""

    sort: Sort
    names: frozenset[int] | range

    def has(self, day: date) -> bool:
        return (day.weekday(), _yearly(day), day.toordinal())[self.sort] in self.names

    @property
    def specific(self) -> tuple[Sort, int]:
        """Orders days from the most general to the most special."""
        return self.sort, -len(self.names)

    def contradicts(self, other: Days) -> bool:
        """Whether neither is the more special where both name a day."""
        common = self.sort is other.sort and _common(self.names, other.names)
        return bool(common) and (common < min(len(self.names), len(other.names)) or self.specific == other.specific)


def _common(one: frozenset[int] | range, other: frozenset[int] | range) -> int:
    """How many days both name."""
    if isinstance(one, range):
        return max(0, min(one[-1], other[-1]) - max(one[0], other[0]) + 1) if isinstance(other, range) else 0
    return len(one.intersection(other))


def days(written: str) -> Days:
    """The days that are named so. Raises Invalid."""
    text = " ".join(written.lower().split())
    if dates := _DATES.fullmatch(text):
        first = day_of(dates[1])
        return Days(Sort.DATE, range(first.toordinal(), _last(dates[2], first).toordinal() + 1))
    if yearly := _YEARLY.fullmatch(text):
        return Days(Sort.YEARLY, _every_year(yearly, written))
    if text == EVERY_DAY:
        return Days(Sort.WEEKDAY, frozenset(range(len(WEEK))))
    return Days(
        Sort.WEEKDAY, frozenset(number for part in text.split(",") for number in _weekdays(part.strip(), written))
    )


def spans(written: str) -> tuple[Span, ...]:
    """The times that are named so, in their order. Raises Invalid."""
    text = " ".join(written.lower().split())
    if text in (CLOSED, ALL_DAY):
        return () if text == CLOSED else ((0, MIDNIGHT),)
    found = sorted(_span(part.strip(), written) for part in text.split(","))
    for (_, end), (start, _) in pairwise(found):
        if start < end:
            raise Invalid("hours-overlap", written=written, start=clock(start), end=clock(end))
    return tuple(found)


def clock(minutes: int) -> str:
    """`08:00`; 24:00 is a day's end."""
    hours, rest = divmod(minutes if minutes <= MIDNIGHT else minutes - MIDNIGHT, 60)
    return f"{hours:02}:{rest:02}"


def _last(written: str | None, first: date) -> date:
    last = day_of(written) if written else first
    if last < first:
        raise Invalid("hours-days-backwards", first=first.isoformat(), last=last.isoformat())
    return last


def _every_year(found: re.Match[str], written: str) -> frozenset[int]:
    month = found[2] or found[4]
    if month is None:
        raise Invalid("hours-day-unknown", written=written)
    first = _day_of_year(found[1], month)
    last = _day_of_year(found[3], found[4]) if found[3] else first
    if first <= last:
        return frozenset(day for day in YEAR if first <= day <= last)
    return frozenset(day for day in YEAR if day >= first or day <= last)


def _day_of_year(day: str, month: str) -> int:
    if month not in MONTHS:
        raise Invalid("hours-day-unknown", written=month, **suggestion(month, MONTHS))
    try:
        return _yearly(date(LEAP_YEAR, MONTHS.index(month) + 1, int(day)))
    except ValueError:
        raise Invalid("day-missing", written=f"{day} {month}") from None


def _weekdays(part: str, written: str) -> list[int]:
    ends = re.split(_TO, part)
    for name in ends:
        if name not in WEEK:
            known = suggestion(name, WEEK)
            closest = known if "closest" in known else {}
            raise Invalid("hours-day-unknown", written=name if closest else written, **closest)
    if len(ends) > 2:
        raise Invalid("hours-day-unknown", written=written)
    first, last = WEEK.index(ends[0]), WEEK.index(ends[-1])
    return [(first + number) % len(WEEK) for number in range((last - first) % len(WEEK) + 1)]


def _span(part: str, written: str) -> Span:
    found = _SPAN.fullmatch(part)
    if not found:
        raise Invalid("hours-time-unknown", written=written)
    start, end = _minutes(found[1], found[2]), _minutes(found[3], found[4])
    if start == MIDNIGHT:
        raise Invalid("hour-missing", written="24:00")
    if start == end:
        raise Invalid("hours-empty", written=written)
    return start, end if end > start else end + MIDNIGHT


def _minutes(hour: str, minute: str | None) -> int:
    minutes = int(hour) * 60 + int(minute or 0)
    if int(minute or 0) > 59 or minutes > MIDNIGHT:
        raise Invalid("hour-missing", written=f"{hour}:{minute or '00'}")
    return minutes
