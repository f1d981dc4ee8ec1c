"""With Low reach every control is between 380 and 1,220 mm above the floor, and no page loses anything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.desk.fit.offscreen import FADED, Look, OffscreenStand
from kiosk.desk.fit.visible_items import look
from kiosk.model.site import Site
from tests.support.stand import MOMENT
from tests.window.audit import opened
from tests.window.audit.reach import MOUNTS, Mount, out_of_reach
from tests.window.audit.rules import flaws

PAGES = (
    "home",
    "figures",
    "opium",
    "heroin-share",
    "meetings",
    "mechanism",
    "statement",
    "prospects",
    "film",
    "programme",
)
CODES = ("fr", "ar")


@pytest.fixture(params=MOUNTS, ids=str)
def hung(request: pytest.FixtureRequest, qapp: QGuiApplication, site: Site) -> Iterator[tuple[Mount, OffscreenStand]]:
    """A stand whose site file says how its screen hangs."""
    mount: Mount = request.param
    room = OffscreenStand(mount.site(site), datetime.fromisoformat(MOMENT))
    yield mount, room
    room.close()


def test_every_control_is_in_reach_and_every_page_whole(hung: tuple[Mount, OffscreenStand]) -> None:
    mount, room = hung
    found = []
    for page in PAGES:
        for code in CODES:
            wish = Look(page, code, mount.size, low=True)
            room.show(wish)
            sight = look(room.item, room.rotating)
            found += [f"{wish} {flaw}" for flaw in (*out_of_reach(mount, sight), *flaws(sight))]
    assert not found, "\n".join(found)


def test_what_rises_and_what_asks_is_in_reach_too(hung: tuple[Mount, OffscreenStand]) -> None:
    mount, room = hung
    found = []
    for state in (each for each in opened.MORE if each.page in ("figures", "programme")):
        room.leave()
        room.show(Look(state.page, "fr", mount.size, low=True))
        state.open(room)
        room.rest(FADED)
        sight = look(room.item, room.rotating)
        found += [f"{state} {flaw}" for flaw in (*out_of_reach(mount, sight), *flaws(sight))]
    assert not found, "\n".join(found)


def test_without_low_reach_a_control_is_too_high_and_that_is_seen(hung: tuple[Mount, OffscreenStand]) -> None:
    mount, room = hung
    room.show(Look("home", "en", mount.size))
    assert out_of_reach(mount, look(room.item, room.rotating))
