"""Nothing is cut, covered, overlapping, off the screen or too small to touch, in any language and size.

`make audit` looks at more, and writes a report.
"""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.desk.fit.offscreen import OffscreenStand, Size
from kiosk.model.site import Site
from tests.support.paths import ROOT
from tests.support.stand import MOMENT
from tests.window.audit import opened
from tests.window.audit.opened import Opened
from tests.window.audit.tour import SIZES, TELLING, easy, looks, roomy, tour

CONTENT = ROOT / "content" / "pages"
PAGES = ["home", *sorted(path.stem for path in CONTENT.rglob("*.yaml"))]
# Pages of a visit that the rotation shows too; its banners are only there.
TURNS = ("mechanism", "film", "poppy-area", "opium")
PORTRAIT, HD = (1080, 1920), (1920, 1080)


def pixels(value: object) -> str | None:
    return f"{value[0]}x{value[1]}" if isinstance(value, tuple) else None


@pytest.fixture(scope="session")
def room(qapp: QGuiApplication, site: Site) -> Iterator[OffscreenStand]:
    room = OffscreenStand(site, datetime.fromisoformat(MOMENT))
    yield room
    room.close()


@pytest.mark.parametrize("size", SIZES, ids=pixels)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_whole(room: OffscreenStand, page: str, size: Size) -> None:
    found = tour(room, looks(page, size))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", [HD, PORTRAIT], ids=pixels)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_loses_nothing_where_text_needs_most_room(room: OffscreenStand, page: str, size: Size) -> None:
    found = tour(room, roomy(page, size))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", [HD, PORTRAIT], ids=pixels)
@pytest.mark.parametrize("page", PAGES[1:])
def test_what_a_page_opens_loses_nothing_there(room: OffscreenStand, site: Site, page: str, size: Size) -> None:
    states = [opened.stated(page, state) for state in opened.sample(site.pages[page])]
    states += [state for state in opened.MORE if state.page == page]
    found = [flaw for state in states for flaw in tour(room, roomy(page, size, ("fr", "ar")), state)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", [HD, PORTRAIT], ids=pixels)
def test_easy_words_have_room(room: OffscreenStand, site: Site, size: Size) -> None:
    turns = dict.fromkeys(turn.page for turn in room.navigator.site.file.attract)
    wanted = [*(easy(site, page, size) for page in PAGES), *(easy(site, page, size, rotating=True) for page in turns)]
    found = [flaw for looks in wanted for flaw in tour(room, looks)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_whole_in_low_reach(room: OffscreenStand, page: str) -> None:
    found = tour(room, looks(page, PORTRAIT, TELLING, low=True))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SIZES, ids=pixels)
@pytest.mark.parametrize("page", TURNS)
def test_a_page_is_whole_in_the_rotation(room: OffscreenStand, page: str, size: Size) -> None:
    found = tour(room, looks(page, size, rotating=True))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", [HD, PORTRAIT], ids=pixels)
@pytest.mark.parametrize("page", PAGES[1:])
def test_what_a_page_opens_is_whole(room: OffscreenStand, site: Site, page: str, size: Size) -> None:
    wanted = list(looks(page, size, TELLING, scales=(True,)))
    states = [opened.stated(page, state) for state in opened.sample(site.pages[page])]
    found = [flaw for state in states for flaw in tour(room, wanted, state)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", [HD, PORTRAIT], ids=pixels)
@pytest.mark.parametrize("state", opened.MORE, ids=str)
def test_what_is_opened_is_whole(room: OffscreenStand, state: Opened, size: Size) -> None:
    found = tour(room, looks(state.page, size, TELLING, scales=(True,)), state)
    assert not found, "\n".join(found)
