"""The self-test from afar: `kiosk doctor` in a process of its own, so that the stand waits for nothing of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Slot

from kiosk.fleet.broker.inbox import Outcome, refused

PATIENCE = 180_000
"""Milliseconds after which it is given up: it plays every film for some seconds."""
MOST, LONGEST = 12, 160
"""Findings that are told, each with so many letters at most: the answer stays small."""


class SelfTest(QObject):
    """Runs `command`, whose JSON it reads, and tells what it found."""

    def __init__(self, command: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._command = command
        self._then: Callable[[Outcome], None] | None = None
        self._process = QProcess(self)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._process.kill)

    def begin(self, then: Callable[[Outcome], None]) -> bool:
        """Run it, and call `then`; False while one runs already."""
        if self._then:
            return False
        self._then = then
        name, *arguments = self._command
        self._patience.start()
        self._process.start(name, arguments)
        return True

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, _: int, status: QProcess.ExitStatus) -> None:
        said = bytes(self._process.readAllStandardOutput().data())
        self._tell(found(said) if status is QProcess.ExitStatus.NormalExit else refused("it took too long"))

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._tell(refused(f"it could not begin: {self._process.errorString()}"))

    def _tell(self, outcome: Outcome) -> None:
        self._patience.stop()
        then, self._then = self._then, None
        if then:
            then(outcome)


def found(said: bytes) -> Outcome:
    """What `kiosk doctor --format json` found: how many are good, and a line for each that is not."""
    try:
        diagnoses: list[dict[str, Any]] = [*json.loads(said)]
        wrong = [each for each in diagnoses if each["verdict"] != "good"]
        lines = [f"{each['verdict']}: {each['subject']}: {each['says']}"[:LONGEST] for each in wrong]
    except (ValueError, TypeError, LookupError):
        lines, diagnoses = [], []
    if not diagnoses:
        return refused("the doctor said nothing that can be read")
    return Outcome(facts={"good": len(diagnoses) - len(wrong), "findings": lines[:MOST]})
