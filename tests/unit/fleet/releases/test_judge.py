"""A stand that falls with new content goes back by itself; one that falls for another reason does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.fleet.place import lead
from kiosk.fleet.releases import state as kept
from kiosk.fleet.releases.judge import go_back, guilty, known
from kiosk.fleet.releases.state import State
from kiosk.guard import kept as guard
from kiosk.guard.history import Cause, Fall, History

EARLIER, ONE, TWO = (Fall(at, Cause.CRASHED, page) for at, page in ((10.0, ""), (50.0, "opium"), (90.0, "opium")))


@pytest.mark.parametrize(
    ("falls", "state", "expected"),
    [
        ((ONE, TWO), State(shown=2, before=1), True),
        ((ONE,), State(shown=2, before=1), False),
        ((EARLIER, ONE), State(shown=2, before=1, falls=known([EARLIER])), False),
        ((EARLIER, ONE, TWO), State(shown=2, before=1, falls=known([EARLIER])), True),
        ((ONE, TWO), State(), False),
    ],
)
def test_two_falls_since_a_release_came_end_its_time(falls: tuple[Fall, ...], state: State, expected: bool) -> None:
    assert guilty(History(falls=falls), state) is expected


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    for number in ("1", "2"):
        (tmp_path / "releases" / number / "content").mkdir(parents=True)
    lead(tmp_path / "content", tmp_path / "releases" / "2" / "content")
    guard.save(tmp_path, History(falls=(ONE, TWO)), 100)
    return tmp_path / "releases"


def test_it_goes_back_to_the_release_before_and_says_why(releases: Path, tmp_path: Path) -> None:
    kept.save(releases, State(shown=2, before=1))
    assert go_back(releases, tmp_path / "content", tmp_path) == 2
    assert (tmp_path / "content").readlink() == releases / "1" / "content"
    state = kept.load(releases)
    assert (state.shown, state.failed["2"][:2]) == (1, ["release-failed-here", "it crashed"])
    assert go_back(releases, tmp_path / "content", tmp_path) is None, "not for the falls of before"


def test_it_stays_where_there_is_nothing_to_go_back_to(releases: Path, tmp_path: Path) -> None:
    for before in (None, 7):
        kept.save(releases, State(shown=2, before=before))
        assert go_back(releases, tmp_path / "content", tmp_path) is None
    assert (tmp_path / "content").readlink() == releases / "2" / "content"


@pytest.mark.parametrize(
    "text", ["", "[]", '{"shown": "2"}', '{"failed": {"2": "x"}}', '{"failed": []}', "\0", "[" * 9_000]
)
def test_a_damaged_memory_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "state.json").write_text(text)
    assert kept.load(tmp_path) == State()
