"""What the stand shows while its content is edited, broken, repaired or gone."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.content.keep import from_kept, keep, kept
from kiosk.content.load import examine, load
from kiosk.content.problems import ContentError, Problem
from kiosk.content.site import Site
from kiosk.content.watch import Signature, Watch, signature

log = logging.getLogger("kiosk.content")


class Live(QObject):
    """The content in `folder`, watched; `state` is where the last good content is kept.

    `changed(site)` comes when new content is whole, checked and kept; `refused(problems)` when it has problems, and
    then nothing changes on the screen. `judged(problems)` follows both, with the warnings too; with `closely` also
    with what only a close look at the files finds, as `kiosk check` does.
    """

    changed = Signal(object)
    refused = Signal(object)
    judged = Signal(object)

    def __init__(self, folder: Path, state: Path, parent: QObject | None = None, closely: bool = False) -> None:
        super().__init__(parent)
        self._folder, self._state, self._closely = folder, state, closely
        self._seen: Signature = {}
        self._watch: Watch | None = None
        self._unkept: Site | None = None

    def first(self) -> Site | None:
        """The content to begin with: what is in the folder, or the last good copy, or None."""
        self._seen = signature(self._folder, self._folder.parent / "assets")
        try:
            site, warnings = load(self._folder)
        except ContentError as error:
            self._judge(error.problems)
            last = kept(self._state)
            log.warning("showing the last good content" if last else "no good content was kept: the stand waits")
            return last
        self._judge(warnings)
        self._unkept = site
        return from_kept(site, self._state)

    def start(self) -> None:
        """Begin to watch."""
        self._watch = Watch(self._folder, self._seen, self._good, self._bad, self._begin)
        self._watch.start()

    def stop(self) -> None:
        if self._watch:
            self._watch.stop()

    def _begin(self) -> None:
        """Keep what was shown first: after the first picture, not before it."""
        if self._unkept:
            before = from_kept(self._unkept, self._state)
            site = self._kept(self._unkept)
            if site.media != before.media:
                self.changed.emit(site)

    def _good(self, site: Site, warnings: list[Problem]) -> None:
        log.info("new content, %d pages", len(site.pages))
        self.changed.emit(self._kept(site))
        self._judge(warnings)

    def _bad(self, problems: list[Problem]) -> None:
        log.warning("the content has problems: the stand shows what it showed before")
        self.refused.emit(problems)
        self._judge(problems)

    def _kept(self, site: Site) -> Site:
        try:
            return keep(site, self._state)
        except OSError as error:
            log.warning("the content cannot be kept for a restart: %s", error)
            return site

    def _judge(self, problems: list[Problem]) -> None:
        problems = examine(self._folder) if self._closely else problems
        self.judged.emit(problems)
        for problem in problems:
            log.log(logging.WARNING if problem.severity == "error" else logging.INFO, "%s", problem)
