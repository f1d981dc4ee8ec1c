"""Room on a disk, asked for before it is taken."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

LEFT, LEAST, PART = 50_000_000, 10_000_000, 5
"""Bytes that media leave for texts, the log and the system, and that texts leave; on a small disk this part of it."""


class NoRoom(OSError):
    """The disk is too full for what was to be written."""

    def __init__(self, needed: int, free: int, folder: Path) -> None:
        says = f"{needed / 1e6:.0f} MB are needed, and {free / 1e6:.0f} MB are free"
        super().__init__(errno.ENOSPC, says, str(folder))


def require(folder: Path, size: int, left: int = LEFT) -> None:
    """Raises NoRoom where `size` bytes in `folder` would leave too little; OSError where it cannot be known."""
    if size:
        disk = shutil.disk_usage(folder)
        if disk.free - size < min(left, disk.total // PART):
            raise NoRoom(size, disk.free, folder)
