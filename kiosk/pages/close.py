"""What several kinds of page look at closely: pictures, moments of the clock, codes to scan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from kiosk.content.media.pictures import BadPicture, measured
from kiosk.pages.beside import Around, Flaw, Trail
from kiosk.pages.programme.calendar import SPACIOUS

SMALLEST, LARGEST = 0.4, 4
"""Sides of a picture, as parts of the screen's."""


def picture(around: Around, trail: Trail, name: str) -> Iterator[Flaw]:
    """Whether a picture under assets/ can be shown, and suits the screens of the stand."""
    path = around.path(name)
    if not path.is_file():
        return  # named already
    try:
        width, height = measured(path)
    except BadPicture as error:
        what, _, way_out = str(error).partition("; ")
        yield Flaw(trail, f"the picture {name} {what}", way_out or "save it anew, or copy it again")
        return
    if not width:
        return
    screens = [tuple(map(int, size.split("x"))) for size in around.site.screen.sizes]
    need, most = round(max(map(min, screens)) * SMALLEST), max(map(max, screens)) * LARGEST
    size = f"the picture {name} has {width} × {height} pixels"
    if max(width, height) < need:
        yield Flaw(trail, f"{size}: it would be blurred", f"use one of at least {need}", warning=True)
    elif max(width, height) > most:
        yield Flaw(trail, f"{size}: too large to show quickly", f"make it smaller than {most}")


def skipped(moment: datetime | None, zone: str) -> bool:
    """Whether the clocks of `zone` are put forward over that moment, so that it does not exist."""
    if moment is None or moment.tzinfo:
        return False
    try:
        local = moment.replace(tzinfo=ZoneInfo(zone))
        return local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None) != moment
    except OverflowError:
        return False


def skipped_hour(trail: Trail, day: date, hour: time | None, zone: str) -> Iterator[Flaw]:
    """The flaw of an hour that does not exist on its day."""
    if hour and skipped(datetime.combine(day, hour), zone):
        what = f"there is no {hour:%H:%M} on {day}: the clocks go forward to summer time"
        yield Flaw(trail, what, "write an hour later")


def dense(trail: Trail, payload: str, called: str) -> Iterator[Flaw]:
    """The flaw of a code that phones cannot read from the screen."""
    size = len(payload.encode())
    if size > SPACIOUS:
        what = f"{called} makes a code of {size} characters, too dense to scan"
        yield Flaw(trail, what, f"shorten it to {SPACIOUS}", warning=True)
