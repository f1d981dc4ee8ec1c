"""How long a stand waits before it tries again."""

from __future__ import annotations

from kiosk.fleet.broker.backoff import FIRST, LASTED, LONGEST, Backoff


def test_waits_double_as_far_as_five_minutes() -> None:
    backoff = Backoff(lambda _, most: most)
    waits = [backoff.wait(0) for _ in range(12)]
    assert waits[:4] == [FIRST, 2 * FIRST, 4 * FIRST, 8 * FIRST]
    assert waits[-3:] == [LONGEST] * 3


def test_after_a_connection_that_lasted_they_begin_small_again() -> None:
    backoff = Backoff(lambda _, most: most)
    for _ in range(8):
        backoff.wait(LASTED - 1)
    assert backoff.wait(LASTED) == FIRST


def test_stands_that_lost_their_broker_together_do_not_come_back_together() -> None:
    waits = {Backoff().wait(0) for _ in range(100)}
    assert len(waits) > 90
    assert all(FIRST / 2 <= wait <= FIRST for wait in waits)
