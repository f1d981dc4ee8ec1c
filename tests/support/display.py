"""A screen in memory for the whole run, so that no test depends on the developer's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

LEAVES_WITH_US = ("setpriv", "--pdeathsig", "TERM")  # also when a test brings the whole run down


class Display:
    """An Xvfb with a display number of its own, and an environment that leads Qt there."""

    def __init__(self) -> None:
        reader, writer = os.pipe()
        screen = ["-screen", "0", "3840x2160x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(
            [*LEAVES_WITH_US, "Xvfb", "-displayfd", str(writer), *screen],
            pass_fds=[writer],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start; see tools/system.txt")
        self.name = f":{number}"
        self._folder = Path(tempfile.mkdtemp(prefix="stand-tests-"))

    def environment(self) -> dict[str, str]:
        """What a program needs to draw here, and nowhere else."""
        return {
            "DISPLAY": self.name,
            "QT_QPA_PLATFORM": "xcb",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "XDG_CACHE_HOME": str(self._private("cache")),
            "XDG_CONFIG_HOME": str(self._private("config")),
            "XDG_STATE_HOME": str(self._private("state")),
            "XDG_DATA_HOME": str(self._private("data")),
            "XDG_RUNTIME_DIR": str(self._private("run")),
        }

    def _private(self, name: str) -> Path:
        folder = self._folder / name
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def close(self) -> None:
        """Stop the server and remove what was written."""
        self._server.terminate()
        self._server.wait(10)
        shutil.rmtree(self._folder, ignore_errors=True)
