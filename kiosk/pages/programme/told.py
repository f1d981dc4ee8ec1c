"""An event of the programme at a moment, and how it is shown."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from kiosk.model.for_machines import ForMachines
from kiosk.model.page import Properties, View, to_qml
from kiosk.model.text import begun
from kiosk.pages.programme.calendar import after, entry
from kiosk.pages.programme.hours import Phase, Slot, until

if TYPE_CHECKING:
    from kiosk.pages.programme.model import Day, Event


class Told(NamedTuple):
    """An event at this moment; `leads` if it matters most, `key` is what its scene knows it by."""

    day: Day
    event: Event
    slot: Slot
    phase: Phase
    leads: bool
    key: str


def day_shown(day: Day, told: list[Told], view: View) -> Properties:
    """A day with its events."""
    sources = dict.fromkeys(view.say(each.event.source) for each in told)
    both = view.words.two_sources.format
    return {
        "day": day.date.isoformat(),
        "label": begun(view.date(day.date, "weekday")),
        "events": [shown(each, view) for each in told],
        "sources": reduce(lambda first, second: both(first=first, second=second), sources) if sources else "",
    }


def shown(told: Told, view: View) -> Properties:
    """An event as its row shows it."""
    event = told.event
    begins, ends = _hours(event, view)
    return {
        **to_qml(event, view, without={"start", "end", "part"}),
        "when": begins,
        "ends": ends,
        "phase": told.phase,
        "leads": told.leads,
        "badge": _badge(told, view),
        "calendar": calendar(told, view),
        "key": told.key,
    }


def _part(event: Event, view: View) -> str:
    part = event.part or "day"
    return view.words["all_day" if part == "day" else part]


def when(told: Told, view: View) -> str:
    """Its day and hours in words."""
    start, end = _hours(told.event, view)
    return f"{begun(view.date(told.day.date, 'weekday'))} · {start}{end}"


def _hours(event: Event, view: View) -> tuple[str, str]:
    """When it begins, or the part of its day; and until when, if that is known."""
    return view.clock(event.start) if event.start else _part(
        event, view
    ), f"–{view.clock(event.end)}" if event.end else ""


def _badge(told: Told, view: View) -> str:
    words = view.words
    if told.phase != "next":
        return {"past": words["ended"], "now": words.now}.get(told.phase, "")
    unit, count = until(told.slot.start, view.now) if told.slot.known else ("", 0)
    wait = view.ahead(count, unit) if unit else ""
    return f"{words['next_event']} · {wait}" if wait else words["next_event"]


def calendar(told: Told, view: View) -> ForMachines:
    """Its entry for a phone's calendar."""
    day, event, slot = told.day, told.event, told.slot
    start, end = (slot.start, slot.end) if slot.known else (day.date, after(day.date))
    uid = f"{day.date:%m%d}-{day.events.index(event)}@stand"
    return entry(uid, start, end, view.written(event.title), view.written(event.place))
