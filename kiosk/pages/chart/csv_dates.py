"""Categories of a CSV that are days, as programs for tables leave them: as numbers, or written in several ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from kiosk.model.issues import Issue, issue

_FIRST = date(1899, 12, 30)
"""The day that Excel and LibreOffice count from."""
_LIKELY = range(36526, 54789)
"""Their numbers for the days of 2000 to 2049."""
_FORMS = {
    "year first": re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}"),
    "points": re.compile(r"\d{1,2}\.\d{1,2}\.(\d{4}|\d{2})"),
    "strokes": re.compile(r"\d{1,2}/\d{1,2}/(\d{4}|\d{2})"),
}


def odd_dates(categories: Sequence[str]) -> Iterator[tuple[int, Issue]]:
    """What visitors would not read as the days that are meant, with the number of the category."""
    if len(categories) > 1 and all(each.isdecimal() and int(each) in _LIKELY for each in categories):
        day = _FIRST + timedelta(int(categories[0]))
        yield 0, issue("csv-day-number", category=categories[0], day=day.isoformat())
        return
    forms = [_form(each) for each in categories]
    known = {form: at for at, form in reversed([*enumerate(forms)]) if form}
    if "strokes" in known:
        yield known["strokes"], issue("csv-day-unclear", category=categories[known["strokes"]])
    elif len(known) > 1:
        first, other = sorted(known.values())[:2]
        yield other, issue("csv-days-differ", category=categories[other], other=categories[first])


def _form(category: str) -> str:
    return next((form for form, pattern in _FORMS.items() if pattern.fullmatch(category)), "")
