"""How much a broker may say."""

from __future__ import annotations

import pytest

from kiosk.fleet.broker.budget import Budget, Flooded


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_what_a_broker_has_to_say_is_listened_to_for_ever() -> None:
    clock = Clock()
    budget = Budget(1_000, 100, 10, clock)
    budget.begun()
    for _ in range(1_000):
        clock.now += 1
        budget.spend(100)


def test_a_flood_ends_as_soon_as_it_is_one() -> None:
    budget = Budget(1_000, 100, 10, Clock())
    budget.spend(1_000)
    with pytest.raises(Flooded):
        budget.spend(1)


def test_who_does_not_begin_in_time_is_left() -> None:
    clock = Clock()
    budget = Budget(1_000, 100, 10, clock)
    clock.now = 11
    assert budget.late
    with pytest.raises(Flooded):
        budget.spend(1)
    budget.begun()
    assert not budget.late
