"""Where the one stand of the run stands: opening it costs a second, so tests share it."""

from __future__ import annotations

from typing import Protocol

from kiosk.model.site import Site
from tests.support.clock import still
from tests.support.stand import HD, MOMENT, Stand


class OpenStand(Protocol):
    """How a test asks for a stand."""

    def __call__(
        self,
        page: str = "home",
        language: str = "en",
        size: tuple[int, int] = HD,
        at: str = MOMENT,
        ease: dict[str, bool] | None = None,
        site: Site | None = None,
    ) -> Stand: ...


class Hall:
    """Holds the stand; a new one is opened only for another moment or other content."""

    def __init__(self) -> None:
        self._stand: Stand | None = None
        self._shows: tuple[int, str] | None = None

    def stand(self, site: Site, at: str = MOMENT, size: tuple[int, int] = HD, restart: bool = True) -> Stand:
        """The stand as after a start, in the rotation, which is held; or as the last visitor left it."""
        if self._stand is None or self._shows != (id(site), at) or not self._stand.window.isVisible():
            self.close()
            self._stand, self._shows = Stand.on(site, at, size), (id(site), at)
            self._stand.navigator.pause()
        if restart:
            self._stand.restart()
        self._stand.resize(size)
        return self._stand

    def restore(self, site: Site) -> None:
        """Take back the content and the clock that a test lent to the stand."""
        if self._stand and self._shows:
            self._stand.navigator.replace(site)
            self._stand.navigator.follow(still(site, self._shows[1]))

    def close(self) -> None:
        """Take the stand from the screen."""
        if self._stand:
            self._stand.close()
        self._stand = None
