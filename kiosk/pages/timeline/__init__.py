"""A timeline: dated events; what is past, what is now and what is ahead look different."""

from __future__ import annotations

import datetime
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from kiosk.content.text import Model, PageId, Text
from kiosk.pages.page import Page, Properties, View, said


def _spelt(value: object) -> object:
    return str(value) if isinstance(value, int) else value


When = Annotated[
    str,
    BeforeValidator(_spelt),
    Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="2011-06-14, or 2011-06, or 2011"),
]


class Event(Model):
    """Something that happened or is ahead."""

    date: When
    until: When | None = Field(None, description="its last day, if it lasts")
    title: Text
    body: Text | None = None
    place: Text | None = None
    source: Text
    page: PageId | None = Field(None, description="a page that tells more")
    later: bool = Field(False, description="true for what happened after March 2017")

    def first_day(self) -> datetime.date:
        """The first day of the date as far as it is known."""
        parts = [int(part) for part in self.date.split("-")]
        return datetime.date(*(parts + [1, 1])[:3])


class Timeline(Page):
    """Events in their order, from the oldest."""

    scene: ClassVar[str] = "TimelineScene.qml"
    kind: Literal["timeline"]
    body: Text | None = None
    events: tuple[Event, ...] = Field(min_length=2)
