"""What the guard says in the log: one clear line for each thing that happened."""

from __future__ import annotations

from signal import Signals

from kiosk.guard.history import Cause, Do, Fall, History, Run
from kiosk.guard.ladder import Action

DOES = {
    Do.NEXT_PAGE: "it goes on to the next page",
    Do.NEW_WINDOW: "its window is made anew",
    Do.REST: "it is started anew as soon as nobody is there",
}


def said_of_end(fall: Fall) -> str:
    """The line about a fall."""
    return f"the stand fell: {said_of_fall(fall)}; it is started again"


def said_of_fall(fall: Fall) -> str:
    """As in `it crashed (SIGSEGV) while it showed 'film'`."""
    how = f" ({_code(fall.code)})" if fall.cause in {Cause.CRASHED, Cause.KILLED, Cause.ENDED} else ""
    page = f" while it showed '{fall.page}'" if fall.page else ""
    return f"{fall.cause}{how}{page}"


def said_of_order(found: Action, run: Run) -> str:
    page = f" on '{run.beat.page}'" if run.beat and run.beat.page and found.what is not Do.REST else ""
    size = f", {run.beat.memory:.0f} MB" if run.beat and found.why is Cause.GROWN else ""
    return f"the stand{page}: {found.why}{size}; {DOES[found.what]}"


def said_of_start(before: History, history: History) -> str:
    """Only what is other than it was: safe mode, and pages that are left out."""
    lines = []
    if history.safe and not before.safe:
        how = ", drawn without the graphics driver" if history.software else ""
        lines.append(f"it fell too often: safe mode, still banners only and no film{how}")
    elif history.software and not before.software:
        lines.append("safe mode goes on without the graphics driver")
    elif before.safe and not history.safe:
        lines.append("safe mode is over")
    if new := [page for page in history.left_out if page not in before.left_out]:
        named = ", ".join(f"'{page}'" for page in new)
        lines.append(f"{named} is left out until its content changes: it was shown at each fall")
    return "; ".join(lines)


def _code(code: int) -> str:
    try:
        return Signals(-code).name
    except ValueError:
        return f"exit code {code}"
