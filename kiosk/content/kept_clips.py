"""The clips of what is said, kept beside the last good content, so that it speaks with them too.

`STATE/kept/voice/` is like `assets/voice/`, one for all kept content: a clip is named after its sentence, whatever page
says it. It is made on a thread of its own, since a share may take minutes to give out thousands of files.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from stat import S_ISREG
from threading import Event, Thread

from kiosk.disk import ask
from kiosk.disk.room import require
from kiosk.disk.tree import walk
from kiosk.media.clips import ENDINGS, FOLDER

log = logging.getLogger("kiosk.content")
PART = ".part"
Stamp = tuple[int, int]


class ClipKeeper:
    """Keeps the clips of one folder of media after another in `shelf`, the folder of all that is kept."""

    def __init__(self, shelf: Path) -> None:
        self._shelf, self._stopped = shelf, Event()
        self._thread: Thread | None = None
        self._told = ""  # why they could not be kept, so that the log says it once

    def keep(self, assets: Path) -> None:
        """Make the kept clips like those under `assets`, soon; nothing while they are still being made."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self._run, args=(assets,), name="clips", daemon=True)
            self._thread.start()

    def wait(self, seconds: float) -> None:
        """Wait until they are made, but no longer than `seconds`."""
        if self._thread:
            self._thread.join(seconds)

    def stop(self) -> None:
        """Copy nothing more."""
        self._stopped.set()

    def _run(self, assets: Path) -> None:
        try:
            mirror(assets / FOLDER, self._shelf / FOLDER, lambda: not self._stopped.is_set())
            self._told = ""
        except OSError as error:
            if str(error) != self._told:
                log.warning("the clips cannot be kept for a restart: %s", error)
            self._told = str(error)


def mirror(source: Path, target: Path, wanted: Callable[[], bool] = lambda: True) -> None:
    """Make the clips in `target` those in `source`, as long as that is `wanted`.

    Where `source` cannot be looked at, nothing goes. Raises NoRoom, before anything is copied, and OSError.
    """
    if not ask.is_folder(source.parent):
        return
    there = {name: stamp for name, stamp in _stamps(source).items() if name.endswith(ENDINGS)}
    known = _stamps(target)  # also what a power cut left unfinished
    new = {name: stamp for name, stamp in there.items() if known.get(name) != stamp}
    for name in set(known) - set(there):
        (target / name).unlink(missing_ok=True)
    if new:
        target.mkdir(parents=True, exist_ok=True)
        require(target, sum(size for size, _ in new.values()))
    for name, (_, changed) in new.items():
        if not wanted():
            return
        _copy(source / name, target / name, changed)


def _copy(source: Path, target: Path, changed: int) -> None:
    """Whole or not at all; its time is the original's, by which it is known."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + PART)
    try:
        with ask.opened(source) as read, part.open("wb") as write:
            shutil.copyfileobj(read, write)
        os.utime(part, ns=(changed, changed))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _stamps(folder: Path) -> dict[str, Stamp]:
    """The size and time of every file, by its path from the folder. Raises OSError where the disk does not tell."""
    found = {}
    for entry in walk(folder) if ask.there(folder) else ():
        if entry.error:
            raise entry.error
        if entry.stat and S_ISREG(entry.stat.st_mode):
            found[entry.name] = entry.stat.st_size, entry.stat.st_mtime_ns
    return found
