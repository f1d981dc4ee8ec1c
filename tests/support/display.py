"""A screen in memory and folders of its own for a run, so that no test depends on the developer's own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LEAVES_WITH_US = ("setpriv", "--pdeathsig", "TERM")  # also when a test brings the whole run down
FOLDERS = {
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_STATE_HOME": "state",
    "XDG_DATA_HOME": "data",
    "XDG_RUNTIME_DIR": "run",
}


@contextmanager
def private_folders() -> Iterator[dict[str, str]]:
    """The environment that leads programs to folders which are gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="stand-tests-", ignore_cleanup_errors=True) as name:
        for folder in FOLDERS.values():
            (Path(name) / folder).mkdir(mode=0o700)
        yield {variable: str(Path(name) / folder) for variable, folder in FOLDERS.items()}


class XServer:
    """A server with a display number of its own, and an environment that leads Qt there."""

    def __init__(self, program: str, *options: str | Path) -> None:
        if not shutil.which(program):
            raise RuntimeError(f"there is no {program}; see tools/system.txt")
        reader, writer = os.pipe()
        self._server = subprocess.Popen(
            [*LEAVES_WITH_US, program, "-displayfd", str(writer), "-nolisten", "tcp", *options],
            pass_fds=[writer],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError(f"{program} did not start; see tools/system.txt")
        self.name = f":{number}"

    def environment(self) -> dict[str, str]:
        """What a program needs to draw here, and nowhere else."""
        return {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}

    def signal(self, number: int) -> None:
        """Tell the server to stop, to stand still or to go on."""
        self._server.send_signal(number)

    def close(self) -> None:
        """Stop the server."""
        self.signal(signal.SIGCONT)
        self._server.terminate()
        self._server.wait(10)


class Display(XServer):
    """A screen in memory."""

    def __init__(self, size: tuple[int, int] = (3840, 2160), *options: str | Path) -> None:
        super().__init__("Xvfb", "-screen", "0", f"{size[0]}x{size[1]}x24", *options)
