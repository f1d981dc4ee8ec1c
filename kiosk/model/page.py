"""What every kind of page has, and what a page may know when it is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from functools import cache, cached_property
from pathlib import Path
from typing import Any, ClassVar, Self

from pydantic import BaseModel, Field

from kiosk.model.calendar_dates import Precision, Style, written, written_range
from kiosk.model.issues import Issue, Loc, issue
from kiosk.model.line_breaks import unbroken
from kiosk.model.lint import LintContext
from kiosk.model.locale import Locale
from kiosk.model.page_files import PageFiles
from kiosk.model.proof import ProofProse, ProofTable
from kiosk.model.sheet import SheetPlan
from kiosk.model.site import Site
from kiosk.model.takeable import Takeable
from kiosk.model.text import Text
from kiosk.model.timed import Available, TimedText, moments
from kiosk.model.units import PERCENT, CountedUnit, Unit, name_of
from kiosk.model.words import Words

Properties = dict[str, object]
UNSEEN = {"kind", "id", "available_from"}


@dataclass(frozen=True)
class View:
    """How a page is seen: by a reader of `language`, at `now` in the stand's time zone."""

    site: Site
    language: str
    now: datetime
    easy: bool = False
    """Whether in easy words, where there are any."""

    @property
    def words(self) -> Words:
        """What the stand says by itself in the reader's language."""
        return self.site.words[self.language]

    @cached_property
    def _order(self) -> tuple[str, ...]:
        return self.site.order(self.language)

    def say(self, text: Text | TimedText | None) -> str:
        """The text in the reader's language, or in the nearest one that has it; "" for none."""
        return unbroken(self.written(text), self.locale)

    def written(self, text: Text | TimedText | None) -> str:
        """As `say`, as its author wrote it: for what is no line on the screen."""
        text = text.text(self.now) if isinstance(text, TimedText) else text
        return text.within(self._order, self.easy) if text else ""

    def label(self, text: Text) -> str:
        """As `say`; a year has the digits of the language."""
        said = self.say(text)
        return self.locale.digits(said) if said.isdecimal() else said

    def asset(self, path: str | None) -> str:
        """The file:// address of a file under assets/, "" for none and for one that is only being copied."""
        file = self.file(path) if path else None
        return file.absolute().as_uri() if file else ""

    def file(self, path: str) -> Path | None:
        """Where a file under assets/ is shown from, None while it is only being copied."""
        return None if path in self.site.awaited else self.site.file_of(path)

    @cached_property
    def locale(self) -> Locale:
        """How the reader's language writes numbers and dates."""
        return self.site.locale(self.language)

    def number(self, value: float) -> str:
        """4800 as this language writes it; at most two decimals."""
        return self.locale.number(value)

    def place(self, index: int) -> str:
        """Which of a few it is, counted from 1, as in Level 1 and 第一级."""
        return self.locale.place(index)

    def amount(self, value: float, unit: Unit | None) -> str:
        """The value with what it counts: 355 hectares, 65.1%, 2.43亿."""
        locale, name = self.locale, name_of(unit)
        if unit is None:
            return locale.number(value)
        if isinstance(unit, CountedUnit):
            amount = locale.counted(value, unit.within(self._order))
        elif name == PERCENT:
            amount = locale.percent(value)
        else:
            amount = (name and locale.unit(value, name)) or locale.labelled(value, self.written(unit))
        return unbroken(amount, locale)

    def dates(self, first: date, last: date, precision: Precision) -> str:
        """From one day, month or year to another: 19–21 April 2016."""
        return unbroken(written_range(first, last, precision, self.locale), self.locale)

    def date(self, day: date, style: Style = "full") -> str:
        """The day in words: Monday, 13 March 2017, or less of it."""
        return unbroken(written(day, style, self.locale), self.locale)

    def ahead(self, count: int, unit: str) -> str:
        """How long until something: `in 5 min` for 5 and minute."""
        return unbroken(self.locale.ahead(count, unit), self.locale)

    def clock(self, at: time | datetime) -> str:
        """The hour: 15:00."""
        return self.locale.clock(at)


