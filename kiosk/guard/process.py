"""The stand as a process of the guard's: begun, heard, told, ended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from signal import SIGTERM
from threading import Thread

from kiosk.guard.channel import Order
from kiosk.guard.fork import VARIABLE, Begun


class Process:
    """A stand that was begun. What it says comes to `heard`, line after line, and b"" when it says nothing any more."""

    def __init__(self, begun: Begun, heard: Heard) -> None:
        self._child, self._orders, self._heard = begun.child, begun.orders, heard
        self._beats = os.fdopen(begun.beats, "rb")
        Thread(target=self._listen, name="beats", daemon=True).start()

    @property
    def number(self) -> int:
        return self._child.pid

    def code(self) -> int | None:
        """How it ended, as of subprocess; None while it runs."""
        return self._child.poll()

    def order(self, order: Order) -> None:
        """A stand that is gone, or too busy to listen, does not hear it."""
        with suppress(OSError):
            os.write(self._orders, f"{order}\n".encode())

    def end(self) -> None:
        """Ask it to end."""
        self.order(Order.END)
        if sys.platform != "win32":
            self._signal(SIGTERM)

    def kill(self) -> None:
        if sys.platform == "win32":
            self._signal(SIGTERM)  # which is TerminateProcess
        else:
            from signal import SIGKILL

            self._signal(SIGKILL)

    def wake(self) -> bool:
        """Let it go on, if it was stopped; True if it was."""
        if sys.platform != "linux":
            return False
        from signal import SIGCONT

        try:
            stopped = Path(f"/proc/{self.number}/stat").read_text().rpartition(")")[2].split()[0] == "T"
        except (OSError, LookupError):
            return False
        if stopped:
            self._signal(SIGCONT)
        return stopped

    def close(self) -> None:
        """Once it has ended."""
        with suppress(OSError):
            os.close(self._orders)

    def _signal(self, number: int) -> None:
        if self.code() is None:
            with suppress(OSError):
                os.kill(self.number, number)

    def _listen(self) -> None:
        with suppress(OSError, ValueError), self._beats:
            for line in self._beats:
                self._heard.put((self, line))
        self._heard.put((self, b""))


Heard = SimpleQueue[tuple[Process | None, bytes]]
"""What stands say, line after line, each with the one that says it; of None it only wakes whoever waits."""


def spawned(command: Sequence[str], variables: Mapping[str, str], heard: Heard) -> Process:
    """A stand by a command, whose environment has `variables` too. Raises OSError."""
    beats, beating = os.pipe()
    ordered, orders = os.pipe()
    handle, startup, given = beating, None, (beating,)
    if sys.platform == "win32":
        import msvcrt

        handle, given = msvcrt.get_osfhandle(beating), ()
        os.set_handle_inheritable(handle, True)
        startup = subprocess.STARTUPINFO(lpAttributeList={"handle_list": [handle]})
    try:
        child = subprocess.Popen(
            command,
            stdin=ordered,
            pass_fds=given,
            startupinfo=startup,
            env={**os.environ, **variables, VARIABLE: str(handle)},
        )
    except OSError:
        for end in (beats, beating, ordered, orders):
            os.close(end)
        raise
    os.close(beating)
    os.close(ordered)
    if sys.platform != "win32":
        os.set_blocking(orders, False)
    return Process(Begun(child, beats, orders), heard)
