"""A stand among others, wired: what is seen goes to the reporter, what is asked comes from the link."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from kiosk import __version__
from kiosk.fleet.glance import Glances
from kiosk.fleet.orders import Orders
from kiosk.fleet.reporter import Reporter
from kiosk.fleet.self_test import SelfTest
from kiosk.fleet.state import Stand
from kiosk.stand.staff import staff_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.fleet.broker.link import Link
    from kiosk.fleet.known import Folders
    from kiosk.fleet.releases.following import Following
    from kiosk.fleet.stand_file import StandFile
    from kiosk.stand.live import Live
    from kiosk.stand.screen import Screen

PERIOD = 2_000
"""Milliseconds between two looks at what is on the wall."""


def identity(file: StandFile) -> Stand:
    """Which stand this is."""
    return Stand(file.name, file.place, file.group, file.channel, __version__)


class Member(QObject):
    """Tells how the stand on `screen` is, and obeys, until the application ends; `folders` are its own.

    `doctor` is the command whose JSON tells what a self-test found.
    """

    _commanded = Signal(object)

    def __init__(
        self,
        file: StandFile,
        screen: Screen,
        live: Live,
        folders: Folders,
        doctor: Sequence[str],
        following: Following | None = None,
    ) -> None:
        super().__init__(screen)
        stand = identity(file)
        self._glances = Glances(screen, live, following)
        self.link: Link | None = None
        if file.broker:
            from kiosk.fleet.broker.link import Link

            self.link = link = Link(stand, file.broker, folders.own, self._commanded.emit)
            if staff := staff_of(screen):
                which, test = (file.name, file.place), SelfTest(doctor, self)
                orders = Orders(screen, staff, which, link.answer, link.send_picture, test, following)
                self._commanded.connect(orders.obey, Qt.ConnectionType.QueuedConnection)
        textfile = Path(file.metrics.textfile) if file.metrics else None
        self._reporter = Reporter(stand, folders, self.link.tell if self.link else None, textfile)
        self._timer = QTimer(self, interval=PERIOD)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()
        self._reporter.start()
        if self.link:
            self.link.start()
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self.stop)

    @Slot()
    def look(self) -> None:
        """Hand on what is seen now."""
        self._reporter.see(self._glances.look())

    @Slot()
    def stop(self) -> None:
        """The stand ends: the broker hears that it takes leave, if it listens."""
        self._timer.stop()
        self._reporter.stop()
        if self.link:
            self.link.stop()
