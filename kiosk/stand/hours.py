"""Keeps the stand dark outside the hours of its site file."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.visit.navigator import Navigator

LOOK = 1_000
"""Milliseconds between two looks at the clock; it may be put forward or back at any time."""
HOURS = "hours"
log = logging.getLogger("kiosk")


class OpenHours(QObject):
    """Darkens a navigator, and lightens it, by its content's hours on its clock."""

    def __init__(self, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._navigator = navigator
        self._closed = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK)
        self.look()

    @Slot()
    def look(self) -> None:
        """See whether it is open now; before there is content it is."""
        if self._navigator.waits:
            return
        tour = self._navigator.tour
        hours, now = tour.site.file.hours, tour.clock.now()
        closed = hours is not None and not hours.is_open(now)
        if closed == self._closed:
            return
        self._closed = closed
        change = hours.change(now) if hours else None
        until = f" until {change.astimezone(now.tzinfo):%Y-%m-%d %H:%M}" if change else ""
        if closed:
            self._navigator.darken(HOURS)
            log.info("the screen is dark%s", until)
        else:
            self._navigator.lighten(HOURS)
            log.info("the screen is lit%s", until)
