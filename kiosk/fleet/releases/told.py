"""What came of a look for releases, as a value, and as the line by which a process tells it to the stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from kiosk.model.issues import Fact, Issue

Outcome = Literal["same", "new", "waits", "offer", "refused"]


@dataclass(frozen=True)
class Result:
    """What became of it: the release that is shown, or would be; what is wrong, and what was fetched, in bytes.

    `size` are the bytes of all files of what is offered, `there` is the time by the clock of the web server.
    """

    outcome: Outcome = "same"
    release: int | None = None
    note: str = ""
    issues: tuple[Issue, ...] = ()
    received: int = 0
    size: int = 0
    there: datetime | None = None


def as_told(result: Result) -> dict[str, object]:
    """The result as a line can hold it."""
    issues = [{**asdict(each), "loc": list(each.loc)} for each in result.issues]
    return {"outcome": result.outcome, "release": result.release, "note": result.note, "issues": issues}


def heard(told: Mapping[str, Any]) -> Result:
    """What `as_told` told. Raises ValueError, TypeError, LookupError."""
    outcome, release = told["outcome"], told["release"]
    if outcome not in get_args(Outcome):
        raise ValueError(outcome)
    issues = tuple(
        Issue(str(each["code"]), tuple((str(name), _fact(value)) for name, value in each["facts"]), (), each["file"])
        for each in told["issues"]
    )
    return Result(outcome, release if isinstance(release, int) else None, str(told["note"]), issues)


def _fact(value: object) -> Fact:
    if isinstance(value, list):
        return tuple(map(str, value))
    return value if isinstance(value, (int, float)) else str(value)
