"""A stand that runs as a program of its own, as on the wall."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from select import select
from signal import SIGKILL, SIGSTOP, pidfd_send_signal
from types import TracebackType
from typing import Self

from tests.support.display import LEAVES_WITH_US
from tests.support.paths import ROOT

PATIENCE = 60.0
PICTURE = "the first picture is on the screen"


class Running:
    """`kiosk run` with a state folder in `place`; it ends with the block.

    The program `within` which it runs has to become it, as `unshare` does.
    """

    def __init__(
        self,
        place: Path,
        *arguments: str | Path,
        variables: Mapping[str, str] | None = None,
        within: Sequence[str] = (),
    ) -> None:
        self._place = place
        command = [*LEAVES_WITH_US, *within, sys.executable, "-W", "error", "-m", "kiosk", "run", *map(str, arguments)]
        with (place / "said.txt").open("w") as said:
            self._process = subprocess.Popen(
                [*command, "--state", str(place / "state")],
                cwd=ROOT,
                env={**os.environ, **(variables or {})},
                stdout=said,
                stderr=said,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        finally:
            self._process.kill()

    def log(self) -> str:
        """What is in the log until now."""
        file = self._place / "state" / "log" / "kiosk.log"
        return file.read_text("utf-8") if file.is_file() else ""

    def said(self) -> str:
        """What the terminal shows until now."""
        return (self._place / "said.txt").read_text("utf-8")

    def wait_for_picture(self) -> None:
        self.wait_until(lambda: PICTURE in self.log(), "the first picture")

    def wait_until(self, condition: Callable[[], object], what: str) -> None:
        """Wait while the stand runs."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert self._process.poll() is None, f"it ended before {what}: {self.said()[-2000:]}"
            assert time.monotonic() < deadline, f"waited in vain for {what}: {self.said()[-2000:]}"
            time.sleep(0.02)

    def ended(self) -> int:
        """The exit code, once it has ended by itself."""
        return self._process.wait(PATIENCE)

    def send(self, number: int) -> None:
        self._process.send_signal(number)

    @property
    def number(self) -> int:
        """The process that was started: the guard, where there is one."""
        return self._process.pid

    def cut_off(self) -> None:
        """End it as a power cut does: the guard and the stand at once."""
        both = list(filter(None, (self.number, self.stand())))
        for number in both:
            os.kill(number, SIGSTOP)
        handles = [os.pidfd_open(number) for number in both]
        for handle in handles:
            pidfd_send_signal(handle, SIGKILL)
        for handle in handles:  # until nothing is held any more: the guard's child is not this process's
            assert select([handle], [], [], PATIENCE)[0], "a process that was killed does not end"
            os.close(handle)
        self.ended()

    def stand(self) -> int:
        """The process that the guard started; 0 while there is none."""
        children = Path(f"/proc/{self.number}/task/{self.number}/children").read_text("ascii").split()
        return int(children[0]) if children else 0

    def pictures(self) -> int:
        """How often a stand showed its first picture."""
        return self.log().count(PICTURE)
