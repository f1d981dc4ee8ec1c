"""Hours of the screen that contradict themselves, or were hardly meant."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.folder import Content, Written
from kiosk.model.hours import Rule
from kiosk.model.hours_words import MIDNIGHT, WEEK, clock
from kiosk.model.issues import Issue
from kiosk.model.site_file import SiteFile

LONG = 16 * 60
"""Minutes that hardly any opening lasts into the next day."""


def contradictory_hours(content: Content) -> Iterator[Issue]:
    """Lines between which nobody could choose, and hours that leave the screen dark for good."""
    site = content.site
    hours = site.model.hours if site else None
    if not (site and hours):
        return
    for first, second in hours.contradictions:
        line = site.source.place(("hours", first))[0]
        yield site.source.issue("hours-twice", ("hours", second), written=second, other=first, line=line)
    if hours.never:
        yield site.source.issue("hours-never", ("hours",))


def doubtful_hours(content: Content) -> Iterator[Issue]:
    """Weekdays without hours, and openings that last into the next day for long."""
    site = content.site
    if not (site and site.model.hours):
        return
    if unnamed := [WEEK[day] for day in site.model.hours.unnamed]:
        yield site.source.issue("hours-unnamed", ("hours",), days=", ".join(unnamed), first=unnamed[0])
    for rule in site.model.hours.rules:
        yield from _long(site, rule)


def _long(site: Written[SiteFile], rule: Rule) -> Iterator[Issue]:
    for start, end in rule.spans:
        if end > MIDNIGHT and end - start > LONG:
            span, hours = f"{clock(start)}-{clock(end)}", round((end - start) / 60)
            yield site.source.issue("hours-long", ("hours", rule.written), written=span, hours=hours)
