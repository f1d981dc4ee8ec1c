"""What is on the wall at this moment, as plain values for other threads; looked at on the windows' thread alone."""

from __future__ import annotations

import logging
from threading import Thread
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.content.version import version
from kiosk.fleet.reporter import Glance
from kiosk.fleet.state import Seen
from kiosk.staff.messages import lasting
from kiosk.stand.heartbeat import memory
from kiosk.stand.run import hearts

if TYPE_CHECKING:
    from kiosk.fleet.releases.following import Following
    from kiosk.model.site import Site
    from kiosk.stand.live import Live
    from kiosk.stand.screen import Screen
    from kiosk.visit.navigator import Navigator

MB = 1_000_000
log = logging.getLogger("kiosk.fleet")


class Glances:
    """Looks at the stand on `screen`, whose content is `live`, and comes by `following` if it comes as releases."""

    def __init__(self, screen: Screen, live: Live, following: Following | None) -> None:
        self._screen, self._live, self._following = screen, live, following
        self._print = _Print()

    def look(self) -> Glance:
        """What is seen now."""
        stand = self._screen.stand
        navigator = stand.navigator if stand else None
        site = navigator.site if navigator and not navigator.waits else None
        seen = self._seen(navigator, site)
        if site is None:
            return Glance(seen)
        return Glance(seen, lasting(site), ZoneInfo(site.file.time_zone), site.file.figures_of_use)

    def _seen(self, navigator: Navigator | None, site: Site | None) -> Seen:
        beside = self._following.issues if self._following else ()
        errors = [issue for issue in self._live.issues if issue.is_error and issue not in beside]
        window, beat = self._screen.window, hearts[-1].told if hearts else None
        return Seen(
            mode=navigator.mode if navigator else "",
            page=navigator.journey.page(site) if navigator and site else "",
            language=navigator.language if navigator else "",
            screen=_screen(navigator, site),
            content=self._print.of(site),
            release_problem=next((issue.what for issue in beside), ""),
            errors=tuple(map(str, errors)),
            hidden=not (window and window.isExposed()),
            lost=beat.lost if beat else "",
            unaccelerated=bool(window and window.sceneGraphBackend() == "software"),
            frames=beat.frames if beat else None,
            memory=memory() * MB,
        )


def _screen(navigator: Navigator | None, site: Site | None) -> str:
    if navigator is None or not navigator.dark:
        return "on"
    return "off" if site and navigator.sleeps and site.file.screen.switch_off != "black" else "dark"


class _Print:
    """Which content is shown: its print is made on a thread of its own, as it reads every film."""

    def __init__(self) -> None:
        self._site: Site | None = None
        self._made = ""

    def of(self, site: Site | None) -> str:
        """The print of what is shown; the one before until it is made."""
        if site is not self._site:
            self._site = site
            if site:
                Thread(target=self._make, args=(site,), name="print", daemon=True).start()
        return self._made if site else ""

    def _make(self, site: Site) -> None:
        try:
            made = version(site)
        except OSError as error:
            log.debug("which content this is is told when its media are copied: %s", error)
            return
        if site is self._site:
            self._made = made
