"""A clock that stands still, so that what is seen does not depend on how long a test takes."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.model.site import Site
from kiosk.visit.clock import Clock


class StillClock(Clock):
    """The stand's clock at one moment, for as long as anybody looks."""

    def now(self) -> datetime:
        assert self.at
        return self.at if self.at.tzinfo else self.at.replace(tzinfo=self.zone)


def still(site: Site, at: str) -> StillClock:
    """The moment `at`, seen in the site's time zone."""
    return StillClock(ZoneInfo(site.file.time_zone), datetime.fromisoformat(at))
