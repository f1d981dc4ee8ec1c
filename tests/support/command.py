"""The program as a technician starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def kiosk(*arguments: str | Path, cwd: Path = ROOT, **environment: str | None) -> subprocess.CompletedProcess[str]:
    """`python -m kiosk …` to its end; None takes a variable out of the environment."""
    python = [sys.executable, "-W", "error", "-m", "kiosk"]
    return subprocess.run(
        [*python, *map(str, arguments)],
        cwd=cwd,
        env=_environment(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def _environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    wanted: dict[str, str | None] = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **changes}
    return {name: value for name, value in wanted.items() if value is not None}
