"""Whether a headset is plugged in."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from kiosk.visit.qt_property import Property

RETRY = 10_000
"""Milliseconds until a process that ended is begun anew."""
GONE = 1_000
"""Milliseconds that a process may take to go when it is killed."""
log = logging.getLogger("kiosk")


class Headset(QObject):
    """Tells when a headset is plugged in, and when it is taken out, as `command`, a process of its own, sees it.

    What is there from the start is `present` without being told. Only a Linux with a sound server knows of headsets.
    """

    plugged = Signal()
    unplugged = Signal()
    presentChanged = Signal()

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._present: bool | None = None
        self._told = False
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.finished.connect(self._ended)
        self._again = QTimer(self, singleShot=True, interval=RETRY)
        self._again.timeout.connect(self.watch)

    @Slot()
    def watch(self) -> None:
        """From now on."""
        if sys.platform.startswith("linux"):
            name, *arguments = self._command
            self._process.start(name, arguments)

    @Slot()
    def close(self) -> None:
        """Not any more."""
        self._again.stop()
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(GONE)
        self._process.blockSignals(False)

    @Property(bool, notify=presentChanged)
    def present(self) -> bool:
        """Whether one is there."""
        return bool(self._present)

    @property
    def known(self) -> bool:
        """Whether the sound server has said how it is."""
        return self._present is not None

    @Slot()
    def _hear(self) -> None:
        while self._process.canReadLine():
            self._note(json.loads(bytes(self._process.readLine().data()))["present"])

    def _note(self, present: bool) -> None:
        before, self._present = self._present, present
        if before is not None and before != present:
            log.info("a headset was %s", "plugged in" if present else "taken out")
            (self.plugged if present else self.unplugged).emit()
        if bool(before) != present:
            self.presentChanged.emit()

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
        if not self._told:
            self._told = True
            log.warning("headsets are not seen for a moment: %s", (said or f"ended with {code}").splitlines()[-1])
        if self._present:
            self._note(False)
        self._again.start()
