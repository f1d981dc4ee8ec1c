"""A page's moment comes while the stand runs: it is there by itself, wherever the visitor stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.visit.clock import Clock
from tests.support.content import Folder
from tests.support.hall import Hall
from tests.support.stand import Stand
from tests.support.wait import wait_until

MOMENT, BEFORE = "2017-03-14T15:00", "2017-03-14T10:00"
SOON = 1.0


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """The page of the only tile is held back; the rotation shows it too, and another page."""
    folder = Folder(tmp_path)
    folder.edit("pages/opium.yaml", "type: bar", f"type: bar\navailable_from: {MOMENT}")
    folder.edit("pages/hello.yaml", "kind: banner", "kind: banner\naction: {label: See figures, page: opium}")
    folder.edit("site.yaml", "attract:\n", "attract:\n  - {page: opium}\n")
    return folder


@pytest.fixture
def stand(folder: Folder, hall: Hall, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stand]:
    """A stand in the morning, which looks at its clock more often than in a lobby."""
    monkeypatch.setattr("kiosk.visit.navigator.TICK", 50)
    yield hall.stand(folder.site(), BEFORE)
    hall.close()


@pytest.fixture
def empty(folder: Folder) -> Folder:
    """The rotation's other page is held back too."""
    folder.edit("pages/hello.yaml", "kind: banner", f"kind: banner\navailable_from: {MOMENT}")
    return folder


def nears(stand: Stand) -> None:
    """The moment is so near that it comes by itself."""
    opens = datetime.fromisoformat(MOMENT).replace(tzinfo=ZoneInfo("Europe/Vienna"))
    stand.navigator.follow(Clock(ZoneInfo("Europe/Vienna"), opens - timedelta(seconds=SOON)))


def touch(stand: Stand, name: str) -> None:
    """A visitor touches what they see."""
    stand.settle()
    stand.window.grabWindow()
    stand.tap(name)


def test_a_tile_comes_to_a_visitor_who_stands_on_home(stand: Stand) -> None:
    stand.go("home")
    nears(stand)
    assert not any("Figures" in name for name in stand.names())
    wait_until(lambda: any("Figures" in name for name in stand.names()), "the tile")
    touch(stand, next(name for name in stand.names() if "Figures" in name))
    assert stand.navigator.key == "opium|visit"


def test_the_rotation_gets_it_and_stays_where_it_is(stand: Stand) -> None:
    nears(stand)
    assert (stand.navigator.key, stand.navigator.turns) == ("hello|attract", 1)
    assert "See figures" not in stand.names()
    wait_until(lambda: stand.navigator.turns == 2, "the second turn")
    assert (stand.navigator.key, stand.navigator.turn) == ("hello|attract", 1)
    touch(stand, "See figures")
    assert stand.navigator.key == "opium|visit"


def test_without_any_page_the_rotation_is_home_and_a_touch_leads_there(empty: Folder, stand: Stand) -> None:
    assert stand.navigator.mode == "attract"
    assert {"Together", "Touch to explore"} <= stand.names()
    stand.window.grabWindow()
    stand.hand.tap((960, 400))
    stand.settle()
    assert (stand.navigator.mode, stand.navigator.key) == ("visit", "home|visit")
