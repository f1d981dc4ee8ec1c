"""Moments of a film: as authors write them, as Qt's player counts them, and as visitors read them."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, Field

from kiosk.model.inputs import Input
from kiosk.model.issues import Invalid

LONGEST = 24 * 60 * 60
"""Seconds; the longest film ever shown in cinemas is shorter."""
_TIME = re.compile(r"(\d+:)?[0-5]?\d:[0-5]\d(\.\d+)?|\d+:[0-5]\d(\.\d+)?|\d+(\.\d+)?", re.ASCII)


def as_seconds(written: object) -> object:
    """`1:05` or `65` as seconds. Raises Invalid for a text that is no time."""
    if isinstance(written, bool) or not isinstance(written, (str, int, float)):
        return written
    if isinstance(written, str) and not _TIME.fullmatch(written):
        raise Invalid("film-time-unclear", written=written)
    parts = written.split(":") if isinstance(written, str) else [written]
    seconds = sum(float(part) * 60**power for power, part in enumerate(reversed(parts)))
    if not seconds <= LONGEST:
        raise Invalid("film-time-long", written=str(written))
    return seconds


Timecode = Annotated[
    float,
    BeforeValidator(as_seconds, json_schema_input_type=float | str),
    Input("timecode"),
    Field(ge=0, description="minutes and seconds, as in '1:05'", strict=False),
]


def ms(seconds: float) -> int:
    """As Qt's player counts."""
    return round(seconds * 1000)


def clock(seconds: float) -> str:
    """65 as `1:05`; 3665 as `1:01:05`."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def tenths(milliseconds: int) -> str:
    """1250 as `0:01.2`."""
    return f"{clock(milliseconds / 1000)}.{milliseconds % 1000 // 100}"
