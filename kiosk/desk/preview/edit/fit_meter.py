"""Asks a process of its own whether texts have room in the stand, and how many letters would."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from kiosk.model.issues import Loc

PAUSE = 250
"""Milliseconds without a keystroke after which it is asked."""
PATIENCE = 1_000
Rooms = dict[str, list[dict[str, Any]]]


class FitMeter(QObject):
    """What has room of the content in `folder`, for one text at a time in any of its languages.

    `measured` comes with each answer. Whoever types never waits: a new question takes the place of the one before.
    """

    measured = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        program = [] if getattr(sys, "frozen", False) else ["-m", "kiosk"]
        self._command = [sys.executable, *program, "measure", str(folder)]
        self._number, self._anew = 0, False
        self._asked: dict[str, Any] = {}
        self._texts: dict[str, str] = {}
        self.rooms: Rooms = {}
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._hear)
        self.destroyed.connect(partial(_end, self._process))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)

    def look(self, page: str, loc: Loc, texts: Mapping[str, str]) -> None:
        """Measure the text at `loc`, from the Site, as it is seen on a page: in these languages, soon."""
        if self._asked.get("loc") != list(loc):
            self._texts, self.rooms = {}, {}
        self._asked = {"page": page, "loc": list(loc)}
        self._texts.update(texts)
        for code in texts:
            self.rooms.pop(code, None)
        self._pause.start()

    def renew(self) -> None:
        """The content on the disk is another than it was."""
        self._anew = True

    @Slot()
    def _ask(self) -> None:
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self._process.start(self._command[0], self._command[1:])
        self._number += 1
        order = {"number": self._number, "anew": self._anew, "texts": self._texts, **self._asked}
        self._anew = False
        self._process.write((json.dumps(order) + "\n").encode())

    @Slot()
    def _hear(self) -> None:
        found: Rooms = defaultdict(list)
        while self._process.canReadLine():
            told = json.loads(bytes(self._process.readLine().data()))
            if told.pop("number") != self._number:
                continue
            if told.get("done"):
                self._texts = {}
            else:
                found[told.pop("language")].append(told)
        for code, rooms in found.items():
            self.rooms[code] = [*self.rooms.get(code, []), *rooms]
        if found:
            self.measured.emit()


def _end(process: QProcess, *_: object) -> None:
    if process.state() != QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished(PATIENCE)
