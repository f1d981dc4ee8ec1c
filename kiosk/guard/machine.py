"""The machine that the stand runs on."""

from __future__ import annotations

import subprocess
import sys

PATIENCE = 30
"""Seconds."""


def reboot() -> str:
    """Have the machine start anew; "" if that is on its way, else why not."""
    command = ["shutdown", "/r", "/t", "0"] if sys.platform == "win32" else ["systemctl", "reboot"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return (done.stderr.strip() or f"{command[0]} ended with {done.returncode}") if done.returncode else ""
