"""A content folder that is read again and again while a stand shows it, and kept so that nothing of it is lost."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from errno import ENOENT
from pathlib import Path
from threading import Event, Lock

from kiosk.content import kept
from kiosk.content.copier import Copier
from kiosk.content.gather import gather
from kiosk.content.kept_clips import ClipKeeper
from kiosk.content.load import examine, judged
from kiosk.content.read_cache import ReadCache
from kiosk.content.shown_media import ShownMedia
from kiosk.model.issues import Issue
from kiosk.model.site import Site

log = logging.getLogger("kiosk.content")
AGAIN = 60.0
"""Seconds after which it is tried again to copy what could not be copied."""


class LiveFolder:
    """The content in `folder`; `state` is where the last good content is kept. `news` is called, on another thread,
    when `completed` has something to tell.
    """

    def __init__(self, folder: Path, state: Path, news: Callable[[], None] = lambda: None) -> None:
        self.files: frozenset[str] = frozenset()
        """The files under assets/ that the last read needed, there or not."""
        self._folder, self._state, self._told = folder, state, news
        self._cache, store = ReadCache(), kept.store_in(state)
        self._copier = Copier(store, self._relieve, self._copied)
        self._media = ShownMedia(store, self._copier, kept.media_of(kept.newest(state)))
        self._clips = ClipKeeper(state / "kept")
        self._news, self._shelf, self._tried = Event(), Lock(), 0.0
        self._site: Site | None = None
        self._read: kept.Files = {}  # what was there when it was read last,
        self._shown: kept.Files = {}  # and when what is shown was

    def read(self) -> tuple[Site | None, list[Issue]]:
        """What is there now, and all that is to be said of it; None if it cannot be shown."""
        self._read = kept.files_in(self._folder)
        content = gather(self._folder, {}, self._cache)
        self.files = frozenset(map(str, content.needed()))
        return judged(content)

    def known(self) -> ReadCache:
        """What was read without a mistake, for somebody else who reads the folder."""
        return self._cache.copy()

    def examine(self) -> list[Issue]:
        return examine(self._folder)

    def last_good(self) -> Site | None:
        """The content that was kept last, if any."""
        site = kept.kept(self._state)
        log.warning("showing the last good content" if site else "no good content was kept: the stand waits")
        return site

    def chosen_over(self, site: Site) -> Site | None:
        """What staff went back to from this very content; None where they did not, or where it is newer than that."""
        chosen, newest = kept.chosen(self._state), kept.newest(self._state)
        if chosen is None or newest is None:
            return None
        self._media.look(site)
        try:
            if kept.holds(newest, site.folder, self._media.names):
                self._site = None  # nothing of it is copied or shown
                return kept.loaded(chosen)
        except Exception as error:
            log.warning("the content that staff chose cannot be shown: %s", error)
        self.choose(None)
        return None

    def choose(self, name: str | None) -> Site | None:
        """Go back to a kept content by its number, or to the newest one: it, if it is to be shown from its copy.

        Raises ContentError, OSError, where it cannot be shown or remembered; nothing changes then.
        """
        folder = next((each for each in kept.all_kept(self._state) if each.name == name), None)
        if name and folder is None:
            raise FileNotFoundError(ENOENT, "it is not kept any more", name)
        site = kept.loaded(folder) if folder else None
        kept.choose(self._state, folder)
        self._site = None
        return site

    def resume(self, site: Site) -> None:
        """This one is shown again: what is copied of it from now on is, too."""
        self._site = site

    def first(self, site: Site) -> Site:
        """The same site, its media shown from the copies that are there already, or from where they lie."""
        self._site, self._shown = site, self._read
        self._media.look(site)
        return self._media.placed(site, waits=False)

    def shown(self, site: Site) -> Site:
        """The same site, its media shown from copies: new ones, or older ones until those are made."""
        self._site, self._shown = site, self._read
        self._media.look(site)
        self._copy(site)
        return self._media.placed(site, waits=True)

    def completed(self) -> Site | None:
        """The site that was shown last with copies that were made since; None where nothing is new."""
        site, again = self._site, self._copier.failed and time.monotonic() > self._tried + AGAIN
        if site is None or not (self._news.is_set() or again):
            return None
        self._news.clear()
        if again:
            self._copy(site)
        return self._media.placed(site, waits=True)

    def keep(self, site: Site) -> Path | None:
        """The folder that keeps the site; None if it cannot be kept, or if its files changed since it was read."""
        media = {name: self._media.place(name, self._site or site) for name in kept.named(site)}
        try:
            with self._shelf:
                folder = kept.keep(site, self._state, media, self._media.needed, self._shown)
        except kept.OtherThanRead:
            return None  # what is there now is read next
        except OSError as error:
            log.warning("the content cannot be kept for a restart: %s", error)
            return None
        self._media.last = media
        self._clips.keep(site.assets)
        return folder

    def clear(self) -> None:
        """Remove what an earlier stand could not finish."""
        kept.clear(self._state)

    def stop(self) -> None:
        """Copy nothing more."""
        self._copier.stop()
        self._clips.stop()

    def is_copied(self, site: Site) -> bool:
        """Whether all that it shows is shown from copies."""
        return self._media.are_copied(site)

    def _copy(self, site: Site) -> None:
        self._tried = time.monotonic()
        self._media.copy(site)

    def _relieve(self) -> None:
        """Give back what only older kept content needs."""
        with self._shelf:
            kept.tidy(self._state, self._media.needed, spare=1)

    def _copied(self) -> None:
        self._news.set()
        self._told()
