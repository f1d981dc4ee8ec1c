"""The program as a technician starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.support.paths import ROOT


def kiosk(*arguments: str | Path, cwd: Path = ROOT, without: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """`python -m kiosk …` to its end, without some variables of the environment."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "kiosk", *map(str, arguments)],
        cwd=cwd,
        env={name: value for name, value in environment.items() if name not in without},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
