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
LOOK_LEAST = 1.0
SETTLED_AFTER = 0.12
# How often is looked while something rests.
STEP = 0.04
# A text that does not end with a line end may be half written, a film half copied: these rest longer.
DOUBTFUL_AFTER = 1.0
TEXTS = (".yaml", ".md", ".csv", ".vtt", ".srt")
# What looking may cost, as a share of one core.
SHARE = 0.004

Signature = dict[str, tuple[int, int, int]]


def signature(*folders: Path) -> Signature:
    """Time, size and identity of every file below `folders`, by path."""
    return {
        path: (stat.st_mtime_ns, stat.st_size, stat.st_ino) for folder in folders for path, stat in _walk(str(folder))
    }


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


def _patience(now: Signature, seen: Signature) -> float:
    """Seconds that what changed must rest before it counts as complete."""
    changed = (path for path, stamp in now.items() if seen.get(path) != stamp)
    return SETTLED_AFTER if all(_ended(path) for path in changed) else DOUBTFUL_AFTER


def _ended(path: str) -> bool:
    if not path.endswith(TEXTS):
        return False
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - paths of a scan are plain strings
            file.seek(-1, os.SEEK_END)
            return file.read(1) == b"\n"
    except OSError:
        return False


class Watch(Thread):
    """Loads `folder` whenever it changed and has come to rest.

    Calls `good(site, warnings)` or `bad(problems)` on its own thread, and `begin()` there before all else. `seen` is
    what was loaded before.
    """

    def __init__(
        self,
        folder: Path,
        seen: Signature,
        good: Callable[[Site, list[Problem]], None],
        bad: Callable[[list[Problem]], None],
        begin: Callable[[], None],
    ) -> None:
        super().__init__(name="watch", daemon=True)
        self.folders = (folder, folder.parent / "assets")
        self._seen, self._good, self._bad, self._begin = seen, good, bad, begin
        self._over = Event()

    def run(self) -> None:
        self._begin()
        pause = LOOK_EVERY
        while not self._over.wait(pause):
            started = time.thread_time()
            now = signature(*self.folders)
            pause = min(max(LOOK_EVERY, (time.thread_time() - started) / SHARE), LOOK_LEAST)
            if now != self._seen:
                self._look(now)

    def stop(self) -> None:
        """End the thread; it is gone when this returns."""
        self._over.set()
        if self.is_alive():
            self.join()

    def _look(self, changed: Signature) -> None:
        """Load what changed, once it has rested; what changes meanwhile is loaded again."""
        now = self._rested(changed)
        if now is None:
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

    def _rested(self, now: Signature) -> Signature | None:
        """What is there once it has rested; None if nobody waits any more.

        Looked at in short steps: a file seen empty, at the beginning of its save, is whole a moment later.
        """
        rest = 0.0
        while rest < _patience(now, self._seen):
            if self._over.wait(STEP):
                return None
            later = signature(*self.folders)
            rest = rest + STEP if later == now else 0.0
            now = later
        return now
