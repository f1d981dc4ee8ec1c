"""The rotation turns by itself: every round in the next language, with segments that say where it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.model.site import Site
from kiosk.visit import journey as steps, malloc
from kiosk.visit.journey import Journey, Mode
from tests.support.hall import Hall
from tests.support.stand import Stand
from tests.support.wait import wait_until

TURN = 0.4


@pytest.fixture(scope="module")
def brief(site: Site) -> Site:
    """The stand with a rotation of two short turns."""
    turns = tuple(turn.model_copy(update={"seconds": TURN}) for turn in site.file.attract[:2])
    return replace(site, file=site.file.model_copy(update={"attract": turns}))


@pytest.fixture
def turning(hall: Hall, brief: Site) -> Iterator[Stand]:
    stand = hall.stand(brief)
    yield stand
    stand.navigator.pause()


def segments(stand: Stand) -> list[QQuickItem]:
    """The marks that say where the rotation is, in the order of its turns."""
    return [item for item in stand.items() if item.property("here") is not None]


def test_every_round_speaks_the_next_language(turning: Stand, brief: Site) -> None:
    seen: list[tuple[str, str, int]] = []

    def note() -> None:
        journey = turning.navigator.journey
        seen.append((journey.language, journey.page(brief), turning.navigator.turn))

    note()
    turning.navigator.changed.connect(note)
    turning.navigator.pause(False)
    wait_until(lambda: len(seen) > 2 * len(brief.codes), "a round in every language")
    turning.navigator.changed.disconnect(note)
    pages = [turn.page for turn in brief.file.attract]
    rounds = [(code, page, index) for code in brief.codes for index, page in enumerate(pages)]
    assert seen[: len(rounds) + 1] == [*rounds, rounds[0]]


def speaks(stand: Stand, code: str) -> bool:
    return bool(stand.navigator.language == code)


def turned(stand: Stand, turn: int) -> bool:
    return bool(stand.navigator.turn == turn)


def test_the_language_of_the_turn_is_the_language_of_its_words(turning: Stand, brief: Site) -> None:
    turning.navigator.pause(False)
    for code in brief.codes[1:3]:
        wait_until(partial(speaks, turning, code), f"a turn in {code}")
        turning.navigator.pause()
        turning.settle()
        own = brief.words[code].touch_to_explore
        assert turning.named(own)
        assert turning.scene.property("title") == turning.say(brief.pages[brief.file.attract[0].page].title, code)
        turning.navigator.pause(False)


def test_the_segments_say_where_the_rotation_is(turning: Stand) -> None:
    turning.navigator.pause(False)
    for turn in (1, 0):
        wait_until(partial(turned, turning, turn), f"turn {turn}")
        assert [mark.property("here") for mark in segments(turning)] == [index == turn for index in range(2)]


def test_nothing_turns_while_somebody_visits(turning: Stand) -> None:
    turning.navigator.pause(False)
    turning.hand.tap((960, 200))
    turning.settle()
    turn = turning.navigator.journey.turn
    turning.navigator.open("mechanism")
    turning.settle()
    assert turning.navigator.journey.turn == turn
    assert turning.navigator.mode == "visit"


def test_a_page_leaves_in_the_script_it_came_in(hall: Hall, site: Site) -> None:
    stand = hall.stand(site)
    site = stand.navigator.site
    last = Journey("ar", Mode.ATTRACT, len(site.file.attract) - 1)
    stand.navigator.go(last)
    stand.settle()
    titles = {"arabic": stand.say(site.pages[last.page(site)].title, "ar")}
    turned = steps.next_turn(last, site)
    titles["latin"] = stand.say(site.pages[turned.page(site)].title, turned.language)
    seen: list[tuple[str, set[str]]] = []

    def note() -> None:
        stage = next(item for item in stand.items() if item.property("begun"))
        seen.append((stage.property("script"), {scene.property("title") for scene in stand.scenes()}))

    stand.window.afterAnimating.connect(note)
    stand.navigator.go(turned)
    stand.settle()
    stand.window.afterAnimating.disconnect(note)
    assert seen[-1] == ("latin", {titles["latin"]})
    assert all(scenes <= {titles[script]} for script, scenes in seen)


def test_what_pages_leave_is_given_back_once_all_is_at_rest(
    hall: Hall, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[bool] = []
    stand = hall.stand(site)
    monkeypatch.setattr(malloc, "give_back", lambda: given.append(stand.settled))
    stand.navigator.go(steps.next_turn(stand.navigator.journey, site))
    wait_until(lambda: bool(given), "memory to be given back")
    assert given == [True]
