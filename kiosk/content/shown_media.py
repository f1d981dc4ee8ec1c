"""Where each picture, subtitle file and film of a site is shown from."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kiosk.content import kept
from kiosk.content.copier import Copier
from kiosk.content.store import Copy, Store
from kiosk.disk import ask
from kiosk.model.site import Site

log = logging.getLogger("kiosk.content")
PROMPT, SOON = 2.0, 0.25
"""Seconds that a change waits for its pictures and subtitles to be copied, and for its films."""
NOT_YET = "not-yet"
"""In place of a file that is only being copied: a file that is never there."""


Film = tuple[str, int]
NO_FILM: Film = ("", 0)


class ShownMedia:
    """The media of one site after another, whose copies are in `store`; `last` names those that were kept last."""

    def __init__(self, store: Store, copier: Copier, last: Mapping[str, Path]) -> None:
        self.last = last
        self._store, self._copier = store, copier
        self._copies: dict[str, Copy] = {}
        self._films: dict[Film, Path] = {}

    def look(self, site: Site) -> None:
        """Find out which copies the site needs."""
        self._copies = {}
        for name in kept.named(site):
            try:
                self._copies[name] = self._store.copy_of(name, site.file_of(name))
            except OSError as error:
                log.warning("assets/%s cannot be read: %s", name, error)

    def copy(self, site: Site) -> None:
        """Let those be made that are missing, pictures and subtitles first, and wait for them a moment."""
        lacking = {name: copy for name, copy in self._copies.items() if not self._store.has(copy)}
        soon = [copy for name, copy in lacking.items() if name not in _films(site)]
        late = [copy for name, copy in lacking.items() if name in _films(site)]
        self._copier.wish([*soon, *late])
        self._copier.wait(soon, PROMPT)
        self._copier.wait(late, SOON)

    def placed(self, site: Site, waits: bool) -> Site:
        """The site, each file of it from its copy, or from an older one, a film also from the page's last one; else
        from where it lies, or awaited if it `waits`.
        """
        pages, media = _films(site), {}
        for name in kept.named(site):
            path, copy = self.place(name, site), self._copies.get(name)
            failed = copy is None or copy.path in self._copier.failed
            if not self._in_store(path) and (waits or name in pages) and not failed:
                older = self._films.get(pages.get(name, NO_FILM))
                path = older if older and ask.is_file(older) else self._store.folder / NOT_YET
            media[name] = path
        self._films = {film: media[name] for name, film in pages.items() if self._in_store(media[name])}
        awaited = frozenset(name for name, path in media.items() if path == self._store.folder / NOT_YET)
        return replace(site, media=media, awaited=awaited)

    def place(self, name: str, site: Site) -> Path:
        """The copy of a file, or an older one that is still there, or where it lies."""
        copy, last = self._copies.get(name), self.last.get(name)
        if copy and self._store.has(copy):
            return copy.path
        return last if last and self._in_store(last) and ask.is_file(last) else site.file_of(name)

    @property
    def names(self) -> set[str]:
        """The names of the copies of the site that was looked at last."""
        return {copy.path.name for copy in self._copies.values()}

    @property
    def needed(self) -> set[str]:
        """The names of copies that are wished for, or on the screen."""
        return self._copier.wished | {path.name for path in self._films.values()}

    def are_copied(self, site: Site) -> bool:
        """Whether all that a site shows is shown from copies."""
        return not site.awaited and all(map(self._in_store, site.media.values()))

    def _in_store(self, path: Path) -> bool:
        return path.parent == self._store.folder


def _films(site: Site) -> dict[str, Film]:
    """Every film, with the page that plays it, and which of the page's films it is."""
    return {name: (id, place) for id, page in site.pages.items() for place, name in enumerate(page.films())}
