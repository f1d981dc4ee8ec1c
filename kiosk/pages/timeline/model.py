"""A timeline: dated events; what is past, what is now and what is ahead look different."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from kiosk.model.issues import Invalid, Loc
from kiosk.model.page import Page, Properties, View, to_qml
from kiosk.model.sheet import SheetPlan
from kiosk.model.text import PageId, Text, begun
from kiosk.model.timed import Available, MaybeTimed, some_from_the_first
from kiosk.pages.timeline.dates import Phase, beginning, first_day, in_two_lines, last_day, phase, written


def _spelt(value: object) -> object:
    return str(value) if isinstance(value, int | datetime.date) else value


def _real(when: str) -> str:
    try:
        first_day(when)
    except ValueError:
        raise Invalid("day-missing", written=when) from None
    return when


When = Annotated[
    str,
    BeforeValidator(_spelt, json_schema_input_type=str | int),
    Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="2011-06-14, or 2011-06, or 2011"),
    AfterValidator(_real),
]


class Event(Available):
    """Something that happened or is ahead."""

    date: When
    until: When | None = Field(None, description="its last day, if it lasts")
    title: Text = Field(description="what happened, in a few words")
    body: MaybeTimed | None = Field(None, description="what happened, in a sentence or two")
    place: Text | None = Field(None, description="where")
    source: Text = Field(description="where the facts are from")
    page: PageId | None = Field(None, description="a page that tells more", examples=["opium"])
    later: bool = Field(False, description="true for what happened after March 2017", examples=[True])

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.last_day() < self.first_day():
            raise Invalid("event-backwards", until=str(self.until), date=self.date)
        return self

    def first_day(self) -> datetime.date:
        """The first day of the date as far as it is known."""
        return first_day(self.date)

    def last_day(self) -> datetime.date:
        """The last day of the event as far as it is known."""
        return last_day(self.until or self.date)

    def phase(self, today: datetime.date) -> Phase:
        """past, now, ahead, or later for what is marked so."""
        return phase(self.first_day(), self.last_day(), self.later, today)


class Timeline(Page):
    """Events in their order, from the oldest."""

    scene: ClassVar[str] = "TimelineScene.qml"
    kind: Literal["timeline"] = Field(description="what kind of page this is")
    body: Text | None = Field(None, description="one sentence below the headline")
    events: tuple[Event, ...] = Field(min_length=2, max_length=100, description="what happened and what is ahead")

    @model_validator(mode="after")
    def _begun(self) -> Self:
        some_from_the_first(self.events)
        return self

    def ui_states(self) -> Iterator[Properties]:
        for index in range(len(self.events)):
            yield {"chosen": index}

    def moments(self, zone: datetime.tzinfo) -> Iterator[datetime.datetime]:
        yield from super().moments(zone)
        for event in self.events:
            for day in (event.first_day(), event.last_day()):
                yield datetime.datetime.combine(day, datetime.time(), zone)

    def properties(self, view: View) -> Properties:
        events = sorted((each for each in self.events if not each.embargoed(view.now)), key=Event.first_day)
        phases = [event.phase(view.now.date()) for event in events]
        return {
            **to_qml(self, view, without={"events"}),
            "events": [_shown(*each, view) for each in zip(events, phases, [*phases[1:], ""], strict=True)],
            "begin": beginning(phases),
            "legend": [_called(known, view) for known in ("past", "now", "ahead", "later") if known in phases],
        }

    def sheet(self, data: Mapping[str, Any], beside: Callable[[str], str]) -> SheetPlan:
        from kiosk.pages.timeline.sheet import plan

        return plan(data)

    def links(self) -> tuple[tuple[Loc, str], ...]:
        return tuple((("events", i, "page"), event.page) for i, event in enumerate(self.events) if event.page)


def _called(phase: str, view: View) -> Properties:
    return {"phase": phase, "called": view.words[phase]}


def _shown(event: Event, phase: Phase, following: str, view: View) -> Properties:
    """An event as the scene shows it; `following` is the phase that the line leads on to."""
    date = begun(written(event.date, event.until, view))
    return {
        **to_qml(event, view, without={"until", "later"}),
        **_called(phase, view),
        "date": date,
        "narrowDate": in_two_lines(date),
        "following": following,
    }
