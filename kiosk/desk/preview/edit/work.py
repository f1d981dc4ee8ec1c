"""Long work beside the window: on a thread, or as a process of its own; it tells how far it is, and can be stopped."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.words import words
from kiosk.editing.media.adding import Going
from kiosk.visit.qt_property import Property

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
log = logging.getLogger("kiosk")


@QmlElement
@QmlUncreatable("a panel makes it")
class Work(QObject):  # type: ignore[operator]
    """One piece of work at a time; `stopped` comes where it was left before its end."""

    changed = Signal()
    stopped = Signal()
    _told = Signal(int, float)
    _ended = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._what, self._part, self._number = "", 0.0, 0
        self._process: QProcess | None = None
        self._done: Callable[[Any], object] = lambda found: found
        self._told.connect(self._tell)
        self._ended.connect(self._end)

    @Property("QVariantMap", notify=changed)
    def words(self) -> dict[str, str]:
        return words("work")

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._what != ""

    @Property(str, notify=changed)
    def what(self) -> str:
        """What is being done, as people call it; "" for nothing."""
        return self._what

    @Property(float, notify=changed)
    def part(self) -> float:
        """How far it is, from 0 to 1."""
        return self._part

    def do(self, what: str, task: Callable[[Going], object], done: Callable[[Any], object]) -> None:
        """Run `task` on a thread; `done` gets on this one what it returns, or the exception that it raises.

        Work that is stopped is never done.
        """
        number = self._begin(what, done)

        def going(part: float) -> bool:
            with suppress(RuntimeError):
                self._told.emit(number, part)
            return number == self._number

        def run() -> None:
            try:
                found: object = task(going)
            except Exception as error:
                log.info("%s: %s", what, error)
                found = error
            with suppress(RuntimeError):  # the window is gone, and nobody waits for it any more
                self._ended.emit(number, found)

        Thread(target=run, name="work", daemon=True).start()

    def run(self, what: str, command: Sequence[str], done: Callable[[str | None], object]) -> None:
        """Run one of this program's commands; each line with a number tells how many per cent are done.

        `done` gets what it said when it failed, None when it did not.
        """
        number, process = self._begin(what, done), self._started(command)

        def hear() -> None:
            lines = bytes(process.readAllStandardOutput().data()).split()
            if lines and lines[-1].isdigit():
                self._tell(number, int(lines[-1]) / 100)

        def end() -> None:
            said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
            good = process.exitStatus() is QProcess.ExitStatus.NormalExit and process.exitCode() == 0
            self._end(number, None if good else said.removeprefix("kiosk: ") or str(process.errorString()))

        process.readyReadStandardOutput.connect(hear)
        process.finished.connect(end)
        process.errorOccurred.connect(lambda error: end() if error is QProcess.ProcessError.FailedToStart else None)

    def ask(self, what: str, command: Sequence[str], done: Callable[[str], object]) -> None:
        """Run one of this program's commands; `done` gets all that it printed."""
        number, process = self._begin(what, done), self._started(command)

        def end() -> None:
            self._end(number, bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace"))

        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.finished.connect(end)
        process.errorOccurred.connect(lambda error: end() if error is QProcess.ProcessError.FailedToStart else None)

    def _started(self, command: Sequence[str]) -> QProcess:
        """A process that begins once what wants to hear of it is connected."""
        program = [] if getattr(sys, "frozen", False) else ["-m", "kiosk"]
        self._process = process = QProcess(self)
        process.setProgram(sys.executable)
        process.setArguments([*program, *command])
        QTimer.singleShot(0, process, process.start)
        self.destroyed.connect(lambda: _leave(process))  # the window is closed
        return process

    @Slot()
    def stop(self) -> None:
        """Leave it; what it began is taken away by whoever began it."""
        self._number += 1
        process, self._process = self._process, None
        if process:
            _leave(process)
        if self._what:
            self._what = ""
            self.changed.emit()
            self.stopped.emit()

    def _begin(self, what: str, done: Callable[[Any], object]) -> int:
        self.stop()
        self._what, self._part, self._done = what, 0.0, done
        self.changed.emit()
        return self._number

    @Slot(int, float)
    def _tell(self, number: int, part: float) -> None:
        if number == self._number and self._what and part != self._part:
            self._part = part
            self.changed.emit()

    @Slot(int, object)
    def _end(self, number: int, found: object) -> None:
        if number == self._number and self._what:
            self._what, self._process = "", None
            self.changed.emit()
            self._done(found)


def _leave(process: QProcess) -> None:
    """End it; nobody hears of it any more."""
    process.blockSignals(True)
    if process.state() is not QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished(1000)
