"""What is running here: the stand and its commit, Python, Qt and FFmpeg."""

from __future__ import annotations

import platform
import subprocess
from functools import cache
from pathlib import Path

from kiosk import __version__

PACKAGE = Path(__file__).parents[1]
COMMIT = PACKAGE / "commit.txt"  # written into the package when it is built


@cache
def versions() -> str:
    """One line, as in `kiosk 1.2.3 (1a2b3c4d5e6f) · Python 3.11.7 · Qt 6.11.3 · FFmpeg 7.1.5`."""
    from PySide6.QtCore import qVersion

    from kiosk.stand.ffmpeg_log import ffmpeg

    parts = (f"Python {platform.python_version()}", f"Qt {qVersion()}", f"FFmpeg {ffmpeg() or 'not found'}")
    return " · ".join((f"kiosk {__version__} ({commit() or 'no commit'})", *parts))


def commit() -> str:
    """The commit that this program was made from, with `+` where files differ from it; "" if nobody knows."""
    if COMMIT.is_file():
        return COMMIT.read_text("utf-8").strip()
    if not (PACKAGE.parent / ".git").exists():
        return ""
    command = ["git", "-C", str(PACKAGE.parent), "describe", "--always", "--exclude=*", "--abbrev=12", "--dirty=+"]
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=5, check=False).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""
