"""The staff panel at the stand that runs: the gesture in its window, and what staff can do with it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from kiosk.content import kept
from kiosk.media.fonts import FAMILIES
from kiosk.staff.audit import Audit
from kiosk.staff.controls import KeptContent
from kiosk.staff.entry import Entry
from kiosk.staff.gesture import CORNER
from kiosk.staff.input import StaffInput
from kiosk.stand.app import new_engine

if TYPE_CHECKING:
    from kiosk.model.issues import Issue
    from kiosk.model.site import Site
    from kiosk.staff.controls import Sticks
    from kiosk.staff.overlay import Overlay
    from kiosk.staff.panel import Panel
    from kiosk.stand.live import Live
    from kiosk.stand.screen import Screen
    from kiosk.visit.journey import Journey
    from kiosk.visit.navigator import Navigator

log = logging.getLogger("kiosk.staff")


class Staff(QObject):
    """Listens for the gesture in every window that `screen` opens; the panel is made when it is made first.

    `folder` holds the PIN and the audit log, `state` the kept contents.
    """

    def __init__(self, screen: Screen, live: Live, folder: Path, state: Path) -> None:
        super().__init__(screen)
        self._screen, self._live, self._state = screen, live, state
        self._audit = Audit(folder)
        self._entry = Entry(folder, self._audit, self)
        self._input: StaffInput | None = None
        self._before: Journey | None = None
        self.panel: Panel | None = None
        self._overlay: Overlay | None = None
        self._entry.asked.connect(self.open)
        live.judged.connect(self._judged)
        live.chosen.connect(self._chosen)
        screen.opened.connect(self._follow)
        self._follow()

    # the stand, to the panel

    @property
    def navigator(self) -> Navigator | None:
        return self._screen.stand.navigator if self._screen.stand else None

    @property
    def site(self) -> Site | None:
        navigator = self.navigator
        return navigator.site if navigator and not navigator.waits else None

    @property
    def issues(self) -> Sequence[Issue]:
        return self._live.issues

    def kept(self) -> Sequence[KeptContent]:
        folders = kept.all_kept(self._state)
        shown = kept.chosen(self._state) or kept.newest(self._state)
        return [KeptContent(folder.name, *kept.described(folder), folder == shown) for folder in folders]

    def choose(self, name: str | None) -> None:
        self._live.choose(name)

    @property
    def sticks(self) -> Sticks | None:
        return self._live.sticks

    def set_volume(self, percent: int | None) -> None:
        self._screen.adjust(None if percent is None else lambda site: _as_loud(site, percent))

    def end(self, code: int) -> None:
        QCoreApplication.exit(code)

    # the window

    @Slot()
    def _follow(self) -> None:
        """Listen in the window of the moment."""
        opened = self._screen.stand or self._screen.neutral
        if opened is None:
            return
        self._input = StaffInput(opened.window, self._corner)
        self._input.begun.connect(self._begin)
        self._input.made.connect(self._entry.ask)
        if self._overlay:
            self._put_over()

    def _corner(self) -> str:
        return self.site.file.staff.corner if self.site else CORNER

    @Slot()
    def _begin(self) -> None:
        """The gesture may begin here: where the stand is now, it will be again."""
        covered = self.panel and (self.panel.page or self.panel.covers.kind)
        if not covered:
            self._before = self.navigator.journey if self.site and self.navigator else None

    @Slot()
    def open(self) -> None:
        """Show the number pad, over whatever is shown."""
        if panel := self.made():
            panel.open_pad(self._before)

    def made(self) -> Panel | None:
        """The panel, from now on over the window; None where its scene is broken: the stand goes on without it."""
        try:
            self._make()
        except Exception:
            log.exception("a fault of the program: the staff panel cannot be opened")
        return self.panel

    @property
    def audit(self) -> Audit:
        """The log of what was done."""
        return self._audit

    def _make(self) -> None:
        if self.panel:
            return
        from kiosk.staff.overlay import Overlay
        from kiosk.staff.panel import Panel

        engine = new_engine()
        engine.setParent(self)
        panel = Panel(self, self._entry, self._audit, engine)
        self._overlay = Overlay(panel, engine, dict(FAMILIES))
        self.panel = panel
        self._put_over()

    def _put_over(self) -> None:
        opened = self._screen.stand or self._screen.neutral
        if self._overlay and self._input and opened:
            stand = self._screen.stand
            self._overlay.put_over(opened.window, self._input, stand.input if stand else None, self.navigator)

    @Slot()
    def _judged(self) -> None:
        if self.panel:
            self.panel.refresh()

    @Slot(bool)
    def _chosen(self, shown: bool) -> None:
        if self.panel:
            self.panel.chosen(shown)


def staff_of(screen: Screen) -> Staff | None:
    """The staff panel of this stand; None where it could not begin."""
    return next((child for child in screen.children() if isinstance(child, Staff)), None)


def _as_loud(site: Site, percent: int) -> Site:
    defaults = site.file.defaults.model_copy(update={"volume": percent})
    return replace(site, file=site.file.model_copy(update={"defaults": defaults}))
