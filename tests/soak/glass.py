"""What is really on a screen, read from the memory of its server."""

from __future__ import annotations

import mmap
import struct
import time
from pathlib import Path
from threading import Event, Thread

COLUMNS, ROWS = 64, 36
EVERY = 0.1
"""Seconds between two looks."""


class Glass:
    """The screen of an Xvfb that was started with `-fbdir folder`, as an image of XWD."""

    def __init__(self, folder: Path) -> None:
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # XWDFile.h: a header of 25 big-endian words, its own size and the colours' count among them.
        head = struct.unpack_from(">25I", self._memory)
        self._width, self._height, self._line = head[4], head[5], head[12]
        self._pixels = head[0] + head[19] * 12

    def colours(self) -> set[bytes]:
        """The colours of a grid of spots over the whole of it."""
        rows = (self._pixels + self._line * (self._height * row // ROWS) for row in range(ROWS))
        spots = (at + 4 * (self._width * column // COLUMNS) for at in rows for column in range(COLUMNS))
        return {self._memory[spot : spot + 3] for spot in spots}


class Watch:
    """Looks at the glass in a thread of its own, from its first picture on.

    `longest`: for how many seconds at a time it had one colour only, at most. `seen`: whether there was any picture.
    """

    def __init__(self, glass: Glass) -> None:
        self.longest, self.seen = 0.0, False
        self._glass, self._ended = glass, Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        last = time.monotonic()
        while not self._ended.wait(EVERY):
            now = time.monotonic()
            if len(self._glass.colours()) > 1:
                self.seen, last = True, now
            if self.seen:
                self.longest = max(self.longest, now - last)

    def end(self) -> None:
        self._ended.set()
        self._thread.join()
