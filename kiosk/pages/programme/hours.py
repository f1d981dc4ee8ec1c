"""When the programme's events take place, and which of them are on now or next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

Part = Literal["day", "morning", "afternoon"]
Phase = Literal["past", "now", "next", "ahead"]

# The hours that meetings at the UN Office at Vienna keep: where an event has only a part of its day,
# it counts as on during these, and the stand never names an hour that nobody announced.
PARTS = {"day": (time(9), time(18)), "morning": (time(9), time(13)), "afternoon": (time(13), time(18))}
# An event whose end is not known counts as over after this long, so that it is not on for ever.
UNSAID = timedelta(hours=1)


@dataclass(frozen=True)
class Slot:
    """From when until when, in UTC: clocks of one zone cannot be compared across summer time."""

    start: datetime
    end: datetime
    known: bool
    """Whether the hour was announced, rather than a part of the day."""


def slot(day: date, start: time | None, end: time | None, part: Part | None, zone: tzinfo) -> Slot:
    """When an event of `day` takes place. An end that is not after the start is on the next day.

    An end that summer time puts before the start is not known.
    """
    if start is None:
        first, last = PARTS[part or "day"]
        return Slot(_utc(day, first, zone), _utc(day, last, zone), known=False)
    begin = _utc(day, start, zone)
    over = _utc(day if end > start else day + timedelta(days=1), end, zone) if end else begin
    return Slot(begin, over if over > begin else begin + UNSAID, known=True)


def _utc(day: date, hour: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, hour, zone).astimezone(UTC)


def phases(slots: Sequence[Slot], now: datetime) -> list[Phase]:
    """Each slot seen from `now`; next are all that begin first among those ahead."""
    soonest = min((slot.start for slot in slots if slot.start > now), default=None)
    return [
        "past" if slot.end <= now else "now" if slot.start <= now else "next" if slot.start == soonest else "ahead"
        for slot in slots
    ]


def leading(slots: Sequence[Slot], phases: Sequence[Phase]) -> list[int]:
    """Which matter most at this moment: the shortest of those on now, else those that are next."""
    on = [i for i, phase in enumerate(phases) if phase == "now"]
    if not on:
        return [i for i, phase in enumerate(phases) if phase == "next"]
    least = min(slots[i].end - slots[i].start for i in on)
    return [i for i in on if slots[i].end - slots[i].start == least]


def until(start: datetime, now: datetime) -> tuple[Literal["minute", "hour", ""], int]:
    """How long until `start`: minutes rounded up within two hours, full hours within the day, else nothing."""
    minutes = -((now - start) // timedelta(minutes=1))
    if minutes < 120:
        return "minute", minutes
    return ("hour", minutes // 60) if minutes < 24 * 60 else ("", 0)


def first_shown(days: Sequence[date], today: date) -> int:
    """The day to show at first: today's, else the first one coming, else the first."""
    return next((i for i, day in enumerate(days) if day >= today), 0)
