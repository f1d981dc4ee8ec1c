"""What is shown only from a moment on, and texts that say another thing from then on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo
from typing import Annotated, Any

from pydantic import BaseModel, Discriminator, Field, Tag

from kiosk.model.dates import Beginning
from kiosk.model.issues import Invalid
from kiosk.model.text import Model, Text


class Available(Model):
    """What may be held back until its moment."""

    available_from: Beginning | None = Field(
        None,
        description="held back until then, in the stand's time zone: 2017-03-13, or 2017-03-13T15:00",
        examples=["2017-03-13"],
    )

    def opens(self, zone: tzinfo | None) -> datetime | None:
        """When it is available from, in `zone`."""
        return self.available_from and _in_zone(self.available_from, zone)

    def embargoed(self, now: datetime) -> bool:
        """Whether its moment is still ahead."""
        opens = self.opens(now.tzinfo)
        return opens is not None and now < opens


class TimedText(Model):
    """A text that says one thing before a moment, and another from then on: what is planned, and what has been."""

    at: Beginning = Field(
        description="when it changes, in the stand's time zone: 2017-03-14, or 2017-03-13T15:00",
        examples=["2017-03-14"],
    )
    before: Text = Field(description="what is said until then", examples=[{"en": "It is shown on 13 March"}])
    after: Text = Field(description="what is said from then on", examples=[{"en": "It was shown on 13 March"}])

    def text(self, now: datetime) -> Text:
        """What it says at `now`."""
        return self.after if now >= _in_zone(self.at, now.tzinfo) else self.before


def some_from_the_first(events: Iterable[Available]) -> None:
    """Raise Invalid where every one is held back: until then the page would be empty."""
    if all(event.available_from for event in events):
        raise Invalid("all-held-back")


def moments(value: object, zone: tzinfo | None) -> Iterator[datetime]:
    """Every moment in a model from which a part of it is there, or says another thing."""
    if isinstance(value, Available) and value.available_from:
        yield _in_zone(value.available_from, zone)
    if isinstance(value, TimedText):
        yield _in_zone(value.at, zone)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from moments(getattr(value, name), zone)
    elif isinstance(value, tuple):
        for item in value:
            yield from moments(item, zone)


def _in_zone(moment: datetime, zone: tzinfo | None) -> datetime:
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def _form(written: Any) -> str:
    if isinstance(written, dict):
        return "text" if TimedText.model_fields.keys().isdisjoint(written) else "timed"
    return "timed" if isinstance(written, TimedText) else "text"


MaybeTimed = Annotated[
    Annotated[Text, Tag("text")] | Annotated[TimedText, Tag("timed")],
    Discriminator(_form),
]
