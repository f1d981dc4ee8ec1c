"""Sticks with releases: which are plugged in, where the machine has them, and what each offers to this stand.

The machine's desktop connects a stick to a folder; where there is none, udisks is asked to (Debian: udisks2).
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.disk import ask
from kiosk.fleet.releases.follow import Task
from kiosk.fleet.releases.glimpse import glimpse
from kiosk.fleet.releases.told import Result

PATIENCE = 10.0
"""Seconds that a stick may take to be connected."""
MOUNTS = Path("/proc/self/mountinfo")
SIGNED = "metadata/timestamp.json"
UNSIGNED = ("site.yaml", "content/site.yaml")


def sticks() -> list[Path]:
    """The folders of all sticks that are plugged in; none where the system has no udev."""
    try:
        import pyudev

        devices = list(pyudev.Context().list_devices(subsystem="block", ID_BUS="usb", ID_FS_USAGE="filesystem"))
    except (ImportError, OSError):
        return []
    for device in devices:
        if device.device_node and not _mounted(MOUNTS.read_bytes(), [device.device_number]):
            with suppress(OSError, subprocess.SubprocessError):
                command = ["udisksctl", "mount", "--no-user-interaction", "--block-device", device.device_node]
                subprocess.run(command, timeout=PATIENCE, capture_output=True, check=False)
    return _mounted(MOUNTS.read_bytes(), [device.device_number for device in devices])


def _mounted(mounts: bytes, numbers: Iterable[int]) -> list[Path]:
    """Where devices with these numbers are, by the kernel's list."""
    wanted = {f"{os.major(number)}:{os.minor(number)}".encode() for number in numbers}
    rows = (line.split(b" ") for line in mounts.splitlines())
    return [Path(os.fsdecode(_unescaped(row[4]))) for row in rows if len(row) > 4 and row[2] in wanted]


def _unescaped(written: bytes) -> bytes:
    """The kernel writes blanks and backslashes as octal numbers, and every other byte as it is."""
    return re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8) & 255]), written)


def offers(task: Task, folders: Iterable[Path], now: datetime) -> Iterator[tuple[Path, Result]]:
    """What each folder, or a folder in it, offers to this stand, verified. Nothing of it is taken or remembered."""
    for folder in folders:
        inner = [folder / name for name in ask.names(folder)]
        for place in [folder] if _has_content(folder) else filter(_has_content, inner):
            yield place, glimpse(task, now, place)


def _has_content(place: Path) -> bool:
    return any(ask.is_file(place / name) for name in (SIGNED, *UNSIGNED))
