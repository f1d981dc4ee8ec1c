"""Being read to is being there: the question waits until a text has been read out, and then gives it back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer

from kiosk.visit import journey as steps
from kiosk.visit.reader import reading_time
from tests.support.ears import Ears
from tests.support.keys import Key
from tests.support.reader import spoken


@pytest.fixture
def listener(ears: Ears) -> Iterator[Ears]:
    """Somebody at the Statement, before a stand that will ask."""
    ears.open("statement")
    ears.stand.navigator.pause(False)
    yield ears
    ears.stand.navigator.pause()


def patience(ears: Ears) -> float:
    """The seconds until the stand asks."""
    return max(timer.remainingTime() for timer in ears.stand.navigator.findChildren(QTimer)) / 1000


def longest(ears: Ears) -> str:
    return max((spoken(block["plain"]) for block in ears.stand.scene.property("blocks")), key=len)


def test_nobody_is_asked_while_a_paragraph_is_read(listener: Ears) -> None:
    ask_after = listener.stand.navigator.site.file.idle.ask_after
    listener.seek(longest(listener))
    assert patience(listener) > ask_after + reading_time(longest(listener)) - 5
    listener.seek(listener.stand.navigator.site.words["en"].home)
    assert patience(listener) < ask_after + 2


def test_after_yes_the_keyboard_is_on_the_paragraph_that_was_read(listener: Ears) -> None:
    navigator = listener.stand.navigator
    listener.seek(longest(listener))
    navigator.go(steps.asked(navigator.journey))
    listener.stand.settle()
    assert listener.on == navigator.site.words["en"].still_there_yes, "the question is spoken at once"
    listener.press(Key.Key_Return)
    assert (navigator.mode, listener.here) == ("visit", longest(listener))
