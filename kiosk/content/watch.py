"""Sees that content changed, when the change is complete, and what came of it.

It polls: Qt's and the system's file watchers see nothing on many network shares, and one look at a few hundred files
costs less than a millisecond (docs/adr/0008-live-content.md).
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

from kiosk.content.load import load
from kiosk.content.problems import ContentError, Problem
from kiosk.content.site import Site

LOOK_EVERY = 0.12
SETTLED_AFTER = 0.16
SHARE = 0.004

Signature = dict[str, tuple[int, int, int]]


def signature(*folders: Path) -> Signature:
    """Time, size and identity of every file below `folders`, by path."""
    return {path: (stat.st_mtime_ns, stat.st_size, stat.st_ino) for folder in folders for path, stat in _walk(str(folder))}


def _walk(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    yield from _walk(entry.path)
                elif not entry.name.startswith("."):
                    yield entry.path, entry.stat()
    except OSError:
        return  # it went away while it was looked at: the next look sees what is there


class Watch(Thread):
    """Loads `folder` whenever it changed and has come to rest.

    Calls `good(site, warnings)` or `bad(problems)` on its own thread. `seen` is what was loaded before.
    """

    def __init__(
        self,
        folder: Path,
        seen: Signature,
        good: Callable[[Site, list[Problem]], None],
        bad: Callable[[list[Problem]], None],
    ) -> None:
        super().__init__(name="watch", daemon=True)
        self.folders = (folder, folder.parent / "assets")
        self._seen, self._good, self._bad = seen, good, bad
        self._over = Event()

    def run(self) -> None:
        pause = LOOK_EVERY
        while not self._over.wait(pause):
            started = time.perf_counter()
            now = signature(*self.folders)
            pause = max(LOOK_EVERY, (time.perf_counter() - started) / SHARE)
            if now != self._seen:
                self._look(now)

    def stop(self) -> None:
        """End the thread; it is gone when this returns."""
        self._over.set()
        if self.is_alive():
            self.join()

    def _look(self, now: Signature) -> None:
        """Wait until nothing changes any more, then load; what changes meanwhile is loaded again."""
        while not self._over.wait(SETTLED_AFTER):
            later = signature(*self.folders)
            if later == now:
                break
            now = later
        if self._over.is_set():
            return
        try:
            site, warnings = load(self.folders[0])
            problems = None
        except ContentError as error:
            problems = error.problems
        if signature(*self.folders) != now:
            return
        self._seen = now
        if problems is None:
            self._good(site, warnings)
        else:
            self._bad(problems)
