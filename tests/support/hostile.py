"""Somebody who presses everything at once: fingers, a mouse with all its buttons, the wheel and keys, at random.

`python -m tests.support.hostile ACTIONS SEED` lets them loose on a stand of its own, and prints what came of it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.content.load import load
from kiosk.model.site import HOME
from kiosk.stand.app import application
from kiosk.stand.logs import watch_qt
from kiosk.visit import journey as steps
from tests.support.haste import arrive, turn
from tests.support.memory import pss
from tests.support.stand import HD, Stand
from tests.support.touch import point
from tests.support.visitor import Visitor

Key, Button = Qt.Key, Qt.MouseButton
NONE = Qt.KeyboardModifier.NoModifier
BUTTONS = (Button.LeftButton, Button.RightButton, Button.MiddleButton)
KEYS = (
    Key.Key_Tab,
    Key.Key_Return,
    Key.Key_Space,
    Key.Key_Escape,
    Key.Key_Left,
    Key.Key_Right,
    Key.Key_Up,
    Key.Key_Down,
)
FINGERS = range(1, 6)
LOOK = 100
"""After how many actions the memory is looked at."""


class Hostile:
    """Both hands of somebody before a stand. The same seed presses the same."""

    def __init__(self, stand: Stand, seed: int) -> None:
        self._stand, self._random = stand, Random(seed)
        self._glass = QTest.createTouchDevice()
        self._fingers: dict[int, QPoint] = {}
        self._held: set[Qt.MouseButton] = set()
        self._ways: list[Callable[[], None]] = [
            *[self._put] * 3, *[self._move] * 3, *[self._lift] * 4, *[self._tap] * 4,
            self._press, self._release, self._release, self._wander, self._turn_wheel, self._type, self._type,
        ]  # fmt: skip

    def act(self) -> None:
        """One thing more."""
        self._random.choice(self._ways)()
        if self._random.random() < 0.3:
            QTest.qWait(self._random.choice((1, 5, 20, 60)))

    def leave(self) -> None:
        """Everything is let go."""
        while self._fingers:
            self._lift()
        while self._held:
            self._release()

    def _spot(self) -> QPoint:
        window = self._stand.window
        return QPoint(self._random.randrange(window.width()), self._random.randrange(window.height()))

    def _touch(self, kind: str, finger: int) -> None:
        touches = QTest.touchEvent(self._stand.window, self._glass, False)
        for each, spot in self._fingers.items():
            if each == finger:
                getattr(touches, kind)(each, spot, self._stand.window)
            else:
                touches.stationary(each)
        touches.commit()

    def _put(self) -> None:
        if free := [each for each in FINGERS if each not in self._fingers]:
            self._fingers[free[0]] = self._spot()
            self._touch("press", free[0])

    def _move(self) -> None:
        if self._fingers:
            finger = self._random.choice([*self._fingers])
            self._fingers[finger] += QPoint(self._random.randrange(-60, 61), self._random.randrange(-60, 61))
            self._touch("move", finger)

    def _lift(self) -> None:
        if self._fingers:
            finger = self._random.choice([*self._fingers])
            self._touch("release", finger)
            del self._fingers[finger]

    def _tap(self) -> None:
        if not self._fingers:
            self._put()
            self._lift()

    def _press(self) -> None:
        button = self._random.choice(BUTTONS)
        if button not in self._held:
            self._held.add(button)
            QTest.mousePress(self._stand.window, button, NONE, self._spot())

    def _release(self) -> None:
        if self._held:
            button = self._random.choice(sorted(self._held, key=lambda each: each.value))
            self._held.discard(button)
            QTest.mouseRelease(self._stand.window, button, NONE, self._spot())

    def _wander(self) -> None:
        QTest.mouseMove(self._stand.window, self._spot())

    def _turn_wheel(self) -> None:
        QTest.wheelEvent(self._stand.window, self._spot(), QPoint(0, self._random.choice((-120, 120))))

    def _type(self) -> None:
        QTest.keyClick(self._stand.window, self._random.choice(KEYS))


def use(stand: Stand) -> None:
    """A visitor comes, opens a page, goes home and opens another with a mouse. Raises AssertionError if they can't."""
    turn(stand, steps.begin(stand.navigator.site))
    visitor = Visitor(stand, stand.navigator.language)
    stand.hand.tap((150, 150))
    arrive(stand)
    assert visitor.page == HOME
    stand.hand.tap(stand.named(visitor.sections["programme"]))
    arrive(stand)
    assert visitor.page == "programme"
    stand.hand.tap(stand.named(visitor.word("home")))
    arrive(stand)
    assert visitor.page == HOME
    QTest.mouseClick(stand.window, Button.LeftButton, NONE, point(stand.named(visitor.sections["figures"])))
    arrive(stand)
    assert visitor.page == "figures"


def at_rest(stand: Stand) -> float:
    """The memory in the rotation, when the stand has tidied up."""
    stand.restart()
    stand.navigator.tidy()
    return pss()


def main(actions: int, seed: int) -> dict[str, object]:
    """Qt's warnings, and the memory in MB: before, at most meanwhile, and back in the rotation."""
    app = application()
    warnings: set[str] = set()
    watch_qt(warned=warnings.add)
    site = load(Path("content"))[0]
    idle = site.file.idle.model_copy(update={"ask_after": 5, "answer_within": 2})
    languages = tuple(language for language in site.file.languages if language.code in ("en", "ar"))
    site = replace(site, file=site.file.model_copy(update={"idle": idle, "languages": languages}))
    stand = Stand.on(site, size=HD)
    stand.navigator.pause()
    for _ in range(len(site.file.attract) * len(site.codes)):
        turn(stand, steps.next_turn(stand.navigator.journey, site))
    before = most = at_rest(stand)
    stand.navigator.pause(False)
    hostile = Hostile(stand, seed)
    for number in range(actions):
        hostile.act()
        if number % LOOK == 0:
            most = max(most, pss())
    hostile.leave()
    stand.navigator.pause()
    after = at_rest(stand)
    use(stand)
    stand.close()
    app.processEvents()
    return {"warnings": sorted(warnings), "before": before, "most": most, "after": after}


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:3]))))
