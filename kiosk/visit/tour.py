"""A journey through a site at a clock's time: what it shows, and what the clock changes in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.model.embargo import embargoed_pages, without_embargoed
from kiosk.model.page import camel
from kiosk.model.site import Site
from kiosk.visit import bridge, journey as steps
from kiosk.visit.clock import Clock
from kiosk.visit.faults import Faults
from kiosk.visit.journey import Journey
from kiosk.visit.shown import Shown

Step = Callable[["Tour"], Journey]


class Tour:
    """`site` is the content as it is now: nothing in it leads to a page that is held back.

    A fault of one page is that page's: it is shown as not available, and told once.
    """

    def __init__(self, site: Site, clock: Clock) -> None:
        self.clock, self._whole, self.faults = clock, site, Faults()
        self._embargoed = self._due(clock.now(), frozenset())
        self.site = without_embargoed(site, self._embargoed)
        self.journey: Journey = steps.begin(self.site)

    def replace(self, site: Site) -> None:
        """Go on in new content, without losing the place."""
        self._whole = site
        self.faults.forget()
        self._fit(self._due(self.clock.now(), frozenset()))

    def shown(self) -> Shown:
        """What is to be seen now; what became due meanwhile is there."""
        now = self.clock.now()
        if (embargoed := self._due(now, self._embargoed)) != self._embargoed:
            self._fit(embargoed)
        try:
            shown = bridge.shown(self.journey, self.site, now, self.faults.tell)
            shown.to_json()
        except Exception as error:
            self.faults.tell(f"the page '{self.journey.page(self.site)}' cannot be shown", error)
            return bridge.unavailable(self.journey, self.site, now)
        return shown

    def after(self, step: Step) -> Journey:
        """Where a step leads; where it cannot be taken, the same place."""
        try:
            return step(self)
        except Exception as error:
            self.faults.tell("a step cannot be taken", error)
            return self.journey

    def eased(self, name: str, on: bool) -> Journey:
        """The same place with one of Ease's fields changed; `name` is in QML's spelling."""
        names = {camel(field): field for field in vars(self.journey.ease)}
        return steps.eased(self.journey, **{names[name]: on})

    def _due(self, now: datetime, otherwise: frozenset[str]) -> frozenset[str]:
        """The pages that are held back now; `otherwise` where that cannot be told."""
        try:
            return embargoed_pages(self._whole, now)
        except Exception as error:
            self.faults.tell("it cannot be told which pages are held back", error)
            return otherwise

    def _fit(self, embargoed: frozenset[str]) -> None:
        before, self._embargoed = self.site, embargoed
        self.site = without_embargoed(self._whole, embargoed)
        self.journey = steps.fitted(self.journey, before, self.site)
