"""Sees that content changed, and when the change is complete.

It polls: Qt's and the system's file watchers see nothing on many network shares, and one look at a few hundred files
costs less than a millisecond (docs/adr/0008-live-content.md). Of thousands of files a look costs more and comes less
often: there the system's own watcher, where it knows, says when to look (docs/adr/0011-only-what-changed.md).
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from math import inf
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple, TypeVar

from kiosk.content.inotify import Hints
from kiosk.content.signature import Signature, signature, stamps
from kiosk.disk.ask import opened
from kiosk.media.encodings import SUFFIXES

log = logging.getLogger("kiosk.content")

LOOK_EVERY = 0.12
LOOK_LEAST = 10.0
SETTLED_AFTER = 0.12
# How often is looked while something rests.
STEP = 0.04
# A text that does not end with a line end may be half written, a film half copied: these rest longer.
DOUBTFUL_AFTER = 1.0
# What looking may cost, as a share of one core.
SHARE = 0.004
# After how long it is read again what the disk did not give out.
AGAIN = 5.0
# How long whoever leaves waits for a disk.
LEAVE = 0.4


def _patience(now: Signature, seen: Signature) -> float:
    """Seconds that what changed must rest before it counts as complete."""
    changed = (path for path, stamp in now.items() if seen.get(path) != stamp)
    return SETTLED_AFTER if all(_ended(path) for path in changed) else DOUBTFUL_AFTER


def _ended(path: str) -> bool:
    if not path.endswith(SUFFIXES):
        return False
    try:
        with opened(path) as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) == b"\n"
    except OSError:
        return False


T = TypeVar("T")


class Reading(NamedTuple):
    """What a read came to: what is to be told of it, the files it needs elsewhere, whether the disk gave out all."""

    tell: Callable[[], None]
    files: frozenset[str] = frozenset()
    sure: bool = True


class Watch(Thread):
    """Calls `read()` whenever `folder`, or a file that the last read needed elsewhere, changed and came to rest.

    What it is to tell is told then, unless something changed meanwhile. All of it is on this thread, and so are
    `begin()`, which comes before all else and returns what was seen at first, and `idle()`, after each look. Whatever
    is raised, the thread goes on; where the disk did not give out all, it is read again after a while.
    """

    def __init__(
        self,
        folder: Path,
        begin: Callable[[], tuple[Signature, frozenset[str]]],
        read: Callable[[], Reading],
        idle: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(name="watch", daemon=True)
        self.folder = folder
        self._seen: Signature = {}
        self._files: frozenset[str] = frozenset()
        self._begin, self._read, self._idle = begin, read, idle
        self._over, self._hints, self._called = Event(), Hints(), Event()
        self._again = self._since = inf
        self._fault = ""

    def run(self) -> None:
        self._contained(self._first)
        pause = LOOK_EVERY
        while not self._waited(pause):
            pause = self._contained(self._turn) or LOOK_LEAST
        self._hints.close()

    def _first(self) -> float:
        self._seen, self._files = self._begin()
        return LOOK_EVERY

    def _turn(self) -> float:
        """One look, and what follows from it; the seconds until the next."""
        started = time.thread_time()
        now = self._asked(lambda: signature(self.folder, self._files))
        if time.thread_time() - started > LOOK_EVERY * SHARE:
            self._hints.follow({os.path.dirname(path) for path in now})  # noqa: PTH120 - plain strings, quickly
        pause = min(max(LOOK_EVERY, (time.thread_time() - started) / SHARE), LOOK_LEAST)
        if now != self._seen or time.monotonic() >= self._again:
            self._look(now)
        self._called.clear()
        self._idle()
        return pause

    def _contained(self, work: Callable[[], float]) -> float:
        """What `work` gives, 0 where it fails: that is logged once, and tried again after a while."""
        try:
            done = work()
        except Exception as error:
            self._again = time.monotonic() + AGAIN
            if (fault := repr(error)) != self._fault:
                self._fault = fault
                log.exception("a fault of the program: the stand goes on with what it shows")
            return 0
        self._fault = ""
        return done

    def _asked(self, ask: Callable[[], T]) -> T:
        """What a disk answers; how long that takes is seen from other threads."""
        self._since = time.monotonic()
        try:
            return ask()
        finally:
            self._since = inf

    @property
    def waits(self) -> float:
        """The seconds since a disk was asked that has not answered yet; 0 where none is."""
        return max(0.0, time.monotonic() - self._since)

    def call(self) -> None:
        """Let `idle` be called soon; from any thread."""
        self._called.set()

    def _waited(self, pause: float) -> bool:
        """Wait for the next look, which comes sooner where the system tells of a change; True if it is over."""
        if pause == LOOK_EVERY:
            return self._over.wait(pause)
        steps = range(round(pause / STEP))
        return any(self._over.wait(STEP) or self._called.is_set() or self._hints.heard() for _ in steps) and (
            self._over.is_set()
        )

    def stop(self) -> None:
        """End the thread. It is gone when this returns, unless it waits for a disk that does not answer."""
        self._over.set()
        if self.is_alive():
            self.join(LEAVE)

    def _look(self, changed: Signature) -> None:
        """Read what changed, once it has rested; what changes meanwhile is read again."""
        now = self._rested(changed)
        if now is None:
            return
        self._again = inf
        reading = self._asked(self._read)
        if self._asked(lambda: signature(self.folder, self._files)) == now:
            self._seen, self._files = {**now, **stamps(reading.files)}, reading.files
            if not reading.sure:
                self._again = time.monotonic() + AGAIN
            reading.tell()

    def _rested(self, now: Signature) -> Signature | None:
        """What is there once it has rested; None if nobody waits any more.

        Looked at in short steps: a file seen empty, at the beginning of its save, is whole a moment later.
        """
        rest = 0.0
        while (left := _patience(now, self._seen) - rest) > 0:
            began, step = time.monotonic(), min(STEP, left)
            if self._over.wait(step):
                return None
            later = self._asked(lambda: signature(self.folder, self._files))
            rest = rest + max(step, time.monotonic() - began) if later == now else 0.0
            now = later
        return now
