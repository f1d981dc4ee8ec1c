"""What every kind of page has, and what a page may know when it is shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from pydantic import BaseModel, Field

from kiosk.content.site import Site
from kiosk.content.text import Model, Text
from kiosk.content.words import Words

Properties = dict[str, object]


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
        return (self.site.assets / path).resolve().as_uri() if path else ""

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
        return form.format(
            weekday=words.weekdays[day.weekday()], day=day.day, month=words.months[day.month - 1], year=day.year
        )


class Page(Model):
    """The part that all kinds share. The page's id is the name of its file."""

    scene: ClassVar[str]
    """The QML file that shows it, beside the model."""

    id: str = Field("", exclude=True, json_schema_extra={"x-hidden": True})
    title: Text
    later: bool = Field(False, description="true for what happened after March 2017: the stand labels it so")

    def properties(self, view: View) -> Properties:
        """The scene's required properties, finished: texts in one language, addresses of files."""
        return said(self, view, without={"kind", "id"})

    def links(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """Pages this one leads to, each with the trail of the field that names it."""
        return ()

    def files(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """Files under assets/ that this page needs, each with the trail of the field that names it."""
        return ()


def said(model: BaseModel, view: View, without: set[str] = frozenset()) -> Properties:  # type: ignore[assignment]
    """A model as QML properties: camelCase names, every Text resolved, None as ""."""
    return {
        camel(name): _plain(getattr(model, name), view) for name in type(model).model_fields if name not in without
    }


def _plain(value: object, view: View) -> object:
    if isinstance(value, Text):
        return view.say(value)
    if isinstance(value, BaseModel):
        return said(value, view)
    if isinstance(value, (tuple, list)):
        return [_plain(item, view) for item in value]
    return "" if value is None else value


def camel(name: str) -> str:
    """`goes_up` as QML spells it: `goesUp`."""
    return re.sub(r"_(\w)", lambda match: match[1].upper(), name)
