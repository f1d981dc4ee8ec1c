"""`kiosk check --sources`: what the stand shows, from which source, of which date, and whether that is too late."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from kiosk.content.folder import Content, Written
from kiosk.content.gather import gather
from kiosk.model.cldr import locale_data
from kiosk.model.issues import Loc
from kiosk.model.text import Text
from kiosk.model.timed import TimedText

WIDE = 48
"""Letters of what is shown, in a line."""


@dataclass(frozen=True)
class Shown:
    """Something that is shown, where, and its source; `dated` is the last date that the source names, if any."""

    place: str
    what: str
    source: str
    dated: date | None
    later: bool
    """Whether the stand marks it as later."""


def sources(folder: Path) -> int:
    """Print a line for each source, and what is wrong with them; 1 if anything is."""
    content = gather(folder, {})
    rows, day = [*shown(content)], stand_day(content)
    for row in rows:
        print("\t".join((row.place, row.what, row.source or "NO SOURCE", str(row.dated or "no date"), _when(row, day))))
    wrong = [row for row in rows if not row.source or _late(row, day)]
    print(f"{len(rows)} items, {len(wrong)} without a source or with one later than {day} that is not marked so")
    return 1 if wrong else 0


def stand_day(content: Content) -> date:
    """The last day that the stand tells of, or today."""
    days = [last for page in content.pages.values() if (last := page.model.last_day())]
    return max(days, default=datetime.now().astimezone().date())


def shown(content: Content) -> Iterator[Shown]:
    """Everything that has a source, or figures and none."""
    order = (*(content.site.model.fallback if content.site else ()), *content.languages)
    for page in content.pages.values():
        yield from _within(page, page.model, (), order, getattr(page.model, "later", False))


def _within(page: Written[Any], value: object, loc: Loc, order: tuple[str, ...], later: bool) -> Iterator[Shown]:
    if isinstance(value, BaseModel) and not isinstance(value, (Text, TimedText)):
        later = later or bool(getattr(value, "later", False))
        what = _said(getattr(value, "title", None), order)
        if "source" in type(value).model_fields:
            source = _said(getattr(value, "source", None), order)
            if source or re.search(r"\d", " ".join(_texts(value, order))):
                line = page.source.place((*loc, "source") if source else loc)[0]
                yield Shown(f"{page.source.file}:{line}", what[:WIDE], source, last_date(source, order[0]), later)
        if late := _said(getattr(value, "later_source", None), order):
            line = page.source.place((*loc, "later_source"))[0]
            yield Shown(f"{page.source.file}:{line}", what[:WIDE], late, last_date(late, order[0]), later=True)
        for name in type(value).model_fields:
            yield from _within(page, getattr(value, name), (*loc, name), order, later)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _within(page, item, (*loc, index), order, later)


def last_date(source: str, code: str) -> date | None:
    """The last of the dates in a text of that language; where a day or a month is not said, the first."""
    months = [name.casefold() for name in locale_data(code).months]
    names = "|".join(map(re.escape, months))
    found = re.findall(rf"(?:(?:(\d{{1,2}})\s)?({names})\s)?(?<!\d)((?:19|20)\d\d)(?!\d)", source.casefold())
    dates = [_date(day, months.index(month) + 1 if month else 1, int(year)) for day, month, year in found]
    return max(dates, default=None)


def _date(day: str, month: int, year: int) -> date:
    try:
        return date(year, month, int(day or 1))
    except ValueError:
        return date(year, month, 1)


def _texts(value: BaseModel, order: tuple[str, ...]) -> Iterator[str]:
    for name in ("title", "body", "kicker"):
        yield _said(getattr(value, name, None), order)


def _said(value: object, order: tuple[str, ...]) -> str:
    text = value.after if isinstance(value, TimedText) else value
    return text.within(order) or str(text) if isinstance(text, Text) else ""


def _late(row: Shown, day: date) -> bool:
    return row.dated is not None and row.dated > day and not row.later


def _when(row: Shown, day: date) -> str:
    if row.later:
        return "later"
    return "LATER, not marked so" if _late(row, day) else ""
