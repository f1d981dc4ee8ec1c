"""What the stand shows while its content is edited, broken, repaired or gone."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.content.keep import keep, kept
from kiosk.content.load import load
from kiosk.content.problems import ContentError, Problem
from kiosk.content.site import Site
from kiosk.content.watch import Signature, Watch, signature

log = logging.getLogger("kiosk.content")


class Live(QObject):
    """The content in `folder`, watched; `state` is where the last good content is kept.

    `changed(site)` comes when new content is whole, checked and kept; `refused(problems)` when it has problems, and
    then nothing changes on the screen.
    """

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, folder: Path, state: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._state = folder, state
        self._seen: Signature = {}
        self._watch: Watch | None = None

    def first(self) -> Site | None:
        """The content to begin with: what is in the folder, or the last good copy, or None."""
        self._seen = signature(self._folder, self._folder.parent / "assets")
        try:
            site, warnings = load(self._folder)
        except ContentError as error:
            self._say(error.problems)
            last = kept(self._state)
            log.warning("showing the last good content" if last else "no good content was kept: the stand waits")
            return last
        self._say(warnings)
        return self._kept(site)

    def start(self) -> None:
        """Begin to watch."""
        self._watch = Watch(self._folder, self._seen, self._good, self._bad)
        self._watch.start()

    def stop(self) -> None:
        if self._watch:
            self._watch.stop()

    def _good(self, site: Site, warnings: list[Problem]) -> None:
        self._say(warnings)
        log.info("new content, %d pages", len(site.pages))
        self.changed.emit(self._kept(site))

    def _bad(self, problems: list[Problem]) -> None:
        self._say(problems)
        log.warning("the content has problems: the stand shows what it showed before")
        self.refused.emit(problems)

    def _kept(self, site: Site) -> Site:
        try:
            return keep(site, self._state)
        except OSError as error:
            log.warning("the content cannot be kept for a restart: %s", error)
            return last

    def _say(self, problems: list[Problem]) -> None:
        for problem in problems:
            log.log(logging.WARNING if problem.severity == "error" else logging.INFO, "%s", problem)
