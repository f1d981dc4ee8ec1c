"""Nothing is cut, covered, overlapping, off the screen or too small to touch, in any language and size.

`make audit` looks at more, and writes a report.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.site import Site
from kiosk.desk.fit.room import Room, Size
from tests.audit import opened
from tests.audit.opened import Opened
from tests.audit.tour import SIZES, TELLING, looks, tour
from tests.support.stand import MOMENT

CONTENT = Path(__file__).resolve().parents[2] / "content" / "pages"
PAGES = ["home", *sorted(path.stem for path in CONTENT.rglob("*.yaml"))]
# Pages of a visit that the rotation shows too; its banners are only there.
TURNS = ("mechanism", "film", "poppy-area", "opium")
PORTRAIT, HD = (1080, 1920), (1920, 1080)


def pixels(value: object) -> str | None:
    return f"{value[0]}x{value[1]}" if isinstance(value, tuple) else None


@pytest.fixture(scope="session")
def room(qapp: QGuiApplication, site: Site) -> Iterator[Room]:
    room = Room(site, datetime.fromisoformat(MOMENT))
    yield room
    room.close()


@pytest.mark.parametrize("size", SIZES, ids=pixels)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_whole(room: Room, page: str, size: Size) -> None:
    found = tour(room, looks(page, size))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_whole_in_low_reach(room: Room, page: str) -> None:
    found = tour(room, looks(page, PORTRAIT, TELLING, low=True))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SIZES, ids=pixels)
@pytest.mark.parametrize("page", TURNS)
def test_a_page_is_whole_in_the_rotation(room: Room, page: str, size: Size) -> None:
    found = tour(room, looks(page, size, rotating=True))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", [HD, PORTRAIT], ids=pixels)
@pytest.mark.parametrize("state", opened.ALL, ids=str)
def test_what_is_opened_is_whole(room: Room, state: Opened, size: Size) -> None:
    found = tour(room, looks(state.page, size, TELLING, scales=(True,)), state)
    assert not found, "\n".join(found)