class Page(Available):
    """The part that all kinds share. The page's id is the name of its file."""

    scene: ClassVar[str]
    """The QML file that shows it, beside the model."""
    announced: ClassVar[bool] = False
    """Whether it says itself when it will be there, rather than not being shown before."""
    rotates: ClassVar[bool] = False
    """Whether it is made to be read in the rotation, from afar."""
    still: ClassVar[bool] = False
    """Whether nothing on it moves, plays or has to be touched: what safe mode shows in the rotation."""

    id: str = Field("", exclude=True, json_schema_extra={"x-hidden": True})
    title: Text = Field(description="the page's headline")
    later: bool = Field(
        False, description="true for what happened after March 2017: the stand labels it so", examples=[True]
    )

    def moments(self, zone: tzinfo) -> Iterator[datetime]:
        """When what it shows may become something else by itself, in any order, seen in `zone`."""
        yield from moments(self, zone)

    def properties(self, view: View) -> Properties:
        """The scene's required properties, finished: texts in one language, addresses of files."""
        return to_qml(self, view)

    def with_files(self, files: PageFiles) -> tuple[Self, Sequence[Issue]]:
        """The page with what stands in files beside it, and what is wrong with those."""
        return self, ()

    def lint(self, context: LintContext) -> Iterator[Issue]:
        """What only a close look finds, too slow for every start: damaged pictures, events that overlap."""
        yield from ()

    def untranslated(self, languages: Sequence[str]) -> Iterator[Issue]:
        """Which of its files are not there in some of `languages`, though they are in others."""
        yield from ()

    def members(self) -> tuple[str, ...]:
        """Pages that are shown as parts of this one, in their order."""
        return ()

    def ui_states(self) -> Iterator[Properties]:
        """What visitors open on it: each as the properties of its scene that their touch sets."""
        yield from ()

    def snapshots(self) -> Iterator[tuple[str, Properties]]:
        """What is so much of the page that it has a picture of its own: its name, and what a touch sets to open it."""
        yield from ()

    def proof(self, view: View) -> Iterator[ProofTable | ProofProse]:
        """What the proof book shows beside the picture and the page's texts: what opens at a touch, figures in rows."""
        yield from ()

    def emblem(self) -> str:
        """The icon that stands for it on a gallery's tile: a Material Design name."""
        return "file-document-outline"

    def happening(self, view: View) -> str:
        """What its tile on home says of this moment instead of its summary; "" for nothing."""
        return ""

    def takeables(self, view: View, asked_for: Collection[str] = ()) -> Iterator[Takeable]:
        """What of it a visitor can take along by phone; `asked_for` are parts of it that the visitor asked for."""
        yield from ()

    def films(self) -> tuple[str, ...]:
        """Files under assets/ that it plays: whether this machine can is tried beforehand."""
        return ()

    def last_day(self) -> date | None:
        """The last day that it tells of, where staff should notice that it is over."""
        return None

    def unready(self, today: date) -> Iterator[Issue]:
        """What it lacks for an opening on that day, though nothing is wrong with it: it is a sample, or in the past."""
        if getattr(self, "source", self) is None:
            yield issue("source-unnamed", ("source",))
        if (last := self.last_day()) and last < today:
            yield issue("last-day-over", last=str(last))

    def sheet(self, data: Mapping[str, Any], beside: Callable[[str], str]) -> SheetPlan | None:
        """What of it may come from a spreadsheet; `data` is how it is written, `beside` gives the text of a file."""
        return None

    def beside(self, view: View) -> Iterator[tuple[str, Loc, str]]:
        """What is read of it that is written in other files: the file, beside its own or under assets/; the place in
        there, as far as it is known; the words as they are seen.
        """
        return iter(())

    def links(self) -> tuple[tuple[Loc, str], ...]:
        """Pages this one leads to, each with the loc of the field that names it."""
        return ()

    def files(self) -> tuple[tuple[Loc, str], ...]:
        """Files under assets/ that this page needs, each with the loc of the field that names it."""
        return ()


def to_qml(model: BaseModel, view: View, without: Collection[str] = ()) -> Properties:
    """A model as QML properties: camelCase names, every Text resolved, None as ""; what no scene knows is left out."""
    seen = _seen(type(model))
    return {seen[name]: _plain(getattr(model, name), view) for name in seen if name not in without}


def _plain(value: object, view: View) -> object:
    if isinstance(value, (Text, TimedText)):
        return view.say(value)
    if isinstance(value, BaseModel):
        return to_qml(value, view)
    if isinstance(value, (tuple, list)):
        return [_plain(item, view) for item in value]
    return "" if value is None else value


@cache
def _seen(kind: type[BaseModel]) -> dict[str, str]:
    """The fields of a model that a scene gets, as QML spells them."""
    return {name: camel(name) for name in kind.model_fields if name not in UNSEEN}


@cache
def camel(name: str) -> str:
    """`goes_up` as QML spells it: `goesUp`."""
    return re.sub(r"_(\w)", lambda match: match[1].upper(), name)
