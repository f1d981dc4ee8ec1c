"""What the rotation begins with, where that does not depend on the time of day."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from kiosk.model.embargo import embargoed_pages, without_embargoed
from kiosk.model.site import Site
from kiosk.model.untold import UNTOLD, TimeAsked
from kiosk.visit import bridge, journey as steps
from kiosk.visit.opening import Opening, stamp


def beginning(site: Site, now: datetime, **folders: Path) -> Opening | None:
    """What is shown first at `now`, and since and until when; None where the page asks for the time, or in the dark.

    Raises ValueError where its scene is not the program's own.
    """
    hours = site.file.hours
    if hours and not hours.is_open(now):
        return None
    visible = without_embargoed(site, embargoed_pages(site, now))
    try:
        shown = bridge.shown(steps.begin(visible), visible, UNTOLD)
    except TimeAsked:
        return None
    moments = sorted(at.timestamp() for page in site.pages.values() if (at := page.opens(now.tzinfo)))
    since = max((at for at in moments if at <= now.timestamp()), default=0.0)
    closes = hours.change(now) if hours else None
    ends = [*moments, *([closes.timestamp()] if closes else [])]
    until = min((at for at in ends if at > now.timestamp()), default=None)
    return Opening(shown, stamp(shown.scene, **folders), since, until, site.file.screen.name)
