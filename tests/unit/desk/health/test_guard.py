"""What the doctor says of the guard."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.desk.health.guard import guard
from kiosk.guard import kept
from kiosk.guard.fork import KEPT
from kiosk.guard.history import Cause, Fall, History
from kiosk.stand.lock import GUARD, lock

FALLEN = History(falls=(Fall(5, Cause.FILM, "film"), Fall(9, Cause.CRASHED, "film", "000001", -11)))


@pytest.mark.parametrize(
    ("history", "verdict", "says"),
    [
        (History(), "good", "is not running now; no falls"),
        (FALLEN, "look at this", "2 falls, the last: it crashed (SIGSEGV) while it showed 'film'"),
        (replace(FALLEN, safe=True, left_out=("film",)), "look at this", "safe mode after 2 falls; left out: film"),
        (History(left_out=("film",)), "look at this", "left out: film"),
    ],
)
def test_what_it_had_to_do(tmp_path: Path, history: History, verdict: str, says: str) -> None:
    kept.save(tmp_path, history, 10)
    found = guard(tmp_path)
    assert found.verdict == verdict
    assert says in found.says
    assert bool(found.todo) == (verdict != "good")


def test_a_guard_that_runs_is_named(tmp_path: Path) -> None:
    lock(tmp_path, GUARD)
    assert f"(process {os.getpid()}); no falls" in guard(tmp_path).says


def test_a_newer_file_is_left_where_it_is(tmp_path: Path) -> None:
    (tmp_path / KEPT).write_text('{"version": 99}')
    assert "is of a newer version" in guard(tmp_path).says
    assert (tmp_path / KEPT).exists()
