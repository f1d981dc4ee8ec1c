"""What the guard knows of the stand, as a frozen value, and the pure steps from one such value to the next.

Times are the guard's own seconds: they go on while the guard runs, through a restart and a power cut, and stand still
while the machine sleeps or is off. No clock of the machine can turn them back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

WARM_UP = 900
"""Seconds in which a stand comes to the memory that is usual for it: some rounds of the rotation, with the film."""


class Do(StrEnum):
    """What the guard can do, from the least to the most."""

    WAIT = "wait"
    WAKE = "wake"
    NEXT_PAGE = "next"
    NEW_WINDOW = "window"
    REST = "rest"
    FORGET = "forget"
    END = "end"
    START = "start"
    REBOOT = "reboot"


class Cause(StrEnum):
    """What was wrong."""

    SILENT = "it did not answer any more"
    UNBEGUN = "no picture came after its start"
    FROZEN = "its picture stood still"
    GRAPHICS = "it lost its graphics"
    FILM = "its film stood still"
    CRASHED = "it crashed"
    KILLED = "it was killed"
    ENDED = "it ended by itself"
    GROWN = "it takes too much memory"
    HEALTHY = "it has been well for an hour"
    REPAIRED = "there is new content"


@dataclass(frozen=True)
class Beat:
    """What the stand tells of itself.

    `frames` swapped since its start; `exposed` is False while nothing of it can be seen, `dark` True while it is black
    on purpose; `film` is the position of a playing film in seconds; `lost` says how its graphics failed; `memory` is in
    MB; `content` changes with what is shown; `ceiling` and `reboot` are what the site file says for the guard.
    """

    frames: int
    exposed: bool = True
    dark: bool = False
    mode: str = "attract"
    page: str = ""
    film: float | None = None
    lost: str = ""
    memory: float = 0
    content: str = ""
    ceiling: float | None = None
    reboot: bool = False


@dataclass(frozen=True)
class Fall:
    """An end of the stand that nobody asked for, or that the guard had to make. `code` is as of subprocess."""

    at: float
    cause: Cause
    page: str = ""
    content: str = ""
    code: int = 0
    safe: bool = False


@dataclass(frozen=True)
class Tried:
    """What the guard did to a running stand, and when."""

    what: Do
    at: float


@dataclass(frozen=True)
class Run:
    """One run of the stand: when it was started and last heard, when its picture and its film last moved."""

    started: float
    safe: bool = False
    heard: float | None = None
    drawn: float = 0
    played: float = 0
    beat: Beat | None = None
    usual: float = 0
    tried: tuple[Tried, ...] = ()

    def last(self, *what: Do) -> float | None:
        """When one of these was tried last."""
        return max((each.at for each in self.tried if each.what in what), default=None)


@dataclass(frozen=True)
class History:
    """`run` is None while no stand runs; `again` is True where the next one was asked for, and is no fall.

    `left_out` are the pages that the stand is started without, `left_out_of` the content that they belong to.
    """

    run: Run | None = None
    again: bool = False
    falls: tuple[Fall, ...] = ()
    trouble: float = 0
    safe: bool = False
    software: bool = False
    left_out: tuple[str, ...] = ()
    left_out_of: str = ""
    content: str = ""
    reboot: bool = False
    rebooted: float | None = None


def started(history: History, now: float) -> History:
    """A stand was started, as `history` says how."""
    return replace(history, run=Run(now, history.safe, drawn=now, played=now), again=False)


def heard(history: History, beat: Beat, now: float) -> History:
    """A beat came. Where nothing can be seen, or is meant to be, a picture that stands is excused."""
    run = history.run
    if run is None:
        return history
    before = run.beat
    moved = before is None or beat.frames != before.frames or beat.dark or not beat.exposed
    played = before is None or beat.film is None or beat.film != before.film
    run = replace(
        run,
        heard=now,
        beat=beat,
        drawn=now if moved and not beat.lost else run.drawn,
        played=now if played else run.played,
        usual=max(run.usual, beat.memory) if now - run.started <= WARM_UP else run.usual,
    )
    return replace(history, run=run, content=beat.content or history.content, reboot=beat.reboot)


def tried(history: History, what: Do, now: float) -> History:
    """The guard did `what`; what is more than waking is trouble."""
    run = history.run and replace(history.run, tried=(*history.run.tried, Tried(what, now))[-KEPT:])
    return replace(history, run=run, trouble=history.trouble if what in {Do.WAKE, Do.REST} else now)


def fell(history: History, cause: Cause, code: int, now: float) -> History:
    """The stand is gone, and nobody asked for that."""
    beat, safe = (history.run.beat, history.run.safe) if history.run else (None, False)
    page, content = (beat.page, beat.content) if beat else ("", "")
    fall = Fall(now, cause, page, content, code, safe)
    return replace(history, run=None, again=False, falls=(*history.falls, fall)[-KEPT:], trouble=now)


def left(history: History) -> History:
    """The stand ended as it was asked to, to be started anew."""
    return replace(history, run=None, again=True)


def forgotten(history: History) -> History:
    """All is well: the ladder begins at its foot. What was left out stays so until there is new content."""
    return replace(history, falls=())


def rebooted(history: History, now: float) -> History:
    """The machine was asked to start anew."""
    return replace(history, rebooted=now, again=True)


def excused(history: History, now: float) -> History:
    """The guard itself did not run for a while: nobody could be heard."""
    if history.run is None:
        return history
    run = replace(history.run, heard=history.run.heard and now, drawn=now, played=now)
    return replace(history, run=replace(run, started=max(run.started, now) if run.heard is None else run.started))


KEPT = 20
"""Falls, and things tried, that are remembered."""
