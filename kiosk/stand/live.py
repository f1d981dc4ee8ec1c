"""What the stand shows while its content is edited, broken, repaired or gone."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.content.signature import Signature, signature, stamps
from kiosk.content.watch import Reading, Watch
from kiosk.disk.ask import Question

if TYPE_CHECKING:
    from kiosk.content.live_folder import LiveFolder
    from kiosk.content.read_cache import ReadCache
    from kiosk.model.issues import Issue
    from kiosk.model.site import Site
    from kiosk.staff.controls import Sticks

log = logging.getLogger("kiosk.content")
PULSE, SILENT = 2_000, 10.0
"""How often is looked whether a disk answers, in milliseconds, and the seconds after which it counts as silent."""
PATIENCE = 5.0
"""Seconds that a start waits for a disk before it shows what was kept."""


class Live(QObject):
    """The content in `folder`, watched; `state` is where the last good content is kept.

    `changed(site)` comes when new content is whole and checked, with None where there is none to begin with;
    `refused(issues)` when it has errors, and then nothing changes on the screen. `judged(issues)` follows both,
    with the warnings too; with `closely` also with what only a close look at the files finds, as `kiosk check` does.
    `able` comes once, when what reads content is imported, `begun` when the first content is kept; `chosen` comes
    after `choose`, with whether it could be shown.
    """

    changed = Signal(object)
    refused = Signal(object)
    judged = Signal(object)
    able = Signal()
    begun = Signal()
    chosen = Signal(bool)

    def __init__(self, folder: Path, state: Path, parent: QObject | None = None, closely: bool = False) -> None:
        super().__init__(parent)
        self._folder, self._state, self._closely = folder, state, closely
        self._seen: Signature | None = None
        self._watch: Watch | None = None
        self._unkept: Site | None = None
        self._newest: Site | None = None
        self._late: Question[Site | None] | None = None
        self._said: list[Issue] = []
        self._beside: tuple[Issue, ...] = ()
        self.sticks: Sticks | None = None
        """The way by which content comes on sticks, where there is one."""
        self._silent = False
        self._order, self._choices = Lock(), 0
        self.kept = ""
        """Tells the content that is kept from every other: the name of its folder."""
        self._pulse = QTimer(self)
        self._pulse.timeout.connect(self._listen)

    @cached_property
    def _content(self) -> LiveFolder:
        from kiosk.content.live_folder import LiveFolder  # not before the first picture, which may do without

        return LiveFolder(self._folder, self._state, self._news)

    def first(self) -> Site | None:
        """The content to begin with: what is in the folder, or the last good copy, or None.

        Where the folder does not answer, the copy too; what is in the folder comes when it does.
        """
        asked = Question(self._first_or_kept, self._folder)
        try:
            return asked.answer(PATIENCE)
        except TimeoutError:
            self._late = asked
            log.warning("the content is not read within %g s, as it is large or its disk slow or silent", PATIENCE)
            return self._last_good()

    def _first(self) -> Site | None:
        seen = signature(self._folder)
        self._unkept, issues = self._content.read()
        self._seen = {**seen, **stamps(self._content.files)}
        self._judge(issues)
        if self._unkept is None:
            return self._last_good()
        self._newest = self._content.first(self._unkept)
        if chosen := self._content.chosen_over(self._unkept):
            self._unkept = None
            log.info("staff went back to a kept content: it stays until there is a newer one")
            return chosen
        return self._newest

    @property
    def issues(self) -> list[Issue]:
        """What was wrong with the content when it was read last, and what is wrong with the way on which it comes."""
        return [*self._said, *self._beside]

    def tell_beside(self, issues: Sequence[Issue]) -> None:
        """What is wrong with the way on which content comes, which the log has already."""
        if self._beside != tuple(issues):
            self._beside = tuple(issues)
            self.judged.emit(self.issues)

    def start(self) -> None:
        """Begin to watch, once; where nobody asked for the first content, `changed` tells it."""
        if self._watch is None:
            self._watch = Watch(self._folder, self._begin, self._read, self._complete)
            self._watch.start()
            self._pulse.start(PULSE)

    def known(self) -> ReadCache:
        """What was read without a mistake, for somebody else who reads the folder."""
        return self._content.known()

    def stop(self) -> None:
        """Watch no more; it takes no longer than a moment, even if a disk does not answer."""
        self._pulse.stop()
        if self._watch:
            self._watch.stop()
            self._content.stop()

    def _begin(self) -> tuple[Signature, frozenset[str]]:
        """Keep what was shown first: after the first picture, not before it."""
        content = self._content
        self.able.emit()
        content.clear()
        if self._late:
            self.changed.emit(self._late.answer())
        elif self._seen is None:
            self.changed.emit(self._first_or_kept())
        try:
            if self._unkept:
                self._keep_first(self._unkept)
        finally:
            self.begun.emit()
        return self._seen or {}, self._content.files

    def _keep_first(self, unkept: Site) -> None:
        before, site = self._content.first(unkept), self._content.shown(unkept)
        if site.media != before.media:
            self.changed.emit(site)
        self._keep(site)

    def _first_or_kept(self) -> Site | None:
        """What is there, or what was kept, also where a fault of the program keeps one from being read."""
        for read in (self._first, self._last_good):
            try:
                return read()
            except Exception:
                log.exception("a fault of the program")
        return None

    def _last_good(self) -> Site | None:
        return self._content.last_good()

    def _read(self) -> Reading:
        site, issues = self._content.read()
        tell = partial(self._good, site, issues) if site else partial(self._bad, issues)
        return Reading(tell, self._content.files, not any("failing" in dict(issue.facts) for issue in issues))

    def _good(self, site: Site, warnings: list[Issue]) -> None:
        choices = self._choices
        if self._content.chosen_over(site):
            self._judge(warnings)
            return
        self._newest = shown = self._content.shown(site)
        if not self._show(shown, choices):
            self._good(site, warnings)
            return
        log.info("new content, %d pages", len(site.pages))
        self._judge(warnings)
        self._keep(shown)

    def _show(self, site: Site, choices: int) -> bool:
        """False where staff chose other content since there were so many choices: theirs is not overtaken."""
        with self._order:
            if choices == self._choices:
                self.changed.emit(site)
            return choices == self._choices

    def _bad(self, issues: list[Issue]) -> None:
        if issues != self._said:
            log.warning("the content has problems: the stand shows what it showed before")
        self.refused.emit(issues)
        self._judge(issues)

    def _complete(self) -> None:
        """Show what was copied since."""
        choices = self._choices
        if (site := self._content.completed()) and self._show(site, choices):
            self._keep(site)

    def choose(self, name: str | None) -> None:
        """Show a kept content by its number, None for the newest; `chosen` tells what became of it. It does not wait.

        It stays until there is content newer than what it was chosen over, also over restarts.
        """
        Thread(target=self._choose, args=(name,), name="choose", daemon=True).start()

    def _choose(self, name: str | None) -> None:
        """On a thread of its own: the watch may wait for a disk."""
        try:
            site = self._content.choose(name)
            if site is None and self._newest:
                self._content.resume(self._newest)
            site = site or self._newest or self._last_good()
        except Exception as error:
            log.warning("the kept content cannot be shown: %s", error)
            self.chosen.emit(False)
            return
        if site:
            with self._order:
                self._choices += 1
                self.changed.emit(site)
        self.chosen.emit(site is not None)

    @Slot()
    def _listen(self) -> None:
        """The log says that a disk is silent, and that it speaks again: the watch cannot, as it waits."""
        silent = self._watch is not None and self._watch.waits > SILENT
        if silent and not self._silent:
            log.warning("the disk of %s does not answer: the stand goes on with what it shows", self._folder)
        elif self._silent and not silent:
            log.info("the disk of %s answers again", self._folder)
        self._silent = silent

    def _news(self) -> None:
        if self._watch:
            self._watch.call()

    def _keep(self, site: Site) -> None:
        """Keep what is shown, and with it what the stand will show first the next time."""
        from kiosk.stand.opening import remember

        folder = self._content.keep(site)
        self.kept = folder.name if folder else self.kept
        if folder and not self._closely and self._content.is_copied(site):
            try:
                remember(site, folder, self._folder, self._state)
            except Exception:  # the stand can do without
                log.warning("the first picture cannot be kept for a restart", exc_info=True)

    def _judge(self, issues: list[Issue]) -> None:
        issues = self._content.examine() if self._closely else issues
        before, self._said = self._said, issues
        self.judged.emit(issues)
        for issue in issues if issues != before else ():
            log.log(logging.WARNING if issue.is_error else logging.INFO, "%s", issue)
