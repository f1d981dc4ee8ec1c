"""Which touches are somebody's, told in pixels and seconds."""

from __future__ import annotations

from itertools import cycle, islice

import pytest

from kiosk.visit.presence import HEALS, RESTS, WORN, Presence, Spot

A, B, C = (100.0, 100.0), (500.0, 100.0), (500.0, 900.0)
NEAR = 20.0


def tap(presence: Presence, spot: Spot, at: float, wary: bool = False) -> bool:
    here = presence.pressed(("glass", 1), spot, at, wary)
    presence.lifted(("glass", 1))
    return here


@pytest.fixture
def presence() -> Presence:
    return Presence(near=NEAR)


@pytest.mark.parametrize(("spots", "places"), [([A], 1), ([A, (110.0, 95.0)], 1), ([A, B], 2), ([A, B, C], 3)], ids=str)
def test_the_same_places_over_and_over_are_nobody(presence: Presence, spots: list[Spot], places: int) -> None:
    told = [tap(presence, spot, at) for at, spot in enumerate(islice(cycle(spots), 60))]
    counted = places - 1 + WORN
    assert told == [True] * counted + [False] * (60 - counted)


def test_a_touch_elsewhere_or_a_finger_that_wanders_is_somebody_again(presence: Presence) -> None:
    for at in range(WORN + 1):
        here = tap(presence, A, at)
    assert not here
    assert tap(presence, C, 50)
    assert tap(presence, A, 51)
    for at in range(60, 61 + WORN):
        here = tap(presence, A, at)
    assert not here
    presence.pressed(("glass", 1), A, 100)
    assert presence.moved(("glass", 1), B, 101)
    assert tap(presence, A, 102)


def test_many_pages_turned_at_one_place_are_somebody(presence: Presence) -> None:
    assert all(tap(presence, (B[0] + at % 7, B[1]), at) for at in range(16))


def test_a_cleaned_glass_is_like_any_other(presence: Presence) -> None:
    for at in range(2 * WORN):
        tap(presence, A, at)
    assert not tap(presence, A, 2 * WORN + HEALS - 2)
    assert tap(presence, A, 4 * WORN + 2 * HEALS)


def test_a_finger_that_trembles_moves_not_and_one_that_creeps_does(presence: Presence) -> None:
    finger = ("glass", 1)
    presence.pressed(finger, A, 0)
    assert not any(presence.moved(finger, (A[0] + by, A[1] - by), at) for at, by in enumerate([2, -2, 5, -5, 13] * 9))
    crept = [presence.moved(finger, (A[0] + by, A[1]), by) for by in range(60)]
    assert crept.count(True) == 2


def test_a_finger_rests_until_it_comes_away(presence: Presence) -> None:
    finger = ("glass", 1)
    presence.pressed(finger, A, 0)
    presence.moved(finger, (A[0] + 3, A[1]), RESTS - 1)
    assert list(presence.stuck(RESTS)) == [finger]
    presence.moved(finger, B, RESTS)
    assert not list(presence.stuck(RESTS + 1))


def test_who_presses_first_is_heard_until_all_is_lifted(presence: Presence) -> None:
    one, other, mouse = ("glass", 1), ("glass", 2), ("mouse", 0)
    assert presence.owner is None
    presence.pressed(one, A, 0)
    presence.pressed(mouse, B, 1)
    presence.pressed(other, C, 2)
    presence.lifted(one)
    assert presence.owner == "glass"
    presence.lifted(other)
    assert presence.owner is None, "the mouse was pressed while it was not heard"
    presence.lifted(mouse)
    presence.pressed(mouse, B, 3)
    assert presence.owner == "mouse"


def test_the_wary_do_not_hear_nobody(presence: Presence) -> None:
    for at in range(WORN):
        assert tap(presence, A, at, wary=True)
    presence.pressed(("glass", 1), A, WORN, wary=True)
    assert presence.owner is None
    presence.lifted(("glass", 1))
    presence.pressed(("glass", 1), A, WORN + 1)
    assert presence.owner == "glass", "a visitor who is there leafs on"
