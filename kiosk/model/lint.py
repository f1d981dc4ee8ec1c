"""What the lints of several kinds of page share: pictures, moments of the clock, codes to scan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.disk.ask import is_file
from kiosk.media.bad_file import BadFile
from kiosk.media.pictures import opened
from kiosk.media.seen import Seen
from kiosk.model.cldr import WORLD, locale_data
from kiosk.model.issues import Issue, Loc, issue, suggestion
from kiosk.model.locale import SCALES
from kiosk.model.site_file import SiteFile
from kiosk.model.units import CountedUnit, Unit, name_of

SMALLEST, LARGEST = 0.4, 4
"""Sides of a picture, as parts of the screen's."""
ABBREVIATED = 3
"""Letters up to which a unit is a sign of its own, such as ha."""
MOST_MEMORY = 256 << 20
"""Bytes of a picture's pixels, as it is stored: Qt reads no more."""
SCANNABLE = 331
"""Bytes in a QR code of 69 squares a side: still read easily from the screen at arm's length."""

SCANNABLE_AT_A_METRE = 504
"""Bytes in a QR code of 85 squares a side: where it is as large as a hand, phones read it from a metre away."""

LARGEST_CODE = 2331
"""Bytes in the largest QR code there is, at the stand's level of correction."""


@dataclass(frozen=True)
class LintContext:
    """What a page knows of the stand when it looks closely at itself."""

    site: SiteFile
    path: Callable[[str], Path]
    """Where a file under assets/ really is."""
    shown: Callable[[Path], str]
    """The path as an author knows it."""


def picture(context: LintContext, loc: Loc, file: str) -> Iterator[Issue]:
    """Whether a picture under assets/ can be shown, suits the screens of the stand, and looks as it was meant."""
    path = context.path(file)
    if not is_file(path):
        return  # named already
    try:
        seen = opened(path)
    except BadFile as error:
        yield issue(error.code, loc, file=file, **error.facts)
        return
    screens = context.site.screen.pixels
    need, most = round(max(map(min, screens)) * SMALLEST), max(map(max, screens)) * LARGEST
    most = most if seen.memory <= MOST_MEMORY else most // 2
    if 0 < max(seen.width, seen.height) < need:
        yield issue("picture-small", loc, file=file, width=seen.width, height=seen.height, need=need)
    elif max(seen.width, seen.height) > most:
        yield issue("picture-large", loc, file=file, width=seen.width, height=seen.height, most=most)
    yield from _lost(seen, loc, file)


def _lost(seen: Seen, loc: Loc, file: str) -> Iterator[Issue]:
    """What of a picture visitors would not see."""
    if seen.turn_unread:
        yield issue("picture-turned", loc, file=file, form=seen.form)
    if seen.moves:
        yield issue("picture-moves", loc, file=file)
    if seen.ignored:
        yield issue("picture-svg-ignored", loc, file=file, parts=seen.ignored)


def unit(context: LintContext, loc: Loc, unit: Unit | None) -> Iterator[Issue]:
    """Whether a unit is misspelt, or has no words in a language of the stand."""
    name, known = name_of(unit), locale_data(WORLD).units.keys() | SCALES
    if len(name) > ABBREVIATED and name not in known and "closest" in (hint := suggestion(name, known)):
        yield issue("unit-misspelt", loc, written=name, **hint)
    if isinstance(unit, CountedUnit):
        codes = [language.code for language in context.site.languages]
        if missing := tuple(code for code in codes if code not in unit.root):
            yield issue("translation-missing", loc, called="'unit'", languages=missing)


def skipped(moment: datetime | None, zone: str) -> bool:
    """Whether the clocks of `zone` are put forward over that moment, so that it does not exist."""
    if moment is None or moment.tzinfo:
        return False
    try:
        local = moment.replace(tzinfo=ZoneInfo(zone))
        return local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None) != moment
    except OverflowError:
        return False


def skipped_hour(loc: Loc, day: date, hour: time | None, zone: str) -> Iterator[Issue]:
    """The issue of an hour that does not exist on its day."""
    if hour and skipped(datetime.combine(day, hour), zone):
        yield issue("hour-skipped", loc, hour=f"{hour:%H:%M}", day=str(day))


def dense_code(code: str, loc: Loc, payload: str) -> Iterator[Issue]:
    """The issue named `code` of a QR code that phones cannot read from the screen."""
    size = len(payload.encode())
    if size > LARGEST_CODE:
        yield issue("code-too-long", loc, size=size, most=SCANNABLE)
    elif size > SCANNABLE:
        yield issue(code, loc, size=size, most=SCANNABLE)
