"""What visitors do at the real stand, as it is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.model.site import Site
from kiosk.stand.counting import Counting
from kiosk.use import database, notes
from kiosk.use.counters import Key
from kiosk.use.store import Store
from kiosk.use.tally import Counts
from kiosk.use.watching import LONGEST, Watching
from kiosk.visit import journey as steps
from tests.support.film import Cinema
from tests.support.hall import OpenStand
from tests.support.stand import Stand
from tests.support.touch import point
from tests.support.visitor import Visitor
from tests.support.wait import wait_until

HOUR = "2017-03-13T14:00+01:00"


class Watched:
    """A stand in the rotation that is watched, and its steady clock."""

    def __init__(self, stand: Stand, place: Path) -> None:
        self.stand, self.now, self.store = stand, 1000.0, Store(place)
        stand.restart()
        self.watching = Watching(stand.navigator, self.store, lambda: self.now)
        self.counted()

    def counted(self) -> dict[Key, int]:
        """What was counted since the last look."""
        taken = self.store.tally.take()
        assert {hour for hour, _ in taken} <= {HOUR}
        return {key: count for (_, key), count in taken.items()}


@pytest.fixture
def watched(open_stand: OpenStand, tmp_path: Path) -> Iterator[Watched]:
    watched = Watched(open_stand(), tmp_path)
    yield watched
    watched.watching.stop()


def test_a_visit(watched: Watched) -> None:
    stand = watched.stand
    visitor = Visitor(stand, "en")
    stand.hand.tap((960, 200))
    stand.settle()
    watched.now += 40
    stand.tap(visitor.sections["statement"])
    visitor.speaks("ru")
    stand.navigator.setEase("largerText", True)
    watched.now += 60
    stand.navigator.go(steps.asked(stand.navigator.journey))
    stand.navigator.end()
    counted = watched.counted()
    assert counted.pop(Key("touch")) >= 3
    assert counted == {
        Key("visit"): 1,
        Key("page", "statement", "en"): 1,
        Key("language", language="ru"): 1,
        Key("easy_access", "larger_text"): 1,
        Key("ended", "unanswered"): 1,
        Key("last_page", "statement"): 1,
        Key("visit_seconds", "30"): 1,
        Key("turn", stand.navigator.site.file.attract[1].page): 1,
    }


def test_touches_that_hit_nothing(watched: Watched) -> None:
    stand = watched.stand
    stand.go("mechanism")
    watched.counted()
    stand.hand.tap((40, 40))
    assert watched.counted() == {Key("touch"): 1, Key("touch_missed", "mechanism"): 1}
    stand.hand.tap(Visitor(stand, "en").control(Visitor(stand, "en").word("language") + ": English"))
    assert watched.counted() == {Key("touch"): 1}
    stand.hand.drag((960, 300), (700, 300))
    assert not {Key("touch"), Key("touch_missed", "mechanism")} & {*watched.counted()}


def test_a_tap_on_a_text_that_can_only_be_scrolled_hits_nothing(watched: Watched) -> None:
    stand = watched.stand
    stand.go("statement")
    watched.counted()
    stand.hand.tap(Visitor(stand, "en").scroller)
    assert watched.counted() == {Key("touch"): 1, Key("touch_missed", "statement"): 1}


@pytest.mark.parametrize("page", ["home", "figures", "statement"])
def test_whatever_can_be_pressed_is_hit(watched: Watched, page: str) -> None:
    stand = watched.stand
    stand.go(page)
    stand.navigator.pause()
    buttons = [item for item in stand.items() if item.inherits("QQuickAbstractButton") and item.isEnabled()]
    room = stand.window.contentItem()
    spots = [spot for button in buttons if room.contains((spot := point(button)).toPointF())]
    watched.counted()
    assert spots
    for spot in spots:
        stand.hand.tap(spot)
        counted = watched.counted()
        assert counted[Key("touch")] == 1
        assert Key("touch_missed", page) not in counted, spot
        stand.go(page)


def test_a_film_as_far_as_it_plays(watched: Watched) -> None:
    stand = watched.stand
    stand.go("film")
    cinema = Cinema(stand)
    cinema.play()
    wait_until(lambda: stand.navigator.filmPart == 0, "the first part of the film")
    cinema.seek(float(cinema.reel.property("duration")) - 1500)
    wait_until(lambda: cinema.ended, "the end")
    stand.navigator.home()
    counted = watched.counted()
    assert counted[Key("film", "film", "en")] == counted[Key("film_end", "film")] == 1
    assert counted[Key("film_watched", "film 0")] == 1


def test_the_stand_is_on_or_dark_as_long_as_it_beats(watched: Watched) -> None:
    for seconds in (15, 15, LONGEST * 10):  # and then the machine slept
        watched.now += seconds
        watched.watching.beat()
    assert watched.counted() == {Key("on"): 30}
    watched.now += 10
    watched.stand.navigator.darken()
    watched.now += 20
    watched.watching.beat()
    watched.stand.navigator.lighten()
    assert watched.counted() == {Key("on"): 10, Key("dark"): 20}


def test_what_the_site_turns_off_is_not_counted(watched: Watched, site: Site) -> None:
    stand = watched.stand
    off = replace(site, file=site.file.model_copy(update={"figures_of_use": False}))
    stand.navigator.replace(off)
    try:
        stand.hand.tap((960, 200))
        stand.settle()
        stand.hand.tap((40, 40))
        watched.now += 15
        watched.watching.beat()
    finally:
        stand.navigator.replace(site)
    assert not watched.counted()


def test_stands_that_come_and_go_are_counted_into_one_file(open_stand: OpenStand, tmp_path: Path) -> None:
    stand, counting = open_stand(), Counting(tmp_path)
    for _ in range(2):
        stand.restart()
        counting.watch(stand)
        stand.hand.tap((960, 200))
        counting.leave()
    counting.stop()
    place = notes.folder(tmp_path)

    def counts() -> Counts:
        return database.read(place, *database.EVER, ZoneInfo("Europe/Vienna"))[0]

    wait_until(lambda: database.files(place) and counts(), "the figures to be written")
    assert counts()[HOUR, Key("visit")] == counts()[HOUR, Key("ended", "interrupted")] == 2
