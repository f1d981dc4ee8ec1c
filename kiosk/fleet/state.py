"""How a stand is: what it tells of itself, and whether a person should look at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

LOW = 500_000_000
"""Bytes on the state folder's disk below which somebody should look."""
MOST, LONGEST = 5, 200
"""So many of the content's problems are told, each with so many letters at most."""


class Health(StrEnum):
    """Whether a person should look at a stand."""

    GOOD = "good"
    ATTENTION = "attention"


class Ladder(StrEnum):
    """Where the guard's ladder stands."""

    WELL = "well"
    FELL = "fell"
    SAFE = "safe mode"


@dataclass(frozen=True)
class Seen:
    """What is on the wall at a moment, in plain values: the thread of the windows tells it.

    `mode` is "" where there is no content at all, `screen` is `on`, `dark` (black on purpose) or `off`; `hidden` says
    that nothing of the window can be seen, `lost` how its graphics failed, `unaccelerated` that no film can be shown.
    `frames` were drawn since the start, None where nobody counts; `memory` is in bytes.
    """

    mode: str = ""
    page: str = ""
    language: str = ""
    screen: str = "on"
    content: str = ""
    release_problem: str = ""
    errors: tuple[str, ...] = ()
    hidden: bool = False
    lost: str = ""
    unaccelerated: bool = False
    frames: int | None = None
    memory: float = 0


@dataclass(frozen=True)
class Known:
    """What the stand's files tell: the disk's free bytes, since when it has its content, its release, what the guard
    remembers, and the figures of use to the full hour.

    `visits` and `films` are None where figures of use are turned off; `last_visit` is the hour of the last one.
    """

    disk_free: int | None = None
    content_since: datetime | None = None
    release: str = ""
    falls: int = 0
    safe: bool = False
    left_out: tuple[str, ...] = ()
    visits: int | None = None
    films: int | None = None
    last_visit: datetime | None = None


@dataclass(frozen=True)
class Stand:
    """Which stand this is, as its own file says."""

    name: str
    place: str = ""
    group: str = ""
    channel: str = "stable"
    version: str = ""


@dataclass(frozen=True)
class State:
    """All that a stand tells. Times are the stand's own; `uptime` is in seconds, `disk_free` and `memory` in bytes."""

    name: str
    place: str
    group: str
    channel: str
    version: str
    at: datetime
    uptime: int
    health: Health
    reasons: tuple[str, ...]
    ladder: Ladder
    falls: int
    mode: str
    page: str
    language: str
    screen: str
    content: str
    release: str
    disk_free: int | None
    memory: int
    problems: int
    problem_lines: tuple[str, ...] = field(default=())
    last_visit: datetime | None = None

    @property
    def urgent(self) -> tuple[object, ...]:
        """What is told at once when it changes."""
        return self.health, self.reasons, self.content, self.release, self.screen


def told(stand: Stand, seen: Seen, known: Known, at: datetime, uptime: float) -> State:
    """What the stand tells at a moment of its own clock."""
    reasons = tuple(_reasons(seen, known))
    return State(
        **asdict(stand),
        at=at,
        uptime=int(uptime),
        health=Health.ATTENTION if reasons else Health.GOOD,
        reasons=reasons,
        ladder=Ladder.SAFE if known.safe else Ladder.FELL if known.falls else Ladder.WELL,
        falls=known.falls,
        mode=seen.mode,
        page=seen.page,
        language=seen.language,
        screen=seen.screen,
        content=seen.content,
        release=known.release,
        disk_free=known.disk_free,
        memory=int(seen.memory),
        problems=len(seen.errors),
        problem_lines=tuple(line[:LONGEST] for line in seen.errors[:MOST]),
        last_visit=known.last_visit,
    )


def plain(state: State) -> Mapping[str, object]:
    """As JSON has it: times in ISO 8601."""
    return {
        name: value.isoformat(timespec="seconds") if isinstance(value, datetime) else value
        for name, value in asdict(state).items()
    }


def hour(at: datetime) -> datetime:
    """The full hour before: of a visit no more is told."""
    return at - timedelta(minutes=at.minute, seconds=at.second, microseconds=at.microsecond)


def _reasons(seen: Seen, known: Known) -> Iterator[str]:
    """Why somebody should look, the gravest first."""
    if not seen.mode:
        yield "there is no content to show"
    if seen.lost:
        yield "nothing can be drawn any more"
    if seen.hidden and seen.screen == "on":
        yield "its window cannot be seen"
    if known.safe:
        yield f"safe mode after {_counted(known.falls, 'fall')}: still banners only, and no film"
    elif known.falls:
        yield f"it fell, {_counted(known.falls, 'time')} since it was well for an hour"
    if known.left_out:
        yield f"left out, as the stand fell there: {', '.join(known.left_out)}"[:LONGEST]
    if seen.errors and seen.mode:
        yield f"{_counted(len(seen.errors), 'problem')} in the content: the one before is shown"
    if seen.release_problem:
        yield seen.release_problem[:LONGEST]
    if seen.unaccelerated:
        yield "it is drawn without OpenGL: films are not shown"
    if known.disk_free is not None and known.disk_free < LOW:
        yield f"{known.disk_free / 1e6:.0f} MB are left on its disk"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
