"""What a close look at a programme finds: hours that do not exist, events in each other's way, codes too dense."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from itertools import combinations
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.model.issues import Issue, Loc, issue
from kiosk.model.lint import LintContext, dense_code, skipped_hour
from kiosk.pages.programme.calendar import after, entry
from kiosk.pages.programme.hours import slot

if TYPE_CHECKING:
    from kiosk.pages.programme.model import Day, Event, Programme

EVENING = time(18)
Placed = tuple[Loc, "Day", "Event"]


def lint(programme: Programme, context: LintContext) -> Iterator[Issue]:
    """Every issue of the programme's page."""
    zone = context.site.time_zone
    events: list[Placed] = [
        (("days", i, "events", j), day, event)
        for i, day in enumerate(programme.days)
        for j, event in enumerate(day.events)
    ]
    for loc, day, event in events:
        for name, hour in (("start", event.start), ("end", event.end)):
            yield from skipped_hour((*loc, name), day.date, hour, zone)
        yield from _nightly(loc, event)
        yield from _codes(loc, day, event, context)
    for index, day in enumerate(programme.days):
        if any(day.date == other.date for other in programme.days[:index]):
            yield issue("programme-day-twice", ("days", index, "date"), day=str(day.date))
    yield from _overlaps(events, zone)


def _nightly(loc: Loc, event: Event) -> Iterator[Issue]:
    """An end before the start counts as one on the next day: hardly what was meant by day."""
    if event.start and event.end and event.end <= event.start and event.start < EVENING:
        yield issue("event-over-midnight", (*loc, "end"), start=f"{event.start:%H:%M}", end=f"{event.end:%H:%M}")


def _overlaps(events: list[Placed], zone: str) -> Iterator[Issue]:
    timed = [
        (loc, event, slot(day.date, event.start, event.end, None, ZoneInfo(zone)))
        for loc, day, event in events
        if event.start and event.end and event.place
    ]
    for (_, first, early), (loc, second, late) in combinations(timed, 2):
        if first.place == second.place and early.start < late.end and late.start < early.end:
            hours = {"start": f"{first.start:%H:%M}", "end": f"{first.end:%H:%M}"}
            yield issue("events-overlap", loc, title=str(second.title), other=str(first.title), **hours)


def _codes(loc: Loc, day: Day, event: Event, context: LintContext) -> Iterator[Issue]:
    """Titles that make the event's code for the calendar of a phone too dense."""
    codes = [language.code for language in context.site.languages]
    for code in codes if not isinstance(event.title.root, str) else codes[:1]:
        payload = entry("0000-0@stand", day.date, after(day.date), event.title.within((code, *codes)), "")
        yield from dense_code("event-code-dense", (*loc, "title", code), payload)
