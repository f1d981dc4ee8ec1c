"""How soon the stand is on the screen, seen from outside: the source, the package, and a bare window beside them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

SOURCE = (sys.executable, "-m", "kiosk")
TOLD = "the first picture is on the screen"
PATIENCE = 120
# As a user has it: what Python and Qt compile at the first start is there at the second.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Stands:
    """A program that is started again and again on one content; what it keeps between its starts is in `state`."""

    def __init__(self, program: tuple[str, ...], content: Path, state: Path, size: str) -> None:
        self._command = [*program, "run", "--content", str(content), "--windowed", size, "--state", str(state)]
        self._state = state

    def start(self, until: Callable[[], object] = lambda: True) -> float:
        """Seconds to the first picture of the rotation, as the log tells it; the stand is closed once `until()`."""
        log = self._state.with_suffix(".log")
        with log.open("w+") as said:
            started = time.monotonic()
            with subprocess.Popen(self._command, env=ENVIRONMENT, stderr=said) as stand:
                try:
                    wait(lambda: TOLD in log.read_text("utf-8"), stand)
                    seconds = time.monotonic() - started
                    wait(until, stand)
                finally:
                    stand.terminate()
        return seconds

    def run_once(self) -> None:
        """Runs that keep the content, and then what is shown first: where the content came late, the next one does."""
        self.start(lambda: list(self._state.glob("*/kept/*/opening.json")))
        self.start(lambda: list(self._state.glob("*/painted/*")))


def wait(done: Callable[[], object], process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while not done():
        if process.poll() is not None or time.monotonic() > until:
            raise SystemExit(f"{process.args!r} did not get there")
        time.sleep(0.002)


def bare_window(root: Path) -> float:
    """Seconds from starting Python to the first frame of a window of Qt's with nothing in it."""
    command = [sys.executable, "-m", "tools.bench.bare", "window", str(time.monotonic())]
    done = subprocess.run(command, cwd=root, env=ENVIRONMENT, check=True, capture_output=True, text=True)
    seconds: float = json.loads(done.stdout.splitlines()[-1])["seconds"]
    return seconds


def in_turn(starts: dict[str, Callable[[], float]], runs: int) -> dict[str, float]:
    """Median seconds of each, started in turn so that all of them have the same machine, after one that warms files."""
    times = [{name: start() for name, start in starts.items()} for _ in range(runs + 1)][1:]
    return {name: median(run[name] for run in times) for name in starts}


def very_first(program: tuple[str, ...], content: Path, size: str) -> float:
    """Seconds to the first picture of a stand that has never run here."""
    with TemporaryDirectory() as folder:
        return Stands(program, content, Path(folder) / "state", size).start()
