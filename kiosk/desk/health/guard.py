"""What the guard had to do."""

from __future__ import annotations

from pathlib import Path

from kiosk.desk.health import Diagnosis, good, look
from kiosk.guard import kept
from kiosk.guard.fork import KEPT
from kiosk.guard.said import said_of_fall
from kiosk.stand.lock import GUARD, holder


def guard(state: Path) -> Diagnosis:
    """Whether it runs, and the falls of the stand that it remembers."""
    number = holder(state, GUARD)
    runs = f"looks after the stand (process {number})" if number else "is not running now"
    try:
        history, _ = kept.load(state, aside=False)
    except kept.Newer:
        todo = "use the newer version of the program, or give this one a --state of its own"
        return look("guard", f"{runs}; {state / KEPT} is of a newer version", todo)
    out = f"; left out: {', '.join(history.left_out)}" if history.left_out else ""
    if history.safe:
        todo = "see log/kiosk.log from the first fall on; after an hour without one the whole stand is tried again"
        return look("guard", f"{runs}; safe mode after {len(history.falls)} falls{out}", todo)
    if history.falls:
        last = said_of_fall(history.falls[-1])
        return look("guard", f"{runs}; {len(history.falls)} falls, the last: {last}{out}", "see log/kiosk.log")
    if out:
        return look("guard", f"{runs}{out}", "repair that page: it is shown again as soon as there is new content")
    return good("guard", f"{runs}; no falls")
