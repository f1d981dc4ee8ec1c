"""A stand whose guard climbs its ladder on new content goes back by itself: judged at each start, before content."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk import __version__
from kiosk.fleet.place import lead
from kiosk.fleet.releases import state as kept
from kiosk.fleet.releases.state import State
from kiosk.guard.history import Fall, History
from kiosk.guard.kept import Newer, load

MOST = 2
"""Falls with a release that end its time here: the first may be chance."""

FAILED = "release-failed-here"


def known(falls: Sequence[Fall]) -> list[list[object]]:
    """What tells falls that were there from those that come."""
    return [[fall.at, fall.cause.name, fall.page] for fall in falls]


def guilty(history: History, state: State) -> bool:
    """Whether the release that is shown came before as many falls as it may."""
    falls = [fall for fall in known(history.falls) if fall not in state.falls]
    return state.shown is not None and len(falls) >= MOST


def go_back(releases: Path, link: Path, own: Path) -> int | None:
    """Lead the stand back to the release before, where the one that is shown is guilty; the number of that one.

    Raises OSError.
    """
    state = kept.load(releases)
    history = history_of(own)
    if not guilty(history, state) or state.shown is None:
        return None
    left, earlier = state.shown, state.before
    if earlier is None or not (releases / str(earlier) / "content").is_dir():
        return None
    state.failed[str(left)] = [FAILED, history.falls[-1].cause.value, __version__]
    state.shown, state.before, state.falls = earlier, None, known(history.falls)
    lead(link, releases / str(earlier) / "content")
    kept.save(releases, state)
    return left


def history_of(own: Path) -> History:
    """What the guard knows of the stand whose state is `own`."""
    try:
        return load(own, aside=False)[0]
    except Newer:
        return History()
