"""The stand follows releases: a process looks now and then, and what it says goes to the log and the staff panel."""

from __future__ import annotations

import json
import logging
import random
import subprocess
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from kiosk.fleet.releases.told import Result, heard
from kiosk.model.issues import Issue
from kiosk.staff.controls import Offer

MINUTE = 60_000
SOON = 30.0
"""Seconds within which a stand asks first: all stands of a building begin at once when the power comes back."""
JITTER = 0.1
LONGEST = 6 * 60 * MINUTE
"""Milliseconds after which a process is ended; a download goes on from there the next time."""
GONE = 1_000
STICKS = 60.0
"""Seconds in which sticks have to say what is on them."""
log = logging.getLogger("kiosk.releases")


def _offer(told: dict[str, Any]) -> Offer:
    result = heard(told)
    refused = [issue for issue in result.issues if issue.code != "clock-behind"]
    why = f"{refused[0].what} — {refused[0].way_out}" if refused else ""
    return Offer(str(told["place"]), result.release, result.note, why)


class Following(QObject):
    """Follows by `command`, the words of the process, every so many minutes from `begin` on; without any, when asked.

    `told` comes after each look, with its Result, `taken` after that of a stick, with whether it is shown now; `issues`
    is what is wrong now.
    """

    told = Signal(object)
    taken = Signal(bool)

    def __init__(self, command: Sequence[str], every: float | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command, self._every = list(command), every
        self.issues: tuple[Issue, ...] = ()
        self.release: int | None = None
        """The release that is shown, as far as it is known."""
        self._waiting: list[list[str]] = []
        self._takes = False
        self._said = ""
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.ask)
        self._patience = QTimer(self, singleShot=True, interval=LONGEST)
        self._patience.timeout.connect(self._process.kill)

    @Slot()
    def begin(self) -> None:
        """From now on."""
        if self._every is not None:
            self._timer.start(int(random.uniform(0.2, min(SOON, self._every * 6)) * 1_000))

    @Slot()
    def ask(self) -> None:
        """Look now."""
        self._start([])

    def pin(self, release: int | None) -> None:
        """Stay with a release from now on; None for what the channel has."""
        self._start(["--pin", "none" if release is None else str(release)])

    def take(self, place: str) -> None:
        """Take the release that is in a folder, such as a stick's, at once: a download goes on later."""
        self._start(["--from", place], first=True)
        if self._waiting:
            self._process.kill()

    def offers(self) -> list[Offer]:
        """What is on sticks, verified. It waits for them; nothing of Qt is touched."""
        try:
            done = subprocess.run([*self._command, "--offers"], capture_output=True, timeout=STICKS, check=True)
            return [_offer(json.loads(line)) for line in done.stdout.splitlines()]
        except (OSError, subprocess.SubprocessError, ValueError, TypeError, LookupError) as error:
            log.warning("sticks cannot be looked at: %s", error)
            return []

    @Slot()
    def close(self) -> None:
        """Not any more."""
        self._timer.stop()
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(GONE)

    def _start(self, more: list[str], first: bool = False) -> None:
        """Look, now or after what is under way; of each kind of look one waits, the newest."""
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            others = [waits for waits in self._waiting if waits[:1] != more[:1]]
            self._waiting = [more, *others] if first else [*others, more]
            return
        self._timer.stop()
        self._patience.start()
        self._takes = more[:1] == ["--from"]
        name, *arguments = [*self._command, *more]
        self._process.start(name, arguments)

    @Slot()
    def _hear(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                told = json.loads(line)
                if "outcome" in told:
                    self._note(heard(told))
            except (ValueError, TypeError, LookupError):
                log.warning("what looks for releases says what nobody understands: %r", line[:200])

    def _note(self, result: Result) -> None:
        self._say(result)
        self.issues = result.issues
        if result.outcome in ("new", "same", "refused"):
            self.release = result.release
        self.told.emit(result)
        if self._takes:
            self._takes = False
            self.taken.emit(result.outcome != "refused")

    def _say(self, result: Result) -> None:
        """To the log, each thing once."""
        if result.outcome == "new":
            log.info("release %s%s", result.release, f": {result.note}" if result.note else "")
        for issue in result.issues:
            if issue not in self.issues:
                log.warning("%s — %s", issue.what, issue.way_out)
        if self.issues and not result.issues:
            log.info("releases are followed again")
        waits = f"release {result.release} waits for its hours" if result.outcome == "waits" else ""
        if waits and waits != self._said:
            log.info(waits)
        self._said = waits

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        self._patience.stop()
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
        if (code or status is not QProcess.ExitStatus.NormalExit) and not self._waiting:
            log.warning("what looks for releases ended: %s", (said or f"with {code}").splitlines()[-1])
        self._go_on()

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            log.warning("nothing can look for releases: %s", self._process.errorString())
            self._go_on()

    def _go_on(self) -> None:
        if self._takes:
            self._takes = False
            self.taken.emit(False)
        if self._waiting:
            self._start(self._waiting.pop(0))
        elif self._every is not None:
            self._timer.start(int(self._every * MINUTE * random.uniform(1 - JITTER, 1 + JITTER)))
