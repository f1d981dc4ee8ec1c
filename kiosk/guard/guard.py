"""The guard's loop: it hears the stand, asks what is to be done, and does it."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event
from typing import Any

from kiosk.errors import EXIT_AGAIN, EXIT_GOOD, EXIT_LEFT, EXIT_LOST, EXIT_USAGE
from kiosk.guard import history as steps, kept, process
from kiosk.guard.channel import Order, read
from kiosk.guard.fork import KEPT, Begun, ending
from kiosk.guard.history import Cause, Do, History
from kiosk.guard.ladder import Action, action, plan
from kiosk.guard.log import Log
from kiosk.guard.machine import reboot
from kiosk.guard.notify import Notify
from kiosk.guard.process import Heard, Process
from kiosk.guard.said import said_of_end, said_of_order, said_of_start

LOOK, ASLEEP = 1.0, 5.0
"""Seconds between two looks, and the seconds more after which the guard itself must have slept."""
KILLED = -9
"""The code of a process that something killed: a person, or the system for want of memory."""
RETRY = 2.0
"""Seconds after which a start is tried again that the machine did not allow."""
MOMENT = 3.0
"""Seconds that an orderly end may take."""
KEEP = 600
"""Seconds after which the guard's time is kept again while the ladder is climbed."""
_PAUSE = Event()  # never set: waiting for it goes by a clock that nobody turns
ORDERS = {Do.NEXT_PAGE: Order.NEXT_PAGE, Do.NEW_WINDOW: Order.NEW_WINDOW, Do.REST: Order.REST}


@dataclass(frozen=True)
class Task:
    """What the guard is to look after.

    `begun` is the stand where it has begun already. `command(safe, without)` starts it, in safe mode, without these
    pages. `log` is its log file, `state` the folder where the guard keeps what it knows. `lacking` says why there is no
    display, "" if there is; `hang_up` leaves the display that was asked. `note` counts what happened for the figures of
    use: `fall`, `safe`, or what was done.
    """

    begun: Begun | None
    command: Callable[[bool, Sequence[str]], Sequence[str]]
    log: Path
    state: Path
    lacking: Callable[[], str]
    hang_up: Callable[[], None]
    note: Callable[[str], object] = lambda _: None


