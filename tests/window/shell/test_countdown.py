"""The seconds that the question shows are the seconds that the visit has left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.model.site import Site
from kiosk.visit import journey as steps
from kiosk.visit.journey import Mode
from tests.support.hall import Hall
from tests.support.reader import plain, texts
from tests.support.stand import Stand
from tests.support.visitor import Visitor
from tests.support.wait import wait_until

SECONDS = 2


@dataclass(frozen=True)
class Shown:
    """What the question says at one moment, and how much of its bar is left, from 0 to 1."""

    says: str
    bar: float
    asking: bool


@pytest.fixture(scope="module")
def hasty(site: Site) -> Site:
    """The stand with less patience than a site file may ask for."""
    idle = site.file.idle.model_copy(update={"answer_within": float(SECONDS)})
    return replace(site, file=site.file.model_copy(update={"idle": idle}))


@pytest.fixture(params=["en", "ar"])
def visitor(request: pytest.FixtureRequest, hall: Hall, hasty: Site) -> Iterator[Visitor]:
    """Somebody who has gone away, and is about to be asked."""
    stand = hall.stand(hasty, size=(1280, 720))
    stand.go(language=request.param)
    yield Visitor(stand, request.param)
    stand.navigator.pause()


def ask(stand: Stand) -> None:
    """The question comes; its time does not run yet."""
    stand.navigator.pause()
    stand.navigator.go(steps.asked(stand.navigator.journey))
    assert stand.navigator.mode == "asking"
    wait_until(lambda: stand.settled and asked(stand), "the question to be seen")


def asked(stand: Stand) -> bool:
    return any(item.property("asking") and item.opacity() == 1 for item in stand.items())


def said(visitor: Visitor, seconds: int) -> str:
    return visitor.word("still_there_body").format(seconds=seconds)


def seen(visitor: Visitor) -> Shown:
    stand, every = visitor.stand, [said(visitor, seconds) for seconds in range(SECONDS + 1)]
    (says,) = (each for each in every if plain(each) in texts(stand.window))
    assert says in stand.names(), "a screen reader says the same"
    rest, whole = bar(stand)
    return Shown(says, rest.width() / whole.width(), stand.navigator.journey.mode is Mode.ASKING)


def bar(stand: Stand) -> tuple[QQuickItem, QQuickItem]:
    """What is left of the time, and all of it."""
    whole = next(item for item in stand.items() if item.height() == 5 and item.childItems() and item.width() > 400)
    return whole.childItems()[0], whole


def test_it_counts_down_and_reaches_its_end_when_the_visit_ends(visitor: Visitor) -> None:
    stand, moments = visitor.stand, list[Shown]()

    def note() -> None:
        moments.append(seen(visitor))

    ask(stand)
    note()
    stand.navigator.remainingChanged.connect(note)
    stand.navigator.pause(False)
    wait_until(lambda: stand.navigator.mode == "attract", "the end of the visit")
    stand.navigator.remainingChanged.disconnect(note)
    counted = range(SECONDS, -1, -1)
    assert [moment.says for moment in moments] == [said(visitor, seconds) for seconds in counted]
    assert [moment.bar for moment in moments] == pytest.approx([seconds / SECONDS for seconds in counted])
    assert all(moment.asking for moment in moments), "the last second is over with the visit, not before it"
    assert stand.navigator.remaining == 0


def test_the_bar_runs_out_towards_where_reading_began(visitor: Visitor) -> None:
    ask(visitor.stand)
    visitor.stand.navigator.pause(False)
    wait_until(lambda: visitor.stand.navigator.remaining == SECONDS - 1, "a second to pass")
    rest, whole = bar(visitor.stand)
    assert rest.x() == pytest.approx(0 if visitor.language == "en" else whole.width() - rest.width())


def test_an_answer_stops_it_and_the_next_question_begins_anew(visitor: Visitor) -> None:
    stand = visitor.stand
    ask(stand)
    stand.navigator.pause(False)
    wait_until(lambda: stand.navigator.remaining == SECONDS - 1, "a second to pass")
    stand.hand.tap((200, 150))
    assert stand.navigator.mode == "visit"
    left, changes = stand.navigator.remaining, list[int]()
    stand.navigator.remainingChanged.connect(lambda: changes.append(stand.navigator.remaining))
    wait_until(lambda: visitor.word("still_there") not in stand.names(), "the question to be gone")
    assert (stand.navigator.remaining, changes) == (left, []), "it stands still as it fades"
    ask(stand)
    assert stand.navigator.remaining == SECONDS


def test_while_the_stand_is_held_it_stands_at_its_beginning(visitor: Visitor) -> None:
    ask(visitor.stand)
    assert seen(visitor) == Shown(said(visitor, SECONDS), 1, True)
