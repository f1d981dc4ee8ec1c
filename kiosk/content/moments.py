"""Days, hours and moments as authors write them; one that does not exist says so."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Annotated

from pydantic import BeforeValidator, Field

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HOUR = re.compile(r"\d{2}:\d{2}(:\d{2})?")
_ZONE = re.compile(r"Z|[+-]\d{2}:\d{2}")


def _day(written: object) -> object:
    if isinstance(written, date):
        return written
    if not (isinstance(written, str) and _DAY.fullmatch(written)):
        raise ValueError(f"'{written}' is no date; write year-month-day, as in 2017-03-13")
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"there is no day '{written}'; look it up in a calendar") from None


def _hour(written: object) -> object:
    if isinstance(written, time):
        return written
    if not (isinstance(written, str) and _HOUR.fullmatch(written)):
        raise ValueError(f"'{written}' is no time of day; write hours and minutes, as in 09:00 or 15:00")
    try:
        return time.fromisoformat(written)
    except ValueError:
        raise ValueError(f"there is no hour '{written}'; write it as in 09:00 or 15:00") from None


def _moment(written: object) -> object:
    if isinstance(written, datetime):
        return written
    day, sign, rest = written.partition("T") if isinstance(written, str) else ("", "", "")
    zone = _ZONE.search(rest)
    hour = rest[: zone.start()] if zone else rest
    if not (sign and _DAY.fullmatch(day) and _HOUR.fullmatch(hour)):
        raise ValueError(f"'{written}' is no date and time; write it as in 2017-03-13T15:00")
    _day(day), _hour(hour)
    try:
        return datetime.fromisoformat(str(written))
    except ValueError:
        raise ValueError(f"'{written}' is no date and time; write it as in 2017-03-13T15:00") from None


Day = Annotated[date, BeforeValidator(_day), Field(description="the day, as in 2017-03-13")]
Hour = Annotated[time, BeforeValidator(_hour), Field(description="in the stand's time zone, as in 15:00")]
Moment = Annotated[datetime, BeforeValidator(_moment), Field(description="in the stand's time zone: 2017-03-13T15:00")]
