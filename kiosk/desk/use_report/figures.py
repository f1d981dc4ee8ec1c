"""The figures of some days, added up as the report asks for them: exact numbers, of which none is told as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property
from typing import TypeVar

from kiosk.model.hours import Hours
from kiosk.use.counters import LENGTHS, Key
from kiosk.use.tally import Counts

T = TypeVar("T", bound=Hashable)
Hour = tuple[date, int]
"""Of a day on the stand's clock."""
HOUR = 3600
"""Seconds."""


@dataclass(frozen=True)
class Figures:
    """What was counted from the day `first` to `last`."""

    first: date
    last: date
    counts: Counts

    def total(self, counter: str) -> int:
        return sum(count for (_, key), count in self.counts.items() if key.counter == counter)

    def by_detail(self, counter: str) -> Counter[str]:
        """As a page's id, or where a bucket begins."""
        return self._by(counter, lambda _, key: key.detail)

    def by_language(self, counter: str) -> Counter[str]:
        return self._by(counter, lambda _, key: key.language)

    def by_language_of(self, counter: str, detail: str) -> Counter[str]:
        """The languages of one page."""
        keys = ((key, count) for (_, key), count in self.counts.items())
        found = Counter[str]()
        for key, count in keys:
            if (key.counter, key.detail) == (counter, detail):
                found[key.language] += count
        return found

    def by_day(self, counter: str) -> Counter[date]:
        return self._by(counter, lambda since, _: date.fromisoformat(since[:10]))

    def by_hour(self, counter: str) -> Counter[Hour]:
        """By the day and the hour; what is kept by day only is not there."""
        found = self._by(counter, lambda since, _: (since[:10], since[11:13]))
        return Counter({(date.fromisoformat(day), int(hour)): n for (day, hour), n in found.items() if hour})

    def _by(self, counter: str, name: Callable[[str, Key], T]) -> Counter[T]:
        found = Counter[T]()
        for (since, key), count in self.counts.items():
            if key.counter == counter:
                found[name(since, key)] += count
        return found

    @cached_property
    def days(self) -> tuple[date, ...]:
        """All days of the range."""
        return tuple(self.first + timedelta(n) for n in range((self.last - self.first).days + 1))

    def median_seconds(self) -> float | None:
        """The length that half of the visits exceed, within its bucket by its share; None without visits."""
        return median(Counter({int(begin): n for begin, n in self.by_detail("visit_seconds").items()}), LENGTHS)


def median(buckets: Counter[int], beginnings: tuple[int, ...]) -> float | None:
    """The median of values that are known by where their bucket begins; the last bucket is as wide as its beginning."""
    half, below = buckets.total() / 2, 0
    for begin, end in zip(beginnings, (*beginnings[1:], 2 * beginnings[-1]), strict=True):
        inside = buckets[begin]
        if inside and below + inside >= half:
            return begin + (end - begin) * (half - below) / inside
        below += inside
    return None


@dataclass(frozen=True)
class Running:
    """When the stand was on, and when it should have been: in the site file's `hours`, or else in those that are usual.

    `zone` is the stand's.
    """

    figures: Figures
    zone: tzinfo
    hours: Hours | None = None

    @property
    def called(self) -> str:
        """What the hours are in which it should be on: opening or usual."""
        return "opening" if self.hours else "usual"

    @cached_property
    def on(self) -> Counter[Hour]:
        """Seconds that it was on, dark or not; no hour has more than it has, whatever its clock did."""
        shown, dark = self.figures.by_hour("on"), self.figures.by_hour("dark")
        return Counter({hour: min(HOUR, shown[hour] + dark[hour]) for hour in shown.keys() | dark.keys()})

    @cached_property
    def dark(self) -> Counter[Hour]:
        """Seconds that its screen was dark on purpose."""
        return self.figures.by_hour("dark")

    @cached_property
    def days(self) -> tuple[date, ...]:
        """From the first day that it was on to the last."""
        known = sorted({day for day, _ in self.on})
        return tuple(day for day in self.figures.days if known and known[0] <= day <= known[-1])

    @cached_property
    def expected(self) -> Counter[Hour]:
        """The seconds that it should have been on, but for the hours in which it began and ended."""
        wanted, seen = self._opening() if self.hours else self._usual(), sorted(self.on)
        return Counter({hour: seconds for hour, seconds in wanted.items() if seen and seen[0] < hour < seen[-1]})

    def _opening(self) -> Counter[Hour]:
        found = Counter[Hour]()
        for day in self.days if self.hours else ():
            for period in self.hours.periods_of(day, self.zone) if self.hours else ():
                at = period.opens
                while at < period.closes:
                    local = at.astimezone(self.zone)
                    rest = timedelta(seconds=HOUR - local.minute * 60 - local.second)
                    end = min(at + rest, period.closes)
                    found[local.date(), local.hour] += int((end - at).total_seconds())
                    at = end
        return found

    def _usual(self) -> Counter[Hour]:
        """Hours of which it was on for most on most days: of the week, and of weekends."""
        found = Counter[Hour]()
        for weekend in (False, True):
            days = [day for day in self.days if is_weekend(day) is weekend]
            for hour in range(24):
                if 2 * sum(self.on[day, hour] > HOUR / 2 for day in days) > len(days):
                    found.update({(day, hour): HOUR for day in days if self._exists(day, hour)})
        return found

    def _exists(self, day: date, hour: int) -> bool:
        """Whether the clocks show that hour: in spring they leave one out."""
        at = datetime.combine(day, time(hour), self.zone)
        return at.astimezone(UTC).astimezone(self.zone).hour == hour

    def missing(self, hour: Hour) -> int:
        """The seconds of an hour that it was not on when it should have been."""
        return max(0, self.expected[hour] - self.on[hour])

    @cached_property
    def gaps(self) -> dict[date, int]:
        """The seconds that it was not on when it should have been, by day, where they are more than a minute."""
        found = Counter[date]()
        for day, hour in self.expected:
            found[day] += self.missing((day, hour))
        return {day: seconds for day, seconds in found.items() if seconds > 60}

    @cached_property
    def share(self) -> float | None:
        """The part of that time that it was on; None where there is none."""
        whole = self.expected.total()
        return 1 - sum(map(self.missing, self.expected)) / whole if whole else None


def is_weekend(day: date) -> bool:
    return day.weekday() >= 5
