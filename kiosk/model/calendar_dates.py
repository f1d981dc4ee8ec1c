"""Days, months, years and ranges of them, as a language writes them: CLDR's patterns."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

from kiosk.model.cldr import Fields
from kiosk.model.locale import NO_BREAK, Locale

Style = Literal["full", "long", "weekday", "month", "year"]
"""Monday, 13 March 2017; 13 March 2017; Monday, 13 March; March 2017; 2017."""
Precision = Literal["day", "month", "year"]
STYLES: dict[Precision, Style] = {"day": "long", "month": "month", "year": "year"}
_FINER = {"y": "yMLd", "M": "MLd", "d": "d"}
Part = tuple[str, str, date]
"""A field or plain characters, and the day that the field is of."""


@lru_cache(maxsize=5_000)
def written(day: date, style: Style, locale: Locale) -> str:
    """The day in words."""
    return _filled(_parts(locale.data.patterns[style], day), locale)


@lru_cache(maxsize=5_000)
def written_range(first: date, last: date, precision: Precision, locale: Locale) -> str:
    """19–21 April 2016, June–July 2011, 2011–2016: what both have in common is said once."""
    pattern = locale.data.patterns[STYLES[precision]]
    differing = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    begin, end = _span(pattern, _FINER[differing])
    mark = locale.data.between[precision, differing]
    if mark == "–" and locale.usage.range_mark is not None:
        mark = locale.usage.range_mark
    return _filled([*_parts(pattern[:end], first), ("", mark, first), *_parts(pattern[begin:], last)], locale)


def _span(pattern: Fields, letters: Collection[str]) -> tuple[int, int]:
    """From the first to behind the last of these fields in the pattern."""
    found = [index for index, (field, _) in enumerate(pattern) if field[:1] and field[0] in letters]
    return found[0], found[-1] + 1


def _parts(pattern: Fields, day: date) -> list[Part]:
    return [(field, plain, day) for field, plain in pattern]


def _filled(parts: Sequence[Part], locale: Locale) -> str:
    fields = ["", *(field for field, _, _ in parts), ""]
    return "".join(
        _field(field, day, locale) if field else _plain(plain, fields[index], fields[index + 2])
        for index, (field, plain, day) in enumerate(parts)
    )


def _field(field: str, day: date, locale: Locale) -> str:
    letter = field[0]
    if letter in "Ec":
        return locale.data.weekdays[day.weekday()]
    if letter in "ML" and len(field) > 2:
        known = locale.data.months_alone if letter == "L" else locale.data.months
        return (locale.usage.months or known)[day.month - 1]
    if letter == "d" and day.day == 1 and locale.usage.first_of_month:
        return locale.usage.first_of_month
    return locale.digits(str({"y": day.year, "M": day.month, "L": day.month, "d": day.day}[letter]))


def _plain(plain: str, before: str, after: str) -> str:
    """Characters between two fields: a line may end beside the weekday, and behind a dash that has room."""
    if {before[:1], after[:1]} & {"E", "c"}:
        return plain
    if "–" in plain.strip() and plain[-1].isspace():
        return re.sub(r"\s", NO_BREAK, plain.rstrip()) + " "
    return re.sub(r"\s", NO_BREAK, plain)
