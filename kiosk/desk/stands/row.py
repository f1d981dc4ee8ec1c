"""What is known of one stand, and whether it needs a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from kiosk.fleet.broker.reader import Retained
from kiosk.fleet.broker.topics import ONLINE
from kiosk.fleet.state import Health

LATE = timedelta(minutes=5)
"""So old is no state of a stand that is connected, and whose clock is right."""
MOST, LONGEST = 8, 200


class Need(IntEnum):
    """What a stand needs, the gravest first."""

    SILENT = 0
    ATTENTION = 1
    NOTHING = 2


def _line(written: object) -> str:
    """What others wrote, as letters on one line."""
    return "".join(sign if sign.isprintable() else " " for sign in str(written)[:LONGEST])


Line = Annotated[str, BeforeValidator(_line)]


class _Told(BaseModel):
    """What is read of a state; whatever else it says is of another version."""

    model_config = ConfigDict(extra="ignore", allow_inf_nan=False)
    at: AwareDatetime
    health: Line
    reasons: list[Line] = Field(default_factory=list)
    problem_lines: list[Line] = Field(default_factory=list)
    place: Line = ""
    group: Line = ""
    channel: Line = ""
    version: Line = ""
    release: Line = ""
    content: Line = ""
    mode: Line = ""
    page: Line = ""
    language: Line = ""
    screen: Line = ""
    uptime: float = Field(0, ge=0, le=1e10)


@dataclass(frozen=True)
class Row:
    """`why` says what to look at; `at` is when the stand told of itself last, by its own clock."""

    name: str
    need: Need
    why: tuple[str, ...] = ()
    at: datetime | None = None
    place: str = ""
    group: str = ""
    channel: str = ""
    version: str = ""
    release: str = ""
    content: str = ""
    shows: str = ""

    @property
    def needs_a_person(self) -> bool:
        return self.need is not Need.NOTHING

    @property
    def content_named(self) -> str:
        """The release, or else the print of the content."""
        if self.release:
            return f"release {self.release}"
        return f"content {self.content}" if self.content else "no content"


def rows(found: Mapping[str, Retained], now: datetime) -> list[Row]:
    """Every stand: the silent first, longest ago first; then what to look at; then the good ones by name."""
    made = (_row(name, told, now) for name, told in found.items())
    return sorted(made, key=lambda row: (row.need, row.at or now if row.need is Need.SILENT else now, row.name))


def counts(found: Iterable[Row]) -> dict[Need, int]:
    """How many stands need what."""
    every = [row.need for row in found]
    return {need: every.count(need) for need in Need}


def as_plain(row: Row) -> dict[str, object]:
    """As JSON has it."""
    return {**asdict(row), "need": row.need.name.lower(), "at": row.at and row.at.isoformat()}


def _row(name: str, told: Retained, now: datetime) -> Row:
    try:
        state = _Told.model_validate_json(told.state) if told.state else None
    except (ValidationError, ValueError, RecursionError):
        return Row(name, Need.ATTENTION, ("what it tells of itself cannot be read: is it of another version?",))
    if state is None:
        silent = told.availability != ONLINE
        return Row(name, Need.SILENT if silent else Need.ATTENTION, ("it has told nothing of itself",))
    why = [*state.reasons, *state.problem_lines][:MOST]
    if told.availability != ONLINE:
        need, why = Need.SILENT, []
    elif abs(now - state.at) > LATE:
        need, why = Need.ATTENTION, [f"it told {state.at:%Y-%m-%d %H:%M} last: it hangs, or its clock is wrong", *why]
    else:
        need = Need.NOTHING if state.health == Health.GOOD else Need.ATTENTION
    return Row(
        name, need, tuple(why), state.at, state.place, state.group, state.channel, state.version, state.release,
        state.content, _shows(state),
    )  # fmt: skip


def _shows(state: _Told) -> str:
    if state.screen in {"dark", "off"}:
        return f"screen {state.screen}"
    return ": ".join(filter(None, (state.mode, state.page)))
