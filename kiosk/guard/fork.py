"""The first stand goes on from the very process that was started: Python is there already, and no picture waits.

Little is imported here: what the guard needs besides is imported when the stand has begun.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol

VARIABLE = "KIOSK_GUARD"
"""Names the pipe for beats in the stand's environment: a descriptor, under Windows a handle."""
KEPT = "guard.json"
"""The file in which the guard keeps what it knows; there is none while all is well."""
ENDS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
CODE = 70
"""The exit code of a process that could not even begin."""


def ending() -> set[int]:
    """The signals that end the guard and the stand. Windows has others than Unix."""
    return {int(number) for name in ENDS if (number := getattr(signal, name, None))}


class Child(Protocol):
    """What is used of subprocess.Popen."""

    pid: int

    def poll(self) -> int | None: ...


class Begun(NamedTuple):
    """A stand that was begun: its process, where its beats come from, and where orders to it go."""

    child: Child
    beats: int
    orders: int


def fork(main: Callable[[], int]) -> Begun:
    """A process that goes on from here with `main`, and ends with the code that it gives.

    Signals that end this process wait from now on, until it takes them.
    """
    beats, beating = os.pipe()
    ordered, orders = os.pipe()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.flush()
    signal.pthread_sigmask(signal.SIG_BLOCK, ending())
    number = os.fork()
    if number == 0:
        for theirs in (beats, orders):
            os.close(theirs)
        os.dup2(ordered, 0)
        os.close(ordered)
        _stand(main, beating)
    os.close(beating)
    os.close(ordered)
    os.set_blocking(orders, False)
    return Begun(_Forked(number), beats, orders)


def wait(begun: Begun, seconds: float) -> None:
    """Until the stand says something, or ends: the machine is its own until its first picture is there."""
    select.select([begun.beats], [], [], seconds)


def _stand(main: Callable[[], int], beating: int) -> None:
    code = CODE
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ending())
        os.environ[VARIABLE] = str(beating)
        with suppress(OSError):
            Path("/proc/self/comm").write_text("kiosk-stand")  # what `ps -o comm` calls it
        code = main()
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError, AttributeError):
                stream.flush()
        os._exit(code)


class _Forked:
    def __init__(self, number: int) -> None:
        self.pid = number
        self._code: int | None = None

    def poll(self) -> int | None:
        """As of subprocess."""
        if self._code is None:
            try:
                done, status = os.waitpid(self.pid, os.WNOHANG)
            except ChildProcessError:
                done, status = self.pid, CODE << 8
            self._code = os.waitstatus_to_exitcode(status) if done else None
        return self._code
