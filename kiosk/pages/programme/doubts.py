"""What a close look at a programme finds: hours that do not exist, events in each other's way, codes too dense."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from itertools import combinations
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.pages.beside import Around, Flaw, Trail
from kiosk.pages.close import dense, skipped_hour
from kiosk.pages.programme.calendar import after, entry
from kiosk.pages.programme.hours import slot

if TYPE_CHECKING:
    from kiosk.pages.programme import Day, Event, Programme

EVENING = time(18)
Placed = tuple[Trail, "Day", "Event"]


def doubts(programme: Programme, around: Around) -> Iterator[Flaw]:
    """Every flaw of the programme's page."""
    zone = around.site.time_zone
    events: list[Placed] = [
        (("days", i, "events", j), day, event)
        for i, day in enumerate(programme.days)
        for j, event in enumerate(day.events)
    ]
    for trail, day, event in events:
        for name, hour in (("start", event.start), ("end", event.end)):
            yield from skipped_hour((*trail, name), day.date, hour, zone)
        yield from _nightly(trail, event)
        yield from _codes(trail, day, event, around)
    for index, day in enumerate(programme.days):
        if any(day.date == other.date for other in programme.days[:index]):
            yield Flaw(("days", index, "date"), f"{day.date} is here twice", "put its events together", warning=True)
    yield from _overlaps(events, zone)


def _nightly(trail: Trail, event: Event) -> Iterator[Flaw]:
    """An end before the start counts as one on the next day: hardly what was meant by day."""
    if event.start and event.end and event.end <= event.start and event.start < EVENING:
        what = f"ends at {event.end:%H:%M} on the next day, since that is not after {event.start:%H:%M}"
        yield Flaw((*trail, "end"), what, "write the earlier hour after 'start:'", warning=True)


def _overlaps(events: list[Placed], zone: str) -> Iterator[Flaw]:
    timed = [
        (trail, event, slot(day.date, event.start, event.end, None, ZoneInfo(zone)))
        for trail, day, event in events
        if event.start and event.end and event.place
    ]
    for (_, first, early), (trail, second, late) in combinations(timed, 2):
        if first.place == second.place and early.start < late.end and late.start < early.end:
            what = f'"{second.title}" overlaps "{first.title}" in the same place, {first.start:%H:%M}–{first.end:%H:%M}'
            yield Flaw(trail, what, "move one of them, or mend its place", warning=True)


def _codes(trail: Trail, day: Day, event: Event, around: Around) -> Iterator[Flaw]:
    """Titles that make the event's code for the calendar of a phone too dense."""
    codes = [language.code for language in around.site.languages]
    for code in codes if not isinstance(event.title.root, str) else codes[:1]:
        payload = entry("0000-0@stand", day.date, after(day.date), event.title.within((code, *codes)), "")
        yield from dense((*trail, "title", code), payload, "for a phone's calendar this title")
