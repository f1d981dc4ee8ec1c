"""`kiosk run`: the guard, and the stand that it looks after. Nothing of Qt is imported here, nor of the content."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.guard.fork import KEPT, fork, wait
from kiosk.stand.lock import GUARD, lock
from kiosk.stand.paths import own_state, state_folder
from kiosk.stand.start import Start

FIRST = 2.0
"""Seconds that the guard stands back for the first picture."""


def run_guarded(folder: Path, start: Start, state: Path | None, stand: Callable[[], int]) -> int:
    """Start the stand, and start it again until it ends on purpose; the exit code. Raises OperatorError.

    `stand` runs it in this very process, and gives its exit code. Where the guard knows of falls, it says how to start.
    """
    place = (state or state_folder()).absolute()
    own = own_state(place, folder)
    lock(own, GUARD)
    begun = fork(stand) if hasattr(os, "fork") and not (own / KEPT).exists() else None
    if begun:
        wait(begun, FIRST)

    import time
    from dataclasses import replace
    from datetime import timedelta
    from functools import partial

    from kiosk.guard.guard import Guard, Task
    from kiosk.stand.command import command
    from kiosk.stand.display import hang_up, lacking
    from kiosk.use.notes import note

    since = time.monotonic()

    def again(safe: bool, without: Sequence[str]) -> list[str]:
        at = start.at and start.at + timedelta(seconds=time.monotonic() - since)
        more = (*(("--safe",) if safe else ()), *(("--without", ",".join(without)) if without else ()))
        return command(folder, state, replace(start, at=at), "--unguarded", *more)

    return Guard(Task(begun, again, place / "log" / "kiosk.log", own, lacking, hang_up, partial(note, own))).run()
