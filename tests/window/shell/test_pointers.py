"""Fingers, a mouse and its other buttons at once, while the stand changes under them: touch works after all of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QMetaObject, QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.model.site import HOME, Site
from kiosk.visit import input_filter, journey as steps, presence
from tests.support.eyes import parts
from tests.support.film import Cinema
from tests.support.hall import OpenStand
from tests.support.haste import arrive, hasten
from tests.support.hostile import use
from tests.support.stand import Stand
from tests.support.visitor import Visitor
from tests.support.wait import wait_until

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
NONE = Qt.KeyboardModifier.NoModifier
HERE, THERE = QPoint(350, 310), QPoint(600, 320)
SMALL = (960, 540)
Change = Callable[[Visitor], None]


def click(stand: Stand, name: str) -> None:
    """As a screen reader presses it: no hand is needed."""

    def buttons() -> list[QQuickItem]:
        return [item for item in stand.items() if item.inherits("QQuickAbstractButton") and stand.name(item) == name]

    wait_until(buttons, f"'{name}' to be pressed")
    QMetaObject.invokeMethod(buttons()[0], "click")


def begins(visitor: Visitor) -> None:
    visitor.stand.navigator.touch()


def turns(visitor: Visitor) -> None:
    visitor.stand.navigator.go(steps.next_turn(visitor.stand.navigator.journey, visitor.stand.navigator.site))


def opens(visitor: Visitor) -> None:
    visitor.stand.navigator.open("mechanism")


def leafs(visitor: Visitor) -> None:
    visitor.stand.navigator.move(1)


def leaves(visitor: Visitor) -> None:
    visitor.stand.navigator.back()


def speaks(visitor: Visitor) -> None:
    visitor.stand.navigator.speak("ar")


def ends(visitor: Visitor) -> None:
    visitor.stand.navigator.end()


def is_asked(visitor: Visitor) -> None:
    visitor.stand.navigator.go(steps.asked(visitor.stand.navigator.journey))


def answers(visitor: Visitor) -> None:
    visitor.stand.navigator.touch()


def sees_a_save(visitor: Visitor) -> None:
    site = visitor.stand.navigator.site
    visitor.stand.navigator.replace(replace(site, file=site.file.model_copy(update={"theme": "light"})))


def opens_a_sheet(visitor: Visitor) -> None:
    click(visitor.stand, visitor.word("easy_access"))


def plays(visitor: Visitor) -> None:
    click(visitor.stand, visitor.named("play"))
    cinema = Cinema(visitor.stand)
    wait_until(lambda: cinema.playing, "the film to play")


def pauses(visitor: Visitor) -> None:
    click(visitor.stand, visitor.word("leave_film"))


def opens_a_level(visitor: Visitor) -> None:
    QMetaObject.invokeMethod(parts(visitor.stand, "LevelButton")[1], "click")


CHANGES: dict[str, tuple[str, list[Change]]] = {
    "rotation": ("no-borders", [turns, begins]),
    "home and pages": (HOME, [opens, leaves, opens, speaks]),
    "gallery": ("poppy-area", [leafs, leafs]),
    "sheet": (HOME, [opens_a_sheet, opens_a_sheet]),
    "panel": ("mechanism", [opens_a_level, opens_a_level]),
    "film": ("film", [plays, pauses]),
    "film's end": ("film", [plays, ends, begins]),
    "question": (HOME, [is_asked, answers, is_asked, ends]),
    "save": ("programme", [sees_a_save]),
}


class Hands:
    """Somebody's finger, and somebody's mouse."""

    def __init__(self, stand: Stand) -> None:
        self.hand, self.window = stand.hand, stand.window

    def press(self, button: Qt.MouseButton, spot: QPoint = HERE) -> None:
        QTest.mousePress(self.window, button, NONE, spot)

    def lift(self, button: Qt.MouseButton, spot: QPoint = HERE) -> None:
        QTest.mouseRelease(self.window, button, NONE, spot)

    def click(self, button: Qt.MouseButton, spot: QPoint = THERE) -> None:
        QTest.mouseClick(self.window, button, NONE, spot)

    def wheel(self) -> None:
        QTest.wheelEvent(self.window, THERE, QPoint(0, -120))
        QTest.wheelEvent(self.window, THERE, QPoint(0, 120))


def finger(hands: Hands, change: Callable[[], None]) -> None:
    hands.hand.press(HERE)
    change()
    hands.hand.move(THERE)
    hands.hand.release(THERE)


def finger_then_mouse(hands: Hands, change: Callable[[], None]) -> None:
    hands.hand.press(HERE)
    hands.click(LEFT)
    change()
    hands.wheel()
    QTest.mouseMove(hands.window, THERE)
    hands.press(LEFT)
    hands.hand.release(HERE)
    hands.lift(LEFT)


def mouse_then_finger(hands: Hands, change: Callable[[], None]) -> None:
    hands.press(LEFT)
    hands.hand.press(THERE)
    change()
    hands.wheel()
    hands.lift(LEFT)
    hands.hand.release(THERE)


def every_button(hands: Hands, change: Callable[[], None]) -> None:
    hands.press(RIGHT)
    hands.press(LEFT)
    hands.click(MIDDLE)
    change()
    hands.lift(RIGHT)
    hands.press(RIGHT)
    QTest.mouseMove(hands.window, THERE)
    hands.lift(LEFT, THERE)
    hands.lift(RIGHT, THERE)


def two_fingers(hands: Hands, change: Callable[[], None]) -> None:
    hands.hand.press(HERE, THERE)
    change()
    hands.click(RIGHT)
    hands.hand.release(HERE, THERE)


HOLDS = (finger, finger_then_mouse, mouse_then_finger, every_button, two_fingers)


@pytest.mark.parametrize(("page", "changes"), CHANGES.values(), ids=CHANGES)
def test_whatever_is_held_while_the_stand_changes_it_can_be_touched_after(
    open_stand: OpenStand, site: Site, page: str, changes: list[Change]
) -> None:
    stand = open_stand(page, size=SMALL)
    for hold in HOLDS:
        hasten(stand, page)
        for change in changes:
            hold(Hands(stand), partial(change, Visitor(stand, "en")))
            arrive(stand)
    stand.navigator.replace(site)
    use(stand)


def test_a_finger_that_never_leaves_the_glass_stops_nobody(
    open_stand: OpenStand, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand = open_stand("no-borders", size=SMALL)
    stand.restart()
    clock = [0.0]
    monkeypatch.setattr(input_filter, "monotonic", lambda: clock[0])
    stand.hand.press((300, 300))
    clock[0] += presence.RESTS
    stand.hand.tap_beside((450, 200))
    stand.settle()
    assert stand.navigator.mode == "visit", "another finger is felt"
    QTest.mouseClick(stand.window, LEFT, NONE, QPoint(0, 0))
    stand.hand.release((300, 300))
    use(stand)


def test_a_mouse_button_that_is_stuck_stops_nobody(open_stand: OpenStand, monkeypatch: pytest.MonkeyPatch) -> None:
    stand = open_stand(size=SMALL)
    clock = [0.0]
    monkeypatch.setattr(input_filter, "monotonic", lambda: clock[0])
    visitor = Visitor(stand, "en")
    QTest.mousePress(stand.window, LEFT, NONE, QPoint(480, 260))
    clock[0] += presence.RESTS
    stand.tap(visitor.sections["programme"])
    assert visitor.page == "programme"
    QTest.mouseRelease(stand.window, LEFT, NONE, QPoint(480, 260))
    stand.settle()
    assert visitor.page == "programme", "what is let go presses nothing"
    use(stand)
