"""Days and hours as people write them in tables: one reading for a whole column, as for its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache

from babel import Locale
from babel.dates import get_month_names

from kiosk.editing.sheets.cells import Cell
from kiosk.model.dates import FIRST, LAST
from kiosk.model.issues import Invalid

LANGUAGES = ("en", "ru", "zh", "fr", "es", "ar", "de")
_ZERO = date(1899, 12, 30)
"""Day 0 of workbooks, since they take 1900 for a leap year."""
_SERIAL = range(20_000, 80_000)
"""Numbers that are days in workbooks: from 1954 to 2119."""
_NUMERIC = re.compile(r"(\d{1,4})([./\-])(\d{1,2})\2(\d{2}|\d{4})\.?")
_CHINESE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_DAY = r"(\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_MONTH = r"([^\W\d_]+(?:/[^\W\d_]+)?)\.?"
_OF = r" (?:de |of |del )?"
_DAY_FIRST = re.compile(rf"(?:\w+,? )?{_DAY}{_OF}{_MONTH},?{_OF}(\d{{4}})(?: г\.?| года)?")
_MONTH_FIRST = re.compile(rf"(?:\w+,? )?{_MONTH} {_DAY},? (\d{{4}})")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_HOUR = re.compile(
    r"(\d{1,2})(?:[:.h时：]|\s?h\s?)(\d{2})?分?(?::\d{2})?\s?([ap])?\.?m?\.?|(\d{1,2})\s?([ap])\.?m\.?", re.IGNORECASE
)
_RANGE = re.compile(r"\s*(?:[-‐-―]|to|до|à|a|bis|至)\s*")


def days(cells: Sequence[Cell]) -> list[date | Invalid | None]:
    """The day of each cell, None for an empty one; what 03/04/2017 means, another cell of the column must prove."""
    order = next(filter(None, (_proof(cell.text) for cell in cells)), "")
    return [_day(cell, order) for cell in cells]


def _proof(written: str) -> str:
    """Whether day or month comes first, where this text alone proves it."""
    found = _NUMERIC.fullmatch(written.translate(_DIGITS))
    if found is None or len(found[1]) == 4 or found[2] != "/":
        return ""
    first, second = int(found[1]), int(found[3])
    return "day" if first > 12 else "month" if second > 12 else ""


def _day(cell: Cell, order: str) -> date | Invalid | None:
    if isinstance(cell.when, date):
        return cell.when.date() if isinstance(cell.when, datetime) else cell.when
    if not cell.text:
        return None
    try:
        day = _written(cell.text.translate(_DIGITS).strip(), order)
    except ValueError as error:  # of which Invalid is one
        return error if isinstance(error, Invalid) else Invalid("day-missing", written=cell.text)
    if not FIRST <= day.year <= LAST:
        return Invalid("day-beyond", written=cell.text, first=FIRST, last=LAST)
    return day


def _written(text: str, order: str) -> date:
    """The day of a text. Raises Invalid, and ValueError for a day that does not exist."""
    if (serial := re.fullmatch(r"(\d{5})(?:[.,]\d+)?", text)) and int(serial[1]) in _SERIAL:
        return _ZERO + timedelta(days=int(serial[1]))
    text = re.sub(r"[T ]\d{1,2}:\d{2}.*$", "", text)
    if found := _NUMERIC.fullmatch(text):
        return _numeric(found, order)
    if found := _CHINESE.fullmatch(text):
        return date(*map(int, found.groups()))
    return _worded(text)


def _worded(text: str) -> date:
    plain = text.casefold()
    if (found := _DAY_FIRST.fullmatch(plain)) and (month := _months().get(found[2])):
        return date(int(found[3]), month, int(found[1]))
    if (found := _MONTH_FIRST.fullmatch(plain)) and (month := _months().get(found[1])):
        return date(int(found[3]), month, int(found[2]))
    raise Invalid("sheet-date", written=text)


def _numeric(found: re.Match[str], order: str) -> date:
    first, second, last = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4:
        return date(first, second, last)
    year = last if len(found[4]) == 4 else 2000 + last
    if found[2] == "/" and first <= 12 and second <= 12 and first != second and not order:
        raise Invalid("sheet-date-unclear", written=found[0], first=f"{year}-{second:02}-{first:02}",
                      second=f"{year}-{first:02}-{second:02}")  # fmt: skip
    month_first = found[2] == "/" and (order == "month" or (not order and second > 12))
    return date(year, first, second) if month_first else date(year, second, first)


@cache
def _months() -> dict[str, int]:
    """The number of a month by its names in the languages of the stand, and German."""
    return {name.casefold().rstrip("."): number for number, name in _named()}


def _named() -> Iterator[tuple[int, str]]:
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                yield from get_month_names(width, context, Locale(language)).items()


def hours(cell: Cell) -> tuple[time | None, time | None]:
    """From when until when, as far as the cell says; an hour alone is the first. Raises Invalid."""
    if isinstance(cell.when, datetime) and cell.when.time() != time():
        return cell.when.time(), None
    if isinstance(cell.when, time):
        return cell.when, None
    text = cell.text.translate(_DIGITS).strip()
    if not text or isinstance(cell.when, date):
        return None, None
    if cell.number is not None and 0 <= cell.number < 1:
        return _fraction(cell.number), None
    start, *end = _RANGE.split(text, maxsplit=1)
    return _hour(start, cell.text), _hour(end[0], cell.text) if end else None


def _fraction(part: float) -> time:
    minutes = round(part * 24 * 60) % (24 * 60)
    return time(minutes // 60, minutes % 60)


def _hour(text: str, written: str) -> time:
    found = _HOUR.fullmatch(text.strip())
    if found is None:
        raise Invalid("sheet-hour", written=written)
    hour, minute, half = int(found[1] or found[4]), int(found[2] or 0), (found[3] or found[5] or "").lower()
    if half:
        hour = hour % 12 + 12 * (half == "p")
    if hour > 23 or minute > 59:
        raise Invalid("hour-missing", written=written)
    return time(hour, minute)
