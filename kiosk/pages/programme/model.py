"""A programme of days and events, with what is on now and next."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime, tzinfo
from typing import Any, ClassVar, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from kiosk.model import dates as moments
from kiosk.model.dates import Hour
from kiosk.model.issues import Invalid, Issue, Loc
from kiosk.model.lint import LintContext
from kiosk.model.page import Page, Properties, View, to_qml
from kiosk.model.sheet import SheetPlan
from kiosk.model.takeable import Takeable
from kiosk.model.text import Model, PageId, Text
from kiosk.model.timed import Available, MaybeTimed, some_from_the_first
from kiosk.pages.programme.hours import first_shown, leading, phases, slot
from kiosk.pages.programme.told import Told, calendar, day_shown, when


class Event(Available):
    """An event: by the hour (`start`, `end`), or by the part of its day where the hour is not known."""

    title: Text = Field(description="what takes place")
    place: Text | None = Field(None, description="where: the room or the building")
    body: MaybeTimed | None = Field(None, description="what it is about")
    start: Hour | None = Field(None, description="when it begins, in the stand's time zone")
    end: Hour | None = Field(None, description="when it ends, if that is known")
    part: Literal["day", "morning", "afternoon"] | None = Field(None, description="where the hour is not known")
    page: PageId | None = Field(None, description="a page that tells more", examples=["film"])
    source: Text = Field(description="who announced it")

    @model_validator(mode="after")
    def _timed(self) -> Self:
        if self.end and not self.start:
            raise Invalid("event-without-start")
        if self.start and self.part:
            raise Invalid("event-start-and-part")
        return self


class Day(Model):
    """One day and its events, in their order."""

    date: moments.Day
    events: tuple[Event, ...] = Field(min_length=1, max_length=60, description="what takes place that day")


class Programme(Page):
    """Days with their events."""

    scene: ClassVar[str] = "ProgrammeScene.qml"
    kind: Literal["programme"] = Field(description="what kind of page this is")
    body: Text | None = Field(
        None, description="one or two sentences below the headline", examples=["All events are open"]
    )
    days: tuple[Day, ...] = Field(min_length=1, max_length=31, description="the days and their events")

    @model_validator(mode="after")
    def _begun(self) -> Self:
        some_from_the_first(event for day in self.days for event in day.events)
        return self

    def properties(self, view: View) -> Properties:
        told = self._told(view)
        days = sorted({each.day.date: each.day for each in told}.values(), key=lambda day: day.date)
        return {
            **to_qml(self, view, without={"days"}),
            "days": [day_shown(day, [each for each in told if each.day is day], view) for day in days],
            "begin": first_shown([day.date for day in days], view.now.date()),
        }

    def ui_states(self) -> Iterator[Properties]:
        for day in self.days:
            yield {"chosen": day.date.isoformat()}
            for index in range(len(day.events)):
                yield {"taken": f"{day.date} {index}"}

    def moments(self, zone: tzinfo) -> Iterator[datetime]:
        yield from super().moments(zone)
        for day in self.days:
            for event in day.events:
                taking = slot(day.date, event.start, event.end, event.part, zone)
                yield from (taking.start, taking.end)

    def happening(self, view: View) -> str:
        first = next((each for each in self._told(view) if each.leads), None)
        if first is None:
            return ""
        called = view.words.now if first.phase == "now" else view.words["next_event"]
        return view.words.chart_value.format(at=called, value=view.say(first.event.title))

    def takeables(self, view: View, asked_for: Collection[str] = ()) -> Iterator[Takeable]:
        """The events that the visitor asked for, else what is on now or comes next."""
        told = self._told(view)
        for each in [each for each in told if each.key in asked_for] or [each for each in told if each.leads]:
            title, place = view.say(each.event.title), view.say(each.event.place)
            yield Takeable(title, calendar(each, view), when=when(each, view), more=place)

    def last_day(self) -> date:
        return max(day.date for day in self.days)

    def lint(self, context: LintContext) -> Iterator[Issue]:
        from kiosk.pages.programme.lint import lint

        return lint(self, context)

    def sheet(self, data: Mapping[str, Any], beside: Callable[[str], str]) -> SheetPlan:
        from kiosk.pages.programme.sheet import plan

        return plan(data)

    def links(self) -> tuple[tuple[Loc, str], ...]:
        return tuple(
            (("days", i, "events", j, "page"), event.page)
            for i, day in enumerate(self.days)
            for j, event in enumerate(day.events)
            if event.page
        )

    def _told(self, view: View) -> list[Told]:
        zone = ZoneInfo(view.site.file.time_zone)
        every = ((day, event, f"{day.date} {i}") for day in self.days for i, event in enumerate(day.events))
        placed = [(day, event, key) for day, event, key in every if not event.embargoed(view.now)]
        slots = [slot(day.date, event.start, event.end, event.part, zone) for day, event, _ in placed]
        seen = phases(slots, view.now)
        first = leading(slots, seen)
        return [Told(day, event, slots[i], seen[i], i in first, key) for i, (day, event, key) in enumerate(placed)]
