"""When the screen is lit: what the site file says under `hours`, as periods on a place's clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, RootModel

from kiosk.model.hours_words import ALL_DAY, Days, Sort, Span, days, spans

MOST = 400
"""Lines: a year of special days."""
HORIZON = 400
"""Days within which the next change is looked for."""


def _days(written: str) -> str:
    days(written)
    return written


def _spans(written: object) -> object:
    if isinstance(written, (str, int, float)):
        spans(str(written))
    return written


@dataclass(frozen=True)
class Rule:
    """A line of the site file: which days it is for, and when these are open."""

    written: str
    days: Days
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Period:
    """From `opens` until before `closes`, in UTC."""

    opens: datetime
    closes: datetime


UNNAMED = Rule("", Days(Sort.WEEKDAY, frozenset()), ())
"""What holds for a weekday that no line names, where others are named."""
ALWAYS = Rule("", Days(Sort.WEEKDAY, frozenset()), spans(ALL_DAY))
"""What holds where no line names a weekday at all."""


DaysWritten = Annotated[str, AfterValidator(_days)]
SpansWritten = Annotated[
    str,
    BeforeValidator(_spans),
    Field(description="08:00-19:00, several with commas, closed, or all day; 18:00-02:00 goes past midnight"),
]


class Hours(RootModel[dict[DaysWritten, SpansWritten]]):
    """When the screen is lit, by days.

    The more special line wins: a date over a day of every year, that over a weekday, and fewer days over more. A
    period belongs to the day on which it begins. In the night in which clocks change it begins the first time that a
    clock shows its hour or a later one, and ends the last time that a clock comes to its end.
    """

    model_config = ConfigDict(frozen=True)
    root: dict[DaysWritten, SpansWritten] = Field(
        min_length=1,
        max_length=MOST,
        description="lines such as 'monday-friday: 08:00-19:00', '25 december: closed', '2017-03-14: 08:00-02:00'",
        examples=[{"monday-friday": "08:00-19:00", "sunday": "closed", "2017-12-24 to 2017-12-26": "closed"}],
    )

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(Rule(written, days(written), spans(times)) for written, times in self.root.items())

    def rule(self, day: date) -> Rule:
        """The line that holds on a day; one without a name where none does."""
        found = max(
            (rule for rule in self.rules if rule.days.has(day)), key=lambda rule: rule.days.specific, default=None
        )
        return found or (UNNAMED if self.unnamed else ALWAYS)

    @cached_property
    def unnamed(self) -> tuple[int, ...]:
        """The weekdays, from 0, that no line names where others are named: the screen is dark on them."""
        named = [rule.days.names for rule in self.rules if rule.days.sort is Sort.WEEKDAY]
        return tuple(day for day in range(7) if named and not any(day in names for names in named))

    @property
    def never(self) -> bool:
        """Whether the screen is dark for good."""
        named = any(rule.days.sort is Sort.WEEKDAY for rule in self.rules)
        return named and not any(rule.spans for rule in self.rules)

    def periods_of(self, day: date, zone: tzinfo) -> list[Period]:
        """The periods that begin on a day; what the change of clocks leaves nothing of is not there."""
        found = (
            Period(_instant(day, start, zone, late=False), _instant(day, end, zone, late=True))
            for start, end in self.rule(day).spans
        )
        return [period for period in found if period.opens < period.closes]

    def is_open(self, now: datetime) -> bool:
        """Whether the screen is lit at a moment, on the clock of its time zone."""
        return any(period.opens <= now < period.closes for period in self._around(now))

    def change(self, now: datetime) -> datetime | None:
        """When the screen is next lit, or no longer; None if not within `HORIZON` days."""
        if not self.is_open(now):
            return next((period.opens for period in self._around(now, HORIZON) if period.opens > now), None)
        until = now
        for period in self._around(now, HORIZON):
            if period.opens > until:
                return until
            until = max(until, period.closes)
        return None

    def _around(self, now: datetime, ahead: int = 1) -> Iterator[Period]:
        """What is open at a moment, or opens within some days, in its order."""
        zone, day = now.tzinfo, now.date()
        assert zone
        for number in range(-2, ahead + 1):
            yield from (period for period in self.periods_of(day + timedelta(number), zone) if period.closes > now)

    @property
    def contradictions(self) -> Iterator[tuple[str, str]]:
        """An earlier line and a later one that both name some day, where neither is the more special; once a line."""
        for number, rule in enumerate(self.rules):
            earlier = (other for other in self.rules[:number] if rule.days.contradicts(other.days))
            if other := next(earlier, None):
                yield other.written, rule.written


def _instant(day: date, minutes: int, zone: tzinfo, late: bool) -> datetime:
    """When a clock shows this; the first valid moment where it is left out, the second of two where `late`."""
    shown = datetime.combine(day, time()) + timedelta(minutes=minutes)
    first, second = (shown.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first <= second:
        return second if late else first
    return _changed(second, first, zone)


def _changed(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """When, between two moments in UTC, clocks were put forward: to the second."""
    offset = after.astimezone(zone).utcoffset()
    low, high = 0, int((after - before).total_seconds())
    while low < high:
        middle = (low + high) // 2
        if (before + timedelta(seconds=middle)).astimezone(zone).utcoffset() == offset:
            high = middle
        else:
            low = middle + 1
    return before + timedelta(seconds=low)
