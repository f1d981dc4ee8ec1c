"""How the stand is to begin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.model.site import Site
    from kiosk.visit.clock import Clock
    from kiosk.visit.journey import Journey


@dataclass(frozen=True)
class Start:
    """Fullscreen without `windowed`, on the `screen` of a name or number, or on the main one.

    `page` is an id or `home`, None for the rotation; `at` sets the clock. `safe` shows still banners in the rotation,
    and no film; nothing leads to the pages that it is `without`. `stand` is the stand's own file, and `content` the
    folder that was named to it, which it shows until there is a release.
    """

    windowed: tuple[int, int] | None = None
    language: str | None = None
    page: str | None = None
    at: datetime | None = None
    screen: str | None = None
    safe: bool = False
    without: tuple[str, ...] = ()
    stand: Path | None = None
    content: Path | None = None

    @property
    def plain(self) -> bool:
        """Whether it begins where, and when, every start begins."""
        return not (self.language or self.page or self.at or self.safe or self.without)

    def known(self, site: Site | None) -> Site | None:
        """The site, if there is one. Raises OperatorError where it has not what the stand is to begin with."""
        from kiosk.visit.destination import require_known

        if site:
            require_known(site, self.language or site.file.defaults.language, self.page)
        return site

    def shown(self, site: Site) -> Site:
        """What of the site is shown."""
        if not (self.safe or self.without):
            return site
        from kiosk.visit.safe import without

        return without(site, self.without, self.safe)

    def clock(self, site: Site) -> Clock:
        from zoneinfo import ZoneInfo

        from kiosk.visit.clock import Clock

        return Clock(ZoneInfo(site.file.time_zone), self.at)

    def journey(self, begun: Journey) -> Journey:
        """Where the stand begins, from where it would begin by itself."""
        from kiosk.visit import journey as steps

        journey = replace(begun, language=self.language or begun.language)
        if self.page:
            journey = steps.home(journey) if self.page == steps.HOME else steps.opened(journey, self.page)
        return journey
