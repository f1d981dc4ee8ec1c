"""What stands still in the rotation for weeks is moved some pixels as pages turn, and nothing is lost by it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.model.site import Site
from tests.support.clock import still
from tests.support.eyes import area, part
from tests.support.hall import Hall
from tests.support.stand import HD, Stand
from tests.support.wait import wait_until

MOMENTS = [f"2017-03-13T14:{minute:02}" for minute in range(0, 42, 3)]
PORTRAIT = (1080, 1920)


def brief(site: Site, less_motion: bool) -> Site:
    turns = tuple(turn.model_copy(update={"seconds": 0.05}) for turn in site.file.attract[:2])
    defaults = site.file.defaults.model_copy(update={"less_motion": less_motion})
    return replace(site, file=site.file.model_copy(update={"attract": turns, "defaults": defaults}))


@pytest.fixture(scope="module")
def moving(site: Site) -> Site:
    return brief(site, less_motion=False)


@pytest.fixture(scope="module")
def calm(site: Site) -> Site:
    return brief(site, less_motion=True)


@pytest.fixture(params=[HD, PORTRAIT], ids=["landscape", "portrait"])
def stand(request: pytest.FixtureRequest, hall: Hall, moving: Site) -> Stand:
    return hall.stand(moving, size=request.param)


def invitation(stand: Stand) -> QQuickItem:
    """All of the bar but its ground."""
    return part(stand, "Attract").childItems()[-1]


def places(stand: Stand) -> list[tuple[float, float]]:
    """Where it is in its bar at each of the moments, after a page has turned."""
    seen: list[tuple[float, float]] = []
    for moment in MOMENTS:
        stand.navigator.follow(still(stand.navigator.site, moment))
        turn = stand.navigator.journey.turn
        stand.navigator.pause(False)
        wait_until(lambda turn=turn: stand.navigator.journey.turn > turn, "a turn")  # type: ignore[misc]
        stand.navigator.pause()
        seen.append((invitation(stand).x(), invitation(stand).y()))
    return seen


def test_the_invitation_moves_a_little(stand: Stand) -> None:
    seen = places(stand)
    assert len(set(seen)) > len(seen) // 2
    for axis in range(2):
        along = [place[axis] for place in seen]
        assert 8 <= max(along) - min(along) <= 14
    stand.settle()
    whole = area(stand.window.contentItem())
    assert all(whole.contains(area(item)) for item in invitation(stand).childItems())


def test_while_a_page_stands_it_stands(stand: Stand) -> None:
    places(stand)
    stand.settle()
    before = area(invitation(stand))
    stand.navigator.follow(still(stand.navigator.site, MOMENTS[5]))
    stand.settle()
    assert area(invitation(stand)) == before


def test_where_less_motion_is_the_default_it_stands(hall: Hall, calm: Site) -> None:
    assert set(places(hall.stand(calm))) == {(0, 0)}
