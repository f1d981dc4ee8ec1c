"""The dark screen: black, with nothing beneath, until it is lightened or somebody may wake it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from kiosk.model.site import Site
from kiosk.visit import journey as steps
from tests.support.eyes import Glass, alike, texts
from tests.support.hall import Hall
from tests.support.stand import Stand
from tests.support.wait import wait_until

PLACES = [(x, y) for x in range(80, 1900, 160) for y in range(80, 1060, 160)]


def site_where(site: Site, **screen: bool) -> Site:
    screen_of = site.file.screen.model_copy(update=screen)
    turns = tuple(turn.model_copy(update={"seconds": 0.3}) for turn in site.file.attract)
    return replace(site, file=site.file.model_copy(update={"screen": screen_of, "attract": turns}))


@pytest.fixture(scope="module")
def asleep(site: Site) -> Site:
    return site_where(site, touch_wakes=False)


@pytest.fixture(scope="module")
def waking(site: Site) -> Site:
    return site_where(site, touch_wakes=True)


def lit(stand: Stand) -> Iterator[Stand]:
    yield stand
    stand.navigator.lighten()
    stand.navigator.lighten("hours")
    stand.navigator.pause()


@pytest.fixture
def stand(hall: Hall, asleep: Site) -> Iterator[Stand]:
    yield from lit(hall.stand(asleep))


@pytest.fixture
def wakeable(hall: Hall, waking: Site) -> Iterator[Stand]:
    yield from lit(hall.stand(waking))


def is_black(stand: Stand) -> bool:
    glass = Glass(stand)
    return all(alike(glass.at(*place), "#000000", 0) for place in PLACES)


def test_it_is_black_and_nothing_is_beneath(stand: Stand) -> None:
    stand.navigator.darken()
    stand.settle()
    assert is_black(stand)
    assert not texts(stand)
    assert not list(stand.scenes())
    assert not [name for name in stand.names() if name]
    stand.navigator.lighten()
    stand.settle()
    assert not is_black(stand)
    assert stand.names()


def test_the_rotation_is_held(stand: Stand) -> None:
    stand.navigator.pause(False)
    wait_until(lambda: stand.navigator.turn == 1, "a turn")
    stand.navigator.darken()
    seen: list[int] = []
    stand.navigator.changed.connect(lambda: seen.append(stand.navigator.turn))
    wait_until(lambda: is_black(stand), "the dark")
    assert not any(timer.isActive() for timer in stand.navigator.findChildren(QTimer) if timer.isSingleShot())
    stand.navigator.lighten()
    wait_until(lambda: bool(seen), "the next turn")
    assert seen[0] == 2


def test_new_content_stays_beneath(stand: Stand, waking: Site, asleep: Site) -> None:
    stand.navigator.darken()
    stand.navigator.replace(site_where(waking, touch_wakes=False))
    stand.navigator.go(steps.next_turn(stand.navigator.journey, stand.navigator.site))
    stand.settle()
    assert is_black(stand)
    assert not list(stand.scenes())
    stand.navigator.replace(asleep)


def test_a_touch_reaches_nothing(stand: Stand) -> None:
    stand.navigator.darken()
    stand.settle()
    stand.hand.tap((960, 200))
    press(stand)
    assert (stand.navigator.dark, stand.navigator.mode) == (True, "attract")
    stand.navigator.lighten()
    stand.hand.tap((960, 200))
    assert stand.navigator.mode == "visit"


@pytest.mark.parametrize("by", ["touch", "key"])
def test_a_touch_wakes_it_for_a_visit_where_the_site_says_so(wakeable: Stand, by: str) -> None:
    wakeable.navigator.darken()
    wakeable.settle()
    if by == "touch":
        wakeable.hand.tap((960, 200))
    else:
        press(wakeable)
    wakeable.settle()
    assert (wakeable.navigator.dark, wakeable.navigator.atHome) == (False, True)
    assert not is_black(wakeable)
    wakeable.navigator.end()
    wakeable.settle()
    assert is_black(wakeable)


def test_a_visit_is_not_cut_off(stand: Stand) -> None:
    stand.go("mechanism")
    stand.navigator.darken("hours")
    stand.settle()
    assert not is_black(stand)
    stand.navigator.end()
    stand.settle()
    assert is_black(stand)


def test_it_stays_dark_until_all_who_darkened_it_lighten_it(stand: Stand) -> None:
    heard: list[bool] = []
    stand.navigator.darkChanged.connect(lambda: heard.append(stand.navigator.dark))
    for change in (stand.navigator.darken, stand.navigator.lighten):
        change()
        change("hours")
    assert heard == [True, False]


def press(stand: Stand) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
        QCoreApplication.sendEvent(stand.window, event)
