"""What every kind of page has, and what a page may know when it is shown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import cache
from typing import ClassVar, Self

from pydantic import BaseModel, Field

from kiosk.content.moments import Moment
from kiosk.content.site import Site
from kiosk.content.text import Model, Text
from kiosk.content.words import Words
from kiosk.pages.beside import Around, Beside, Flaw, Trail

Properties = dict[str, object]
UNSEEN = {"kind", "id", "available_from"}


@dataclass(frozen=True)
class View:
    """How a page is seen: by a reader of `language`, at `now` in the stand's time zone."""

    site: Site
    language: str
    now: datetime

    @property
    def words(self) -> Words:
        return self.site.words[self.language]

    def say(self, text: Text | None) -> str:
        """The text in the reader's language, or in the nearest one that has it; "" for none."""
        return text.within(self.site.order(self.language)) if text else ""

    def asset(self, path: str | None) -> str:
        """The file:// address of a file under assets/, "" for none."""
        return self.site.file_of(path).resolve().as_uri() if path else ""

    def number(self, value: float) -> str:
        """4800 as this language writes it; at most two decimals."""
        words = self.words
        whole, _, decimals = f"{abs(value):.2f}".rstrip("0").partition(".")
        if len(whole) >= words.group_from:
            whole = f"{int(whole):,}".replace(",", words.group_mark)
        return ("−" if value < 0 else "") + whole + (words.decimal_mark + decimals if decimals.strip("0") else "")

    def date(self, day: date, style: str = "date_long") -> str:
        """The day in words, in one of the styles of `Words`: date_long, date_day, date_short, date_month."""
        words = self.words
        form: str = getattr(words, style)
        months = words.months_alone if style == "date_month" and words.months_alone else words.months
        number = words.first_of_month if day.day == 1 else day.day
        return form.format(
            weekday=words.weekdays[day.weekday()], day=number, month=months[day.month - 1], year=day.year
        )


class Page(Model):
    """The part that all kinds share. The page's id is the name of its file."""

    scene: ClassVar[str]
    """The QML file that shows it, beside the model."""
    announced: ClassVar[bool] = False
    """Whether it says itself when it will be there, rather than not being shown before."""
    rotates: ClassVar[bool] = False
    """Whether it is made to be read in the rotation, from afar."""

    id: str = Field("", exclude=True, json_schema_extra={"x-hidden": True})
    title: Text = Field(description="the page's headline")
    later: bool = Field(
        False, description="true for what happened after March 2017: the stand labels it so", examples=[True]
    )

    available_from: Moment | None = Field(
        None,
        description="held back until then, in the stand's time zone: 2017-03-13T15:00",
        examples=["2017-03-13T15:00"],
    )

    def opens(self, zone: tzinfo | None) -> datetime | None:
        """When it is available from, in `zone`."""
        at = self.available_from
        return at and (at.astimezone(zone) if at.tzinfo else at.replace(tzinfo=zone))

    def held(self, now: datetime) -> bool:
        """Whether its moment is still ahead."""
        opens = self.opens(now.tzinfo)
        return opens is not None and now < opens

    def properties(self, view: View) -> Properties:
        """The scene's required properties, finished: texts in one language, addresses of files."""
        return said(self, view)

    def settled(self, beside: Beside) -> tuple[Self, Sequence[Flaw]]:
        """The page with what stands in files beside it, and what is wrong with those."""
        return self, ()

    def doubts(self, around: Around) -> Iterator[Flaw]:
        """What only a close look finds, too slow for every start: damaged pictures, events that overlap."""
        yield from ()

    def members(self) -> tuple[str, ...]:
        """Pages that are shown as parts of this one, in their order."""
        return ()

    def openings(self) -> Iterator[Properties]:
        """What visitors open on it: each as the properties of its scene that their touch sets."""
        yield from ()

    def emblem(self) -> str:
        """The icon that stands for it on a gallery's tile: a Material Design name."""
        return "file-document-outline"

    def happening(self, view: View) -> str:
        """What its tile on home says of this moment instead of its summary; "" for nothing."""
        return ""

    def links(self) -> tuple[tuple[Trail, str], ...]:
        """Pages this one leads to, each with the trail of the field that names it."""
        return ()

    def files(self) -> tuple[tuple[Trail, str], ...]:
        """Files under assets/ that this page needs, each with the trail of the field that names it."""
        return ()


def said(model: BaseModel, view: View, without: Collection[str] = ()) -> Properties:
    """A model as QML properties: camelCase names, every Text resolved, None as ""; what no scene knows is left out."""
    names = [name for name in type(model).model_fields if name not in without and name not in UNSEEN]
    return {camel(name): _plain(getattr(model, name), view) for name in names}


def _plain(value: object, view: View) -> object:
    if isinstance(value, Text):
        return view.say(value)
    if isinstance(value, BaseModel):
        return said(value, view)
    if isinstance(value, (tuple, list)):
        return [_plain(item, view) for item in value]
    return "" if value is None else value


@cache
def camel(name: str) -> str:
    """`goes_up` as QML spells it: `goesUp`."""
    return re.sub(r"_(\w)", lambda match: match[1].upper(), name)
