"""The guard's lines in the stand's log, in its form. The stand turns the file over, so it is opened for each line."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from pathlib import Path


class Log:
    """Lines for `file` and for the terminal; what cannot be written is dropped."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def info(self, text: str) -> None:
        self._write("INFO", text)

    def warning(self, text: str) -> None:
        self._write("WARNING", text)

    def error(self, text: str) -> None:
        self._write("ERROR", text)

    def _write(self, level: str, text: str) -> None:
        now = time.time()
        line = f"{time.strftime('%Y-%m-%d %H:%M:%S', time.localtime(now))},{int(now % 1 * 1000):03} {level} {text}\n"
        with suppress(OSError, ValueError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(line)
        with suppress(OSError, ValueError):
            if sys.stderr:
                sys.stderr.write(line)
                sys.stderr.flush()
