"""What the guard does next: one pure function of what it knows and of the time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from signal import Signals

from kiosk.errors import EXIT_USAGE
from kiosk.guard.history import WARM_UP, Cause, Do, Fall, History, Run

BEGIN, PAUSE, SILENCE = 60, 4, 12
"""Seconds until a start is given up; without a beat until the stand is woken, and until it is ended."""
STILL, FILM, PATIENCE = 30, 20, 10
"""Seconds in which a picture and a playing film have to move; and that a remedy may take."""
WINDOW, MANY = 1800, 3
"""So many falls in so many seconds, and the next start is in safe mode."""
HEALTH = 3600
"""Seconds without trouble after which the ladder is forgotten."""
DAY = 86400
"""Seconds between two reboots at least."""
DELAYS = (0, 0, 0, 0, 2, 5, 10, 30, 60)
"""Seconds before the start after so many falls."""
GROWTH = 2
"""How many times the usual memory is too much, where the site file does not say how much is."""
CRASHES = {-getattr(Signals, name, 0) for name in ("SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE", "SIGABRT")} - {0}
DRIVER = CRASHES | {EXIT_USAGE}
"""How a process ends in which a driver fails, or that finds none: its start is refused, and was not before."""


@dataclass(frozen=True)
class Action:
    """What to do, and why."""

    what: Do
    why: Cause | None = None


WAIT = Action(Do.WAIT)


def action(history: History, now: float) -> Action:
    """The next thing to do; `Do.WAIT` while there is nothing."""
    run = history.run
    if run is None:
        return _start(history, now)
    found = _silence(run, now) or _picture(run, now) or _film(run, now) or _memory(run, now)
    return found or _health(history, run, now) or WAIT


def plan(history: History, now: float) -> History:
    """How the next start is: in safe mode or whole, with or without the driver, and without which pages."""
    recent = _recent(history.falls, now)
    safe = len(recent) >= MANY or (history.safe and bool(history.falls))
    kept = history.left_out if history.content == history.left_out_of else ()
    out = tuple(dict.fromkeys([*kept, *suspects(recent, history.content)]))
    software = safe and (_driver(recent) or (history.safe and history.software))
    return replace(history, safe=safe, software=software, left_out=out, left_out_of=history.content if out else "")


def suspects(falls: Sequence[Fall], content: str) -> list[str]:
    """The page that was shown at each of the last falls in this content, if it was one and the same."""
    pages = {fall.page for fall in falls[-MANY:] if fall.content == content}
    one = len(falls) >= MANY and len(pages) == 1 and all(fall.content == content for fall in falls[-MANY:])
    return sorted(pages - {"", "home"}) if one else []


def _recent(falls: Sequence[Fall], now: float) -> tuple[Fall, ...]:
    return tuple(fall for fall in falls if now - fall.at <= WINDOW)


def _driver(falls: Sequence[Fall]) -> bool:
    """Whether the graphics driver may be the cause of one of them."""
    return any(fall.cause in {Cause.FROZEN, Cause.GRAPHICS} or fall.code in DRIVER for fall in falls)


def _start(history: History, now: float) -> Action:
    if history.again or not history.falls:
        return Action(Do.START)
    recent = _recent(history.falls, now)
    if now - history.falls[-1].at < DELAYS[min(len(recent), len(DELAYS) - 1)]:
        return WAIT
    helpless = sum(fall.safe for fall in recent) >= MANY
    if history.reboot and helpless and (history.rebooted is None or now - history.rebooted > DAY):
        return Action(Do.REBOOT, history.falls[-1].cause)
    return Action(Do.START, history.falls[-1].cause)


def _silence(run: Run, now: float) -> Action | None:
    if run.heard is None and now - run.started > BEGIN:
        return Action(Do.END, Cause.UNBEGUN)
    if run.heard is not None and now - run.heard > SILENCE:
        return Action(Do.END, Cause.SILENT)
    woken, since = run.last(Do.WAKE), run.started if run.heard is None else run.heard
    if woken is None:
        return Action(Do.WAKE) if now - since > PAUSE else None
    # What has not spoken yet may be stopped again at any moment of its start.
    again = now - woken > PAUSE if run.heard is None else woken < since and now - since > PAUSE
    return Action(Do.WAKE) if again else None


def _picture(run: Run, now: float) -> Action | None:
    """A picture that does not come though it was asked for: the page, the window, the stand."""
    if run.beat and run.beat.lost:
        return _climb(run, run.drawn, now, Cause.GRAPHICS, (Do.NEW_WINDOW,))
    if run.beat and now - run.drawn > STILL:
        return _climb(run, run.drawn, now, Cause.FROZEN, (Do.NEXT_PAGE, Do.NEW_WINDOW))
    return None


def _film(run: Run, now: float) -> Action | None:
    if run.beat and run.beat.film is not None and now - run.played > FILM:
        return _climb(run, run.played, now, Cause.FILM, (Do.NEXT_PAGE, Do.NEW_WINDOW))
    return None


def _climb(run: Run, since: float, now: float, why: Cause, rungs: tuple[Do, ...]) -> Action | None:
    """The next rung that was not tried since then; each is given its time."""
    done = [each for each in run.tried if each.at > since and each.what in rungs]
    if done and now - done[-1].at <= PATIENCE:
        return None
    return Action(rungs[len(done)] if len(done) < len(rungs) else Do.END, why)


def _memory(run: Run, now: float) -> Action | None:
    """Too much memory, once the stand has what is usual; a run is asked once, and rests when nobody is there."""
    if run.beat is None or now - run.started <= WARM_UP or run.last(Do.REST) is not None:
        return None
    ceiling = run.beat.ceiling or GROWTH * run.usual
    return Action(Do.REST, Cause.GROWN) if 0 < ceiling < run.beat.memory else None


def _health(history: History, run: Run, now: float) -> Action | None:
    """After an hour the ladder is forgotten; then a stand in safe mode, or without a page, is made whole."""
    if history.falls:
        well = now - max(history.trouble, run.started) >= HEALTH
        return Action(Do.FORGET, Cause.HEALTHY) if well else None
    if run.last(Do.REST) is not None:
        return None
    if run.safe:
        return Action(Do.REST, Cause.HEALTHY)
    new = history.left_out and run.beat and run.beat.content not in {"", history.left_out_of}
    return Action(Do.REST, Cause.REPAIRED) if new else None
