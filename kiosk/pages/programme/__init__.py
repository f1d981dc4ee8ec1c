"""A programme of days and events, with what is on now and next."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kiosk.content.text import Model, PageId, Text
from kiosk.pages.page import Page

Hour = Annotated[time, Field(description="in the stand's time zone, as in 15:00")]


class Event(Model):
    """An event: by the hour (`start`, `end`), or by the part of its day where the hour is not known."""

    title: Text
    place: Text | None = None
    body: Text | None = None
    start: Hour | None = None
    end: Hour | None = None
    part: Literal["day", "morning", "afternoon"] | None = Field(None, description="where the hour is not known")
    page: PageId | None = Field(None, description="a page that tells more")
    source: Text


class Day(Model):
    """One day and its events, in their order."""

    date: date
    events: tuple[Event, ...] = Field(min_length=1)


class Programme(Page):
    """Days with their events."""

    scene: ClassVar[str] = "ProgrammeScene.qml"
    kind: Literal["programme"]
    body: Text | None = None
    days: tuple[Day, ...] = Field(min_length=1)
