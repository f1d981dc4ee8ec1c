"""How soon the stand is on the screen, seen from outside: the same way for the source and for the package."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

SOURCE = (sys.executable, "-m", "kiosk")
TOLD = "the first picture is on the screen"


def start(program: tuple[str, ...], root: Path, size: str) -> float:
    """Seconds from starting `program` to the first picture of the rotation, as its log tells it."""
    with tempfile.TemporaryDirectory() as state:
        started = time.monotonic()
        command = [*program, "run", "--content", str(root / "content"), "--windowed", size, "--state", state]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        with subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.PIPE, text=True) as stand:
            assert stand.stderr
            told = any(TOLD in line for line in stand.stderr)
            seconds = time.monotonic() - started
            stand.terminate()
    if not told:
        raise SystemExit(f"{program[0]} ended without a picture")
    return seconds


def compared(packaged: Path, root: Path, size: str, runs: int) -> tuple[float, float]:
    """Median seconds of the source and of the package, started in turn after one start of each to warm files."""
    programs = (SOURCE, (str(packaged),))
    times = [[start(program, root, size) for program in programs] for _ in range(runs + 1)][1:]
    return median(pair[0] for pair in times), median(pair[1] for pair in times)
