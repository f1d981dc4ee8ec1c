"""Five wrong PINs lock for a quarter of an hour, whatever happens to clocks and power."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.staff.tries import LOCK, MOST, KeptTries, Tries


def wrong(count: int, start: float = 1000, step: float = 10) -> Tries:
    tries = Tries()
    for number in range(count):
        tries = tries.another(start + number * step)
    return tries


@pytest.mark.parametrize(
    ("count", "now", "locked"),
    [
        (0, 1000, 0),
        (MOST - 1, 1040, 0),
        (MOST, 1040, LOCK),
        (MOST, 1040 + 60, LOCK - 60),
        (MOST, 1040 + LOCK, 0),
        (MOST, 5, LOCK - 5),  # the machine was started again: what its clock shows has passed
        (MOST, LOCK, 0),
    ],
)
def test_the_lock_ends_when_its_time_has_passed_for_certain(count: int, now: float, locked: float) -> None:
    assert wrong(count).locked(now) == pytest.approx(locked)


def test_the_tries_that_are_left_are_counted_down_and_forgotten_after_a_while() -> None:
    assert [wrong(count).left(1040) for count in range(MOST)] == [5, 4, 3, 2, 1]
    assert wrong(MOST - 1).left(1040 + LOCK) == MOST
    assert wrong(MOST - 1).another(1040 + LOCK).wrong == 1


def test_a_restart_knows_them(tmp_path: Path) -> None:
    KeptTries(tmp_path).keep(wrong(MOST))
    assert KeptTries(tmp_path).now() == wrong(MOST)
    KeptTries(tmp_path).forget()
    assert KeptTries(tmp_path).now() == Tries()


def test_a_disk_that_cannot_be_written_gives_no_tries_away(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    tries = KeptTries(tmp_path / "file")
    tries.keep(wrong(MOST))
    assert tries.now().locked(1050) > 0


@pytest.mark.parametrize("damage", ["", "{}x", "[1]", '{"wrong": "many"}', "[" * 9_000])
def test_a_damaged_file_locks_nobody_out(tmp_path: Path, damage: str) -> None:
    (tmp_path / "tries.json").write_text(damage)
    assert KeptTries(tmp_path).now().locked(100) == 0
