"""Whether every page can be shown: what its scene gets is made once, in every language and at every turn of its time.

Mistakes that are known are named where they are made, by the models and the checks. This is the net below them: what
nobody thought of is an issue of that page too, and never gets to a screen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import chain
from zoneinfo import ZoneInfo

from kiosk.content.checks.lints import reason
from kiosk.content.folder import Content, Written
from kiosk.model.dates import FIRST, LAST
from kiosk.model.issues import Issue, issue
from kiosk.model.page import Page, View
from kiosk.model.site import Site
from kiosk.model.text import texts
from kiosk.model.untold import UNTOLD, TimeAsked

ENDS = (datetime(FIRST, 1, 2, tzinfo=UTC), datetime(LAST, 12, 30, tzinfo=UTC))
AROUND = (timedelta(hours=-3), timedelta(minutes=-1), timedelta(0))
"""What is shown of something that begins at a moment: in some hours, in some minutes, now."""
_JSON = json.JSONEncoder(allow_nan=False, ensure_ascii=False, check_circular=False)
MOST = 12
"""Moments of one page that are looked at, spread over all that it names."""


def unshowable(content: Content, site: Site) -> Iterator[Issue]:
    """An issue for each page of the site that cannot be made ready for its scene."""
    setting = hash((site.file.setting, *(words.model_dump_json() for words in site.words.values())))
    for page in content.pages.values():
        members = tuple(site.pages[id] for id in page.model.members())
        yield from page.once("unshowable", (setting, members), partial(_tried, page, site))


def _tried(page: Written[Page], site: Site) -> Iterator[Issue]:
    try:
        for view in _views(page.model, site):
            ready(page.model, view)
    except Exception as error:  # whatever it is, it must not come up before visitors
        yield page.placed(issue("page-unshowable", reason=reason(error)))


def ready(page: Page, view: View) -> str:
    """All that the page says in this view, as JSON. Raises what the page raises, ValueError for nan and infinity."""
    taken = [vars(each) for each in page.takeables(view)]
    return _JSON.encode([page.properties(view), page.happening(view), page.emblem(), taken])


def _views(page: Page, site: Site) -> Iterator[View]:
    """Every language once; for a page that asks for the time, now, and one language at every turn of its time."""
    zone = ZoneInfo(site.file.time_zone)
    now = datetime.now(zone)
    first, *others = site.codes
    if any(text.easy for _, text in texts(page)):
        yield from (View(site, code, now, easy=True) for code in site.codes)
    try:
        ready(page, View(site, first, UNTOLD))
    except TimeAsked:
        yield from (View(site, code, now) for code in site.codes)
        yield from (View(site, first, at) for at in _moments(page, zone))
    else:
        yield from (View(site, code, UNTOLD) for code in others)


def _moments(page: Page, zone: ZoneInfo) -> Iterator[datetime]:
    named: Sequence[datetime] = sorted({at.astimezone(UTC) for at in page.moments(zone) if FIRST < at.year < LAST})
    some = named[:: max(1, len(named) // MOST)]
    around = ((at + step).astimezone(zone) for at in some for step in AROUND)
    yield from chain((end.astimezone(zone) for end in ENDS), around)