class Guard:
    """Looks after the stand until it ends on purpose; `run` gives the exit code."""

    def __init__(self, task: Task) -> None:
        self._task, self._log, self._notify = task, Log(task.log), Notify()
        self._heard: Heard = SimpleQueue()
        self._history, self._base = self._load()
        self._zero = self._looked = self._kept = time.monotonic()
        self._told = 0.0
        self._process: Process | None = None
        self._cause: Cause | None = None
        self._ends: float | None = None
        self._asked = False
        self._begun = self._unkept = False
        self._vain = 0.0
        self._result: int | None = None

    def run(self) -> int:
        """Begin, and stay until the stand ends on purpose."""
        before: dict[int, Any] = {number: signal.signal(number, self._end) for number in ending()}
        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_UNBLOCK, ending())
        try:
            if self._task.begun:
                self._process = Process(self._task.begun, self._heard)
                self._history = steps.started(self._history, self._now)
            else:
                self._start()
            while self._result is None:
                self._look()
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
        return self._result

    @property
    def _now(self) -> float:
        return self._base + time.monotonic() - self._zero

    def _load(self) -> tuple[History, float]:
        try:
            return kept.load(self._task.state)
        except kept.Newer:
            self._log.error(
                f"{self._task.state / KEPT} is of a newer version of the stand: what the guard knew is put aside"
            )
            return History(), 0.0

    def _look(self) -> None:
        """Hear what there is to hear, then do one thing."""
        self._hear()
        if self._result is not None:
            return
        now = time.monotonic()
        if now - self._looked > LOOK + ASLEEP:
            self._history = steps.excused(self._history, self._now)
        self._looked = now
        if self._ends is not None:
            self._let_go(self._ends)
        else:
            self._do(action(self._history, self._now))
        self._sign(now)

    def _hear(self) -> None:
        try:
            heard = self._heard.get(timeout=LOOK)
            while True:
                self._take(*heard)
                heard = self._heard.get_nowait()
        except Empty:
            if self._process and self._process.code() is not None:
                self._ended(self._process)

    def _take(self, stand: Process | None, line: bytes) -> None:
        if stand is None or stand is not self._process:
            return
        if not line:
            self._ended(stand)
        elif beat := read(line):
            if self._history.run and self._history.run.heard is None:
                self._task.hang_up()
                self._notify.tell(READY=1)
            self._begun = True
            self._history = steps.heard(self._history, beat, self._now)

    def _sign(self, now: float) -> None:
        """The service manager learns that the guard looks, and at what; the state folder where the ladder is."""
        if self._notify.every and now - self._told >= self._notify.every:
            self._told = now
            self._notify.tell(WATCHDOG=1, STATUS=self._status())
        if self._history.falls and now - self._kept > KEEP:
            self._keep()

    def _status(self) -> str:
        run = self._history.run
        shown = f"{run.beat.mode}: {run.beat.page}" if run and run.beat else "starting"
        return f"{shown}{', safe mode' if run and run.safe else ''}, {len(self._history.falls)} falls"

    # what is done

    def _do(self, found: Action) -> None:
        now, run = self._now, self._history.run
        if found.what is Do.START:
            if time.monotonic() >= self._vain:
                self._start()
        elif found.what is Do.END and self._process and self._cause is None:
            self._cause = found.why
            self._process.kill()
        elif found.what is Do.WAKE and self._process:
            if self._process.wake():
                self._log.warning("the stand was stopped by something: it goes on")
            self._history = steps.tried(self._history, Do.WAKE, now)
        elif found.what in ORDERS and self._process and run:
            self._process.order(ORDERS[found.what])
            self._history = steps.tried(self._history, found.what, now)
            self._log.warning(said_of_order(found, run))
            self._task.note(found.what.value)
        elif found.what is Do.FORGET:
            self._history = steps.forgotten(self._history)
            self._log.info("the stand has been well for an hour: its falls are forgotten")
            self._keep()
        elif found.what is Do.REBOOT:
            self._history = steps.rebooted(self._history, now)
            self._keep()
            self._log.error("nothing else helped: the machine is started anew, as the site file allows")
            self._task.note(found.what.value)
            if why := reboot():
                self._log.error(f"the machine cannot be started anew: {why}")

    def _start(self) -> None:
        before, self._history = self._history, plan(self._history, self._now)
        history = self._history
        self._cause = None
        variables = {"QT_QUICK_BACKEND": "software"} if history.software else {}
        try:
            command = self._task.command(history.safe, history.left_out)
            self._process = process.spawned(command, variables, self._heard)
        except OSError as error:  # no handles or no memory left: what the machine lacks is no fall of the stand
            if not self._vain:
                self._log.error(f"the stand cannot be started, which is tried again and again: {error}")
            self._vain = time.monotonic() + RETRY
            return
        self._vain = 0.0
        self._history = steps.started(history, self._now)
        if history.safe and not before.safe:
            self._task.note("safe")
        if said := said_of_start(before, history):
            self._log.warning(said)
        self._keep()

    def _ended(self, stand: Process) -> None:
        """The stand is gone: was it meant to be?"""
        code = _code_of(stand)
        stand.close()
        self._process = None
        if self._ends is not None:
            self._result = EXIT_GOOD
        elif code in {EXIT_GOOD, EXIT_LEFT} or (self._cause is None and -code in ending()):
            self._result = max(code, EXIT_GOOD)
        elif code == EXIT_AGAIN:
            self._history = steps.left(self._history)
        elif code == EXIT_USAGE and not self._begun:
            self._result = code
        elif why := self._task.lacking():
            if code != EXIT_LOST:  # else the stand has said so
                self._log.error(f"{why}, and with it the stand; it has to be started again")
            self._result = EXIT_LOST
        else:
            self._fell(code)

    def _fell(self, code: int) -> None:
        cause = self._cause or (Cause.KILLED if code == KILLED else Cause.CRASHED if code < 0 else Cause.ENDED)
        self._history = steps.fell(self._history, cause, code, self._now)
        self._log.warning(said_of_end(self._history.falls[-1]))
        self._task.note("fall")
        self._keep()

    def _keep(self) -> None:
        self._kept = time.monotonic()
        try:
            self._task.state.mkdir(parents=True, exist_ok=True)
            kept.save(self._task.state, self._history, self._now)
            self._unkept = False
        except OSError as error:
            if not self._unkept:
                self._log.warning(f"what the guard knows cannot be kept: {error}")
            self._unkept = True

    def _end(self, *_: object) -> None:
        """A signal: whoever sends it means both the guard and the stand."""
        self._ends = self._ends or time.monotonic() + MOMENT
        self._heard.put((None, b""))

    def _let_go(self, until: float) -> None:
        if self._process is None:
            self._result = EXIT_GOOD
        elif not self._asked:
            self._asked = True
            self._notify.tell(STOPPING=1)
            self._process.end()
        elif time.monotonic() > until:
            self._process.kill()


def _code_of(stand: Process) -> int:
    """How it ended; one that says nothing any more, and stays, is ended."""
    until = time.monotonic() + MOMENT
    while (code := stand.code()) is None:
        if time.monotonic() > until:
            with suppress(OSError):
                stand.kill()
        _PAUSE.wait(0.005)
    return code
