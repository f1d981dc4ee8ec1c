"""Switches the screen itself as the stand becomes dark or light, in another process: it may take seconds, or hang."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QProcess, QTimer, Slot

from kiosk.stand.command import program
from kiosk.stand.power.way import State
from kiosk.visit.navigator import Navigator

PATIENCE = 30_000
"""Milliseconds after which a process that has not ended is given up."""
RETRY = 600_000
"""Milliseconds after which an order that was not carried out is given again: a cable may lose a word."""
GONE = 1_000
"""Milliseconds that a process may take to go when it is killed."""
BLACK, SAYS = "black", "kiosk: "
log = logging.getLogger("kiosk")


def command(by: str, to: State) -> list[str]:
    """What switches the screen in a process of its own."""
    return [*program(), "screen", to, "--by", by]


class Switch(QObject):
    """Follows a navigator from `begin` until `release`. The way is the site file's word of the moment.

    A fault leaves the screen as it is, black, and one line in the log.
    """

    def __init__(self, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._navigator = navigator
        self._was: tuple[str, State] | None = None  # what was last ordered
        self._told: tuple[str, str] | None = None  # the fault that the log has
        self._process = QProcess(self)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self._try_again)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._process.kill)

    @Slot()
    def begin(self) -> None:
        """Also where the screen is to be on: it may be off since a fall."""
        self._navigator.sleepsChanged.connect(self.look)
        self._navigator.changed.connect(self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """Order what is to be, unless it was ordered, or another order is on its way."""
        if self._process.state() is not QProcess.ProcessState.NotRunning or self._navigator.waits:
            return
        order = self._order()
        if order is None or order == self._was:
            return
        self._was = order
        self._retry.stop()
        name, *arguments = command(*order)
        self._timer.start(PATIENCE)
        self._process.start(name, arguments)

    @Slot()
    def _try_again(self) -> None:
        self._was = None
        self.look()

    def _order(self) -> tuple[str, State] | None:
        """The way and the state that the screen is to be in; None where it is only to be black."""
        by = self._navigator.site.file.screen.switch_off
        if self._was and self._was[1] == "off" and self._was[0] != by:
            return self._was[0], "on"
        return None if by == BLACK else (by, "off" if self._navigator.sleeps else "on")

    def release(self) -> None:
        """Leave the screen on; whatever is on its way is given up."""
        self._navigator.disconnect(self)
        self._retry.stop()
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(GONE)
        if self._was and self._was[1] == "off":
            name, *arguments = command(self._was[0], "on")
            QProcess.startDetached(name, arguments)
        self._was = None

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        late = not self._timer.isActive()
        self._timer.stop()
        said = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace").strip()
        why = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
        if code == 0 and status is QProcess.ExitStatus.NormalExit:
            self._told = None
            log.info("the screen itself: %s", said)
        else:
            lines = [line for line in why.splitlines() if line.startswith(SAYS)] or why.splitlines()
            last = lines[-1].removeprefix(SAYS) if lines else f"it ended with {code}"
            self._tell("it takes too long" if late else last)
        self.look()

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._timer.stop()
            self._tell(self._process.errorString())
            self.look()

    def _tell(self, why: str) -> None:
        """Once for each fault: what cannot be switched off cannot be switched on again either. It is tried again."""
        self._retry.start(RETRY)
        by, to = self._was or ("", "off")
        if (by, why) != self._told:
            self._told = by, why
            state = "black only" if to == "off" else "perhaps still off"
            log.warning("the screen itself cannot be switched %s by %s, and is %s: %s", to, by, state, why)
