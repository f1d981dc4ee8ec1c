"""Sticks with releases: which are plugged in, where the machine has them, and what each offers to this stand.

The machine's desktop connects a stick to a folder; where there is none, udisks is asked to (Debian: udisks2).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kiosk.disk import ask
from kiosk.fleet.releases.follow import Follower, Task
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
        if device.device_node and not _mounted(MOUNTS.read_text(), [device.device_number]):
            with suppress(OSError, subprocess.SubprocessError):
                command = ["udisksctl", "mount", "--no-user-interaction", "--block-device", device.device_node]
                subprocess.run(command, timeout=PATIENCE, capture_output=True, check=False)
    return _mounted(MOUNTS.read_text(), [device.device_number for device in devices])


def _mounted(mounts: str, numbers: Iterable[int]) -> list[Path]:
    """Where devices with these numbers are, by the kernel's list."""
    wanted = {f"{os.major(number)}:{os.minor(number)}" for number in numbers}
    rows = (line.split() for line in mounts.splitlines())
    return [Path(_unescaped(row[4])) for row in rows if len(row) > 4 and row[2] in wanted]


def _unescaped(written: str) -> str:
    return written.encode("latin-1", "backslashreplace").decode("unicode_escape").encode("latin-1").decode("utf-8")


def offers(task: Task, folders: Iterable[Path], now: datetime) -> Iterator[tuple[Path, Result]]:
    """What each folder, or a folder in it, offers to this stand, verified. Nothing of it is taken or remembered."""
    for folder in folders:
        inner = [folder / name for name in ask.names(folder)]
        for place in [folder] if _has_content(folder) else filter(_has_content, inner):
            yield place, _offered(task, place, now)


def _has_content(place: Path) -> bool:
    return any(ask.is_file(place / name) for name in (SIGNED, *UNSIGNED))


def _offered(task: Task, place: Path, now: datetime) -> Result:
    with tempfile.TemporaryDirectory(prefix="kiosk-stick-") as folder:
        for name in ("trust", "state.json"):
            source = task.folder / name
            if source.is_dir():
                shutil.copytree(source, Path(folder) / name, symlinks=True)
            elif source.is_file():
                shutil.copy(source, folder)
        return Follower(replace(task, folder=Path(folder)), str(place)).run(now, install=False)
