"""Disks of a test's own, as the system has them: small ones, write-protected ones, and shares that go away."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from signal import SIGCONT, SIGSTOP

import pytest

as_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root mounts disks")
with_shares = pytest.mark.skipif(
    not shutil.which("bindfs") or not Path("/dev/fuse").exists(), reason="bindfs makes the share that goes away"
)


@contextmanager
def mounted(folder: Path, *arguments: str) -> Iterator[Path]:
    """A disk at `folder`, as `mount` makes it; at the end it is away."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", *arguments, folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def small(folder: Path, size: str) -> AbstractContextManager[Path]:
    """An empty disk of that size, such as 2m."""
    return mounted(folder, "-t", "tmpfs", "-o", f"size={size}", "tmpfs")


def write_protect(folder: Path) -> None:
    """What is in the folder can be read only, by whoever it is, until it is unmounted."""
    subprocess.run(["mount", "--bind", folder, folder], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)


class Share:
    """What is in one folder, under another name, by a program of its own: while that is stopped nothing answers."""

    def __init__(self, source: Path, folder: Path) -> None:
        self._folder = folder
        folder.mkdir()
        options = "attr_timeout=0,entry_timeout=0,negative_timeout=0"  # as a share that is asked each time
        self._program = subprocess.Popen(["bindfs", "-f", "-o", options, source, folder])

    @property
    def there(self) -> bool:
        """Whether it is mounted."""
        return os.path.ismount(self._folder)

    def fall_silent(self) -> None:
        self._program.send_signal(SIGSTOP)

    def answer(self) -> None:
        self._program.send_signal(SIGCONT)

    def go(self) -> None:
        """It is gone for good: an empty folder is left."""
        self.answer()
        subprocess.run(["umount", "--lazy", self._folder], check=True)
        self._program.wait(10)

    def close(self) -> None:
        if self.there:
            self.go()
