"""Nobody touches any more: the stand asks, waits for an answer, and returns to its start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.model.site import HOME, Site
from tests.support.film import Cinema
from tests.support.hall import Hall
from tests.support.stand import Stand
from tests.support.visitor import Visitor
from tests.support.wait import wait_until

ASK_AFTER, ANSWER_WITHIN = 1.2, 2.5


@pytest.fixture(scope="module")
def hasty(site: Site) -> Site:
    """The stand with less patience than a site file may ask for."""
    idle = site.file.idle.model_copy(update={"ask_after": ASK_AFTER, "answer_within": ANSWER_WITHIN})
    return replace(site, file=site.file.model_copy(update={"idle": idle}))


@pytest.fixture
def visitor(hall: Hall, hasty: Site) -> Iterator[Visitor]:
    """Somebody at home, before a stand that will ask."""
    stand = hall.stand(hasty)
    stand.go()
    stand.navigator.pause(False)
    yield Visitor(stand, "en")
    stand.navigator.pause()


def asked(visitor: Visitor) -> None:
    wait_until(lambda: mode(visitor.stand) == "asking", "the question")


def mode(stand: Stand) -> str:
    return str(stand.navigator.mode)


def patience() -> QElapsedTimer:
    timer = QElapsedTimer()
    timer.start()
    return timer


def test_the_question_is_answered_by_a_touch_anywhere(visitor: Visitor) -> None:
    visitor.stand.tap(visitor.sections["mechanism"])
    asked(visitor)
    assert visitor.stand.named(visitor.word("still_there"))
    visitor.stand.hand.tap((200, 150))
    assert mode(visitor.stand) == "visit"
    assert visitor.page == "mechanism", "the answer touches nothing else"


def test_start_over_ends_the_visit_at_once(visitor: Visitor) -> None:
    asked(visitor)
    visitor.taps("start_over")
    assert mode(visitor.stand) == "attract"


def test_without_an_answer_the_stand_returns_to_its_defaults(visitor: Visitor) -> None:
    visitor.speaks("ar")
    visitor.stand.navigator.setEase("largerText", True)
    visitor.stand.tap(visitor.sections["statement"])
    asked(visitor)
    wait_until(lambda: mode(visitor.stand) == "attract", "the rotation")
    journey = visitor.stand.navigator.journey
    assert journey.language == visitor.stand.navigator.site.file.defaults.language
    assert not any(asdict(journey.ease).values())
    assert journey.trail == (HOME,)


def test_the_volume_of_one_visitor_is_not_that_of_the_next(visitor: Visitor) -> None:
    visitor.stand.navigator.pause()

    def loudness() -> QQuickItem:
        visitor.stand.tap(visitor.sections["film"])
        Cinema(visitor.stand).play()
        visitor.taps("volume")
        wait_until(lambda: visitor.word("mute") in visitor.stand.names(), "the volume")
        return visitor.stand.named(visitor.word("volume"))

    bar = loudness()
    before = bar.property("value")
    left, top, right, bottom = visitor.stand.covers(bar)
    visitor.stand.hand.tap((left + (right - left) / 4, (top + bottom) / 2))
    wait_until(lambda: bar.property("value") < before - 20, "the film to be quieter")
    visitor.stand.navigator.end()
    visitor.stand.settle()
    visitor.stand.hand.tap((960, 200))
    visitor.stand.settle()
    assert loudness().property("value") == before


def test_a_finger_that_moves_is_not_asked(visitor: Visitor) -> None:
    lasts = patience()
    visitor.stand.hand.press((900, 500))
    step = 0
    while lasts.elapsed() < 2 * ASK_AFTER * 1000:
        step += 1
        visitor.stand.hand.move((900 + 15 * step % 300, 500))
        QTest.qWait(60)
        assert mode(visitor.stand) == "visit"
    visitor.stand.hand.release((900, 500))
    asked(visitor)


def test_what_trembles_on_the_glass_is_nobody(visitor: Visitor) -> None:
    visitor.stand.hand.press((900, 500))
    for step in count():
        visitor.stand.hand.move((900 + 2 * (step % 2), 500 - step % 3))
        QTest.qWait(40)
        if mode(visitor.stand) == "asking":
            break
        assert step < 500, "nobody is asked"
    visitor.stand.hand.release((900, 500))


def test_what_lies_on_the_glass_or_a_key_is_nobody(visitor: Visitor) -> None:
    visitor.stand.hand.press((900, 500))
    asked(visitor)
    visitor.stand.hand.release((900, 500))
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
    wait_until(lambda: holds(visitor.stand, held) and mode(visitor.stand) == "attract", "the rotation")
    assert holds(visitor.stand, held)
    assert mode(visitor.stand) == "attract", "it does not wake the stand either"


def holds(stand: Stand, key: QKeyEvent) -> bool:
    """The keyboard says once more that a key is down."""
    QCoreApplication.sendEvent(stand.window, QKeyEvent(key))
    return True


def test_what_drips_on_one_place_over_and_over_is_nobody(visitor: Visitor) -> None:
    drip, stand = (40, 40), visitor.stand

    def drips(until: str) -> bool:
        stand.hand.tap(drip)
        return mode(stand) == until

    wait_until(lambda: drips("asking"), "the question")
    wait_until(lambda: drips("attract"), "the rotation, for drops are no answer")
    for _ in range(5):
        assert drips("attract"), "drops do not wake the stand"
    stand.hand.tap((960, 500))
    assert mode(stand) == "visit", "a visitor does"


def test_keys_count_as_touches(visitor: Visitor) -> None:
    visitor.stand.tap(visitor.sections["statement"])
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down):
        lasts = patience()
        while lasts.elapsed() < 1.5 * ASK_AFTER * 1000:
            QTest.keyClick(visitor.stand.window, key)
            QTest.qWait(150)
            assert mode(visitor.stand) == "visit", key


def test_a_film_is_watched_to_the_end_without_a_question(visitor: Visitor) -> None:
    visitor.stand.tap(visitor.sections["film"])
    cinema = Cinema(visitor.stand)
    cinema.play()
    start = cinema.position
    wait_until(lambda: cinema.position > start + 2 * ASK_AFTER * 1000, "the film to go on")
    assert mode(visitor.stand) == "visit"
    cinema.pause()
    asked(visitor)
