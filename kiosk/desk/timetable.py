"""The hours of the screen as the stand understands them, day by day, for `kiosk check`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo

from kiosk.model.hours import Hours, Period
from kiosk.model.hours_words import MIDNIGHT, MONTHS, WEEK, clock

DAYS = 14


def timetable(hours: Hours, now: datetime) -> Iterator[str]:
    """How it is at `now`, and a line for each of the next days: which, when it is open, and what line says so."""
    zone = now.tzinfo
    assert zone
    yield f"hours of the screen, on the clock of {zone}: now it is {state(hours, now)}"
    days = [now.date() + timedelta(number) for number in range(DAYS)]
    rows = [(_day(day), _times(hours.periods_of(day, zone), day, zone), _why(hours, day, zone)) for day in days]
    wide = [max(len(row[column]) for row in rows) for column in range(2)]
    for day_said, times, why in rows:
        yield f"  {day_said:<{wide[0]}}  {times:<{wide[1]}}  {why}"


def state(hours: Hours, now: datetime) -> str:
    """`lit until Mon 13 March 2017, 19:00`, or dark."""
    lit, change = "lit" if hours.is_open(now) else "dark", hours.change(now)
    if change is None:
        return f"{lit}, without an end"
    local = change.astimezone(now.tzinfo)
    return f"{lit} until {_day(local.date())}, {local:%H:%M}"


def _day(day: date) -> str:
    return f"{WEEK[day.weekday()][:3].capitalize()} {day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def _times(periods: Sequence[Period], day: date, zone: tzinfo) -> str:
    """`08:00–12:00, 18:00–02:00 next day`."""
    local = [(period.opens.astimezone(zone), period.closes.astimezone(zone)) for period in periods]
    return ", ".join(_span(_minutes(opens, day), _minutes(closes, day)) for opens, closes in local) or "closed"


def _why(hours: Hours, day: date, zone: tzinfo) -> str:
    """The line that holds on the day, and what the change of clocks does to it."""
    rule, periods = hours.rule(day), hours.periods_of(day, zone)
    said, written = _times(periods, day, zone), ", ".join(_span(*span) for span in rule.spans) or "closed"
    line = rule.written or "no line names it"
    if said != written:
        return f"{line} ({written}), clocks change"
    same = all(
        len({moment.astimezone(zone).utcoffset() for moment in (each.opens, each.closes)}) == 1 for each in periods
    )
    return line if same else f"{line}, clocks change"


def _minutes(moment: datetime, day: date) -> int:
    return (moment.date() - day).days * MIDNIGHT + moment.hour * 60 + moment.minute


def _span(start: int, end: int) -> str:
    return f"{clock(start)}–{clock(end)}{' next day' if end > MIDNIGHT else ''}"
