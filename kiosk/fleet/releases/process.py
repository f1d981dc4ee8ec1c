"""`kiosk follow`: one look at where releases come from, in a process that ends with it and says what it found.

What it needs, a TLS library, a parser for what comes from a network, memory for a film, is never in the stand.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import TextIO

from kiosk.errors import EXIT_GOOD, OperatorError
from kiosk.fleet.place import content_link, home_of
from kiosk.fleet.releases import state as kept
from kiosk.fleet.releases.follow import Follower, Task
from kiosk.fleet.releases.sticks import offers, sticks
from kiosk.fleet.releases.told import as_told
from kiosk.fleet.stand_file import read_stand_file
from kiosk.stand.lock import lock
from kiosk.stand.paths import own_state, state_folder

NICE = 10
LOCK = "follow.lock"


def follow(file: Path, state: Path | None, source: Path | None, pin: str | None) -> int:
    """Follow once, from `source` or where the stand's file says.

    `pin` is a release to stay with from now on, or `none`. Raises OperatorError.
    """
    task = task_of(file.absolute(), state)
    lock(task.folder, LOCK)
    if hasattr(os, "nice"):
        os.nice(NICE)
    if _is_asked():
        Thread(target=_end_with, args=(sys.stdin,), daemon=True).start()
    if pin is not None:
        _pin(task.folder, None if pin == "none" else int(pin))
    _tell(**as_told(Follower(task, str(source) if source else None).run(datetime.now(UTC))))
    return EXIT_GOOD


def offer(file: Path, state: Path | None, places: Sequence[Path] | None) -> int:
    """Say what sticks, or the folders in `places`, offer: a line each. Raises OperatorError."""
    task = task_of(file.absolute(), state)
    for place, result in offers(task, sticks() if places is None else places, datetime.now(UTC)):
        _tell(place=str(place), **as_told(result))
    return EXIT_GOOD


def task_of(path: Path, state: Path | None) -> Task:
    """What a stand follows, by its file. Raises OperatorError."""
    file, link = read_stand_file(path), content_link(path, state)
    if file.releases is None:
        raise OperatorError(f"{path.name} has no 'releases:'; write there where content comes from")
    own = own_state((state or state_folder()).absolute(), link)
    return Task(file.name, file.channel, file.releases, home_of(path, state) / "releases", link, own)


def _pin(folder: Path, release: int | None) -> None:
    state = kept.load(folder)
    state.pinned = release
    kept.save(folder, state)


def _tell(**what: object) -> None:
    print(json.dumps(what), flush=True)


def _is_asked() -> bool:
    """Whether another program started this one, and holds its standard input."""
    try:
        kind = os.fstat(0).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(kind) or stat.S_ISSOCK(kind)


def _end_with(stream: TextIO | None) -> None:
    """Whoever asked is gone: nobody needs the rest, which goes on from there the next time."""
    if stream:
        with suppress(OSError, ValueError):
            stream.read()
        os._exit(EXIT_GOOD)
