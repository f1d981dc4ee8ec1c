"""What a stand remembers of releases, in `STATE/<stand>/releases/state.json`. It needs the standard library alone."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

NAME = "state.json"


@dataclass
class State:
    """`shown` and `before` are numbers of releases, `failed` those that could not be shown here: the
    issue's code, why, and by which version of the program; another one may.

    `trusted` is when what was last trusted was signed, in ISO form; `falls` are those that the guard knew when `shown`
    came. `pinned` is the release that the stand stays with, whatever its channel has.
    """

    shown: int | None = None
    before: int | None = None
    trusted: str = ""
    pinned: int | None = None
    failed: dict[str, list[str]] = field(default_factory=dict)
    falls: list[list[object]] = field(default_factory=list)


def load(folder: Path) -> State:
    """What was kept; nothing where there is none, or it is damaged."""
    try:
        data = json.loads((folder / NAME).read_text("utf-8"))
        state = State(**{each.name: data[each.name] for each in fields(State) if each.name in data})
    except (OSError, ValueError, TypeError, RecursionError):
        return State()
    numbers = (state.shown, state.before, state.pinned)
    whole = all(number is None or isinstance(number, int) for number in numbers)
    kinds = ((state.trusted, str), (state.failed, dict), (state.falls, list))
    whole = whole and all(isinstance(value, kind) for value, kind in kinds)
    whole = whole and all(isinstance(each, list) and len(each) == 3 for each in state.failed.values())
    return state if whole else State()


def save(folder: Path, state: State) -> None:
    """Keep it, whole or not at all. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{NAME}.part"
    part.write_text(json.dumps(asdict(state)), "utf-8")
    part.replace(folder / NAME)
