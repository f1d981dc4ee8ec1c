"""Puts together how the stand is, on a thread of its own, for the broker and for Prometheus."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from threading import Event, Lock, Thread

from kiosk.fleet import metrics
from kiosk.fleet.known import Folders, known
from kiosk.fleet.state import Known, Seen, Stand, State, told

PULSE = 2.0
"""Seconds between two looks at what was seen."""
KNOWN = 30.0
"""Seconds between two looks at the stand's files."""
WRITTEN = 15.0
"""Seconds between two writings of the figures: Prometheus comes as often."""
log = logging.getLogger("kiosk.fleet")


@dataclass(frozen=True)
class Glance:
    """What the thread of the windows gives: what is seen, the sentences it can show, and what it says of figures."""

    seen: Seen
    messages: Sequence[str] = ()
    zone: tzinfo = UTC
    counted: bool = False


class Reporter:
    """`tell` gets each state with the sentences that can be shown; the figures go to `textfile`, if there is one."""

    def __init__(
        self,
        stand: Stand,
        folders: Folders,
        tell: Callable[[State, Sequence[str]], None] | None,
        textfile: Path | None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._stand, self._folders, self._tell, self._textfile, self._now = stand, folders, tell, textfile, now
        self._lock, self._end, self._began = Lock(), Event(), time.monotonic()
        self._glance: Glance | None = None
        self._known = Known()
        self._looked = self._wrote = -KNOWN
        self._failed = ""
        self._thread = Thread(target=self._run, name="reporter", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._end.set()

    def see(self, glance: Glance) -> None:
        """What is seen now; it never waits."""
        with self._lock:
            self._glance = glance

    def _run(self) -> None:
        while not self._end.is_set():
            try:
                self.report(time.monotonic())
            except Exception:
                log.exception("a fault of the program: how the stand is cannot be told")
                self._end.wait(KNOWN)
            self._end.wait(PULSE)

    def report(self, steady: float) -> None:
        """Tell what is to be told at a moment of a clock that nobody sets."""
        with self._lock:
            glance = self._glance
        if glance is None:
            return
        if steady - self._looked >= KNOWN:
            self._looked, self._known = steady, known(self._folders, glance.zone, glance.counted)
        state = told(self._stand, glance.seen, self._known, self._now(), steady - self._began)
        if self._tell:
            self._tell(state, glance.messages)
        if self._textfile and steady - self._wrote >= WRITTEN:
            self._wrote = steady
            self._write(self._textfile, metrics.text(state, glance.seen, self._known))

    def _write(self, textfile: Path, text: str) -> None:
        """A line in the log for each change, not for each try."""
        failed, self._failed = self._failed, ""
        try:
            metrics.write(textfile, text)
        except OSError as error:
            self._failed = error.strerror or str(error)
            if self._failed != failed:
                log.warning("the figures for Prometheus cannot be written to %s: %s", textfile, self._failed)
            return
        if failed:
            log.info("the figures for Prometheus are written again")
