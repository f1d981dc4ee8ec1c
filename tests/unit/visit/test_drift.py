"""What stands still is moved aside by the clock: little at a time, and everywhere in the end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from kiosk.visit.drift import ACROSS, DOWN, EVERY, STEP, drift

START = datetime(2017, 3, 13, 14, 20, tzinfo=UTC)
PLACES = [drift(START + timedelta(seconds=EVERY * number)) for number in range(2 * ACROSS * DOWN)]


def test_no_move_is_longer_than_a_step_and_every_one_is_a_move() -> None:
    moves = [(abs(x - u), abs(y - v)) for (x, y), (u, v) in zip(PLACES, [*PLACES[1:], PLACES[0]], strict=True)]
    assert set(moves) == {(STEP, STEP)}


def test_it_goes_to_every_side_as_far_and_rests_nowhere() -> None:
    for axis, steps in enumerate((ACROSS, DOWN)):
        places = [place[axis] for place in PLACES]
        assert (min(places), max(places)) == (-STEP * steps // 2, STEP * steps // 2)
        assert max(places.count(place) for place in places) <= len(places) // steps + 2
    assert len(set(PLACES)) > 24


def test_between_two_moves_it_stands() -> None:
    minute = START.replace(minute=21)
    assert len({drift(minute + timedelta(seconds=second)) for second in range(0, EVERY - 60, 10)}) == 1
