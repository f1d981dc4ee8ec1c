"""A workbook's numbers and moments as the person who saved them sees them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DECIMALS = re.compile(r"[0#?]\.([0#?]+)")
_THOUSANDS = re.compile(r"[0#?](,+)(?:\.|[^0#?,]|$)")
_DIGITS = 15
"""As many as a workbook keeps of a number."""


def shown_number(number: float, written: str) -> float:
    """The number that is seen of `number` in a cell of the format `written`: 12.5 for 0.125 in 0.0%."""
    part = _LITERAL.sub("", written.partition(";")[0])
    value = float(f"{float(number):.{_DIGITS}g}")
    if written == "General" or not re.search("[0#?]", part) or "E" in part or "/" in part:
        return value
    value = value * 100 ** part.count("%")
    if scaled := _THOUSANDS.search(part):
        value /= 1000 ** len(scaled[1])
    decimals = _DECIMALS.search(part)
    # Half a unit is rounded up, as programs for tables do.
    return _rounded(float(f"{value:.{_DIGITS}g}"), len(decimals[1]) if decimals else 0)


def _rounded(value: float, places: int) -> float:
    return float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def plain(number: float) -> str:
    """The number with a point before its decimals and nothing between its thousands."""
    return f"{number:.0f}" if number == round(number) else f"{number:.{_DIGITS}g}"


def shown_moment(when: datetime | date | time | timedelta) -> str:
    """As 2017-03-13, 15:00 or both."""
    if isinstance(when, timedelta):
        minutes = round(when.total_seconds() / 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(when, datetime):
        return f"{when:%Y-%m-%d}" if when.time() == time() else f"{when:%Y-%m-%d %H:%M}"
    return f"{when:%H:%M}" if isinstance(when, time) else f"{when:%Y-%m-%d}"
