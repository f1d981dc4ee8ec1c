"""The audit itself: it finds each flaw that is made on purpose, on a real page."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine, qmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.offscreen import Look, OffscreenStand
from kiosk.desk.fit.visible_items import Text, look
from kiosk.model.site import Site
from kiosk.pages import KINDS
from tests.support.hall import OpenStand
from tests.support.stand import MOMENT
from tests.window.audit.contrast import ENOUGH, faint, ratio
from tests.window.audit.opened import items, sample
from tests.window.audit.rules import flaws

PAGE = Look("statement")


@pytest.fixture
def room(qapp: QGuiApplication, site: Site) -> Iterator[OffscreenStand]:
    """A room of its own, to be spoilt, on a page where nothing is wrong."""
    room = OffscreenStand(site, datetime.fromisoformat(MOMENT))
    room.show(PAGE)
    assert not found(room)
    yield room
    room.close()


def found(room: OffscreenStand) -> set[str]:
    """The kinds of flaws that are found, without words and figures."""
    return {flaw.what.split(' "')[0].split(" '")[0] for flaw in flaws(look(room.item, room.rotating))}


def title(room: OffscreenStand) -> QQuickItem:
    """The first line of the Statement."""
    return texts(room, "WholeLabel")[0].place.item


def texts(room: OffscreenStand, kind: str) -> list[Text]:
    return [text for text in look(room.item, False).texts if text.place.name == kind]


def button(room: OffscreenStand, place: int = 0) -> QQuickItem:
    return [target.item for target in look(room.item, False).targets if target.name == "TouchButton"][place]


def added(room: OffscreenStand, qml: str, parent: QQuickItem | None = None) -> QQuickItem:
    """Something more on the screen."""
    engine = qmlEngine(room.item)
    assert isinstance(engine, QQmlEngine)
    component = QQmlComponent(engine)
    component.setData(f"import QtQuick\nimport kiosk.ui\n{qml}".encode(), "")
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    item.setParent(room.item)
    item.setParentItem(parent or room.item)
    return item


def shorten(room: OffscreenStand) -> None:
    added(room, 'Text { text: "A long sentence"; width: 60; elide: Text.ElideRight; font.pixelSize: 30 }')


def tear(room: OffscreenStand) -> None:
    added(room, 'Label { text: "Antidrogenstrategie"; width: 150; y: 0 }')


def clip(room: OffscreenStand) -> None:
    box = added(room, "Item { clip: true; width: 400; height: 20 }")
    added(room, 'Label { text: "Half of it" }', box)


def lengthen(room: OffscreenStand) -> None:
    scroller = items(room, "Scroller")[0].childItems()[0]
    scroller.setProperty("contentHeight", scroller.property("contentHeight") / 2)


def push_out(room: OffscreenStand) -> None:
    added(room, 'Label { text: "Nearly gone"; x: 1900 }')


def squeeze(room: OffscreenStand) -> None:
    added(room, 'Label { text: "Too wide for this"; width: 60; wrapMode: Text.NoWrap }')


def box_in(room: OffscreenStand) -> None:
    box = added(room, 'Rectangle { color: "#102030"; width: 600; height: 24 }')
    added(room, 'Label { text: "Too high"; anchors.centerIn: parent }', box)


def cover(room: OffscreenStand) -> None:
    over = added(room, 'Rectangle { color: "#102030"; height: 40; width: 60 }')
    over.setPosition(title(room).mapToScene(title(room).boundingRect().center()))


def shrink(room: OffscreenStand) -> None:
    added(room, 'Label { text: "Fine print"; size: 18 }')


def overlap(room: OffscreenStand) -> None:
    item = title(room)
    second = added(room, 'Label { text: "Another line of words" }')
    second.setPosition(item.mapToScene(item.boundingRect().topLeft()))


def lessen(room: OffscreenStand) -> None:
    button(room).setHeight(60)


def approach(room: OffscreenStand) -> None:
    home = button(room, -1)
    home.setX(home.x() - 12)


def said(room: OffscreenStand) -> set[str]:
    return {text.words for text in look(room.item, False).texts}


@pytest.fixture(scope="module")
def kinds(qapp: QGuiApplication, examples: Site) -> Iterator[OffscreenStand]:
    """A room with a page of every kind."""
    room = OffscreenStand(examples, datetime.fromisoformat(MOMENT))
    yield room
    room.close()


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_page_opens_is_seen(kinds: OffscreenStand, examples: Site, kind: str) -> None:
    """If it opens anything, it says something more then, and no longer once it is left."""
    kinds.show(Look(kind))
    before, more = said(kinds), set[str]()
    for state in sample(examples.pages[kind]):
        kinds.show(Look(kind, opening=state))
        more |= said(kinds) - before
    assert more or not any(examples.pages[kind].ui_states())
    kinds.show(Look(kind))
    assert said(kinds) == before


BROKEN: dict[str, Callable[[OffscreenStand], None]] = {
    "is shortened": shorten,
    "tears": tear,
    "is cut by Item": clip,
    "cannot be scrolled to": lengthen,
    "is off the screen": push_out,
    "is too wide for its place": squeeze,
    "sticks out of its Rectangle": box_in,
    "is covered by Rectangle": cover,
    "is too small": shrink,
    "overlaps": overlap,
    "is too small to touch": lessen,
    "is too near to": approach,
}


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_broken_is_found(room: OffscreenStand, what: str) -> None:
    BROKEN[what](room)
    room.rest()
    assert what in found(room)


def test_a_flaw_is_told_with_its_words_measure_and_place(room: OffscreenStand) -> None:
    lessen(room)
    (flaw,) = (str(flaw) for flaw in flaws(look(room.item, False)) if "small" in flaw.what)
    assert "is too small to touch by 28 px in" in flaw


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((1, 1, 1), (0, 0, 0), 21), ((0, 0, 0), (0, 0, 0), 1), ((119 / 255,) * 3, (1, 1, 1), 4.48)],
)
def test_contrast_is_that_of_the_standard(
    one: tuple[float, float, float], other: tuple[float, float, float], expected: float
) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.005)


def test_faint_words_are_found(open_stand: OpenStand) -> None:
    stand = open_stand("statement", ease={"less_motion": True})
    stand.window.grabWindow()
    sight = look(stand.window.contentItem(), False)
    assert not list(faint(sight, stand.window, ENOUGH))
    item = next(text.place.item for text in sight.texts if text.place.name == "WholeLabel")
    item.setProperty("color", QColor("#b0aca0"))
    (flaw,) = faint(sight, stand.window, ENOUGH)
    assert "#b0aca0" in flaw
