"""Days, hours and moments as authors write them; one that does not exist says so."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Annotated

from pydantic import BeforeValidator, Field

from kiosk.model.inputs import Input
from kiosk.model.issues import Invalid

FIRST, LAST = 1900, 2200
"""The years within which every clock of the world can be worked out."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HOUR = re.compile(r"\d{2}:\d{2}(:\d{2})?")
_ZONE = re.compile(r"Z|[+-]\d{2}:\d{2}")


def day_of(written: object) -> date:
    """The day that is written so. Raises Invalid."""
    if isinstance(written, date):
        return written
    if not (isinstance(written, str) and _DAY.fullmatch(written)):
        raise Invalid("not-a-date", written=str(written))
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise Invalid("day-missing", written=written) from None
    if not FIRST <= day.year <= LAST:
        raise Invalid("day-beyond", written=written, first=FIRST, last=LAST)
    return day


def _hour(written: object) -> object:
    if isinstance(written, time):
        return written
    if not (isinstance(written, str) and _HOUR.fullmatch(written)):
        raise Invalid("not-a-time", written=str(written))
    try:
        return time.fromisoformat(written)
    except ValueError:
        raise Invalid("hour-missing", written=written) from None


def _moment(written: object) -> object:
    if isinstance(written, datetime):
        return written
    day, sign, rest = written.partition("T") if isinstance(written, str) else ("", "", "")
    zone = _ZONE.search(rest)
    hour = rest[: zone.start()] if zone else rest
    if not (sign and _DAY.fullmatch(day) and _HOUR.fullmatch(hour)):
        raise Invalid("not-a-moment", written=str(written))
    day_of(day), _hour(hour)
    try:
        return datetime.fromisoformat(str(written))
    except ValueError:
        raise Invalid("not-a-moment", written=str(written)) from None


def _beginning(written: object) -> object:
    if isinstance(written, str) and _DAY.fullmatch(written):
        day_of(written)
        return datetime.fromisoformat(written)
    return _moment(written)


Day = Annotated[date, BeforeValidator(day_of), Input("date"), Field(description="the day, as in 2017-03-13")]
Hour = Annotated[
    time, BeforeValidator(_hour), Input("hour"), Field(description="in the stand's time zone, as in 15:00")
]
Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    Input("moment"),
    Field(description="in the stand's time zone: 2017-03-13T15:00"),
]
Beginning = Annotated[
    datetime,
    BeforeValidator(_beginning),
    Input("beginning"),
    Field(
        description="a moment in the stand's time zone, or a day from its first minute: 2017-03-13",
        json_schema_extra={"pattern": r"^\d{4}-\d{2}-\d{2}($|T([01]\d|2[0-3]):[0-5]\d)"},
    ),
]
