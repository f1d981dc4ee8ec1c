"""A spoken visit as it comes out of the loudspeaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.speech.elements import Role, here
from kiosk.speech.voice import Voice
from kiosk.stand.speech import Speech
from tests.support.hall import OpenStand
from tests.support.hearing import Hearing
from tests.support.listener import Wall
from tests.support.stand import Stand
from tests.support.wait import wait_until

Key = Qt.Key
PATIENCE = 100_000


@pytest.fixture
def stand(open_stand: OpenStand) -> Stand:
    stand = open_stand()
    stand.restart()
    stand.window.requestActivate()
    wait_until(stand.window.isActive, "the window to have the keyboard")
    return stand


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_spoken_visit_is_heard(stand: Stand, voice: Voice, hear: Callable[[], Hearing], language: str) -> None:
    speech, heard = Speech(Wall(stand), lambda: voice), hear()  # type: ignore[arg-type]
    QTest.keyClick(stand.window, Key.Key_F1)
    wait_until(heard.hears, "how a language is chosen", PATIENCE)
    wait_until(lambda: on(stand, Role.RadioButton), "the languages to be offered")
    for _ in range(stand.navigator.site.codes.index(language)):
        QTest.keyClick(stand.window, Key.Key_Down)
    QTest.keyClick(stand.window, Key.Key_Return)
    wait_until(lambda: on(stand, Role.Heading), "the page's title")
    assert stand.navigator.language == language
    heard = hear()
    QTest.keyClick(stand.window, Key.Key_Down)
    wait_until(heard.hears, "the next text", PATIENCE)
    wait_until(lambda: speech.speaker and speech.speaker.silent, "the text to end", PATIENCE)
    assert heard.seconds() > 2
    stand.navigator.setEase("speech", False)
    wait_until(lambda: not heard.hears(), "silence")
    assert speech.speaker is None
    stand.restart()
    speech.deleteLater()


def on(stand: Stand, role: Role) -> bool:
    """Whether the keyboard is on something of a role."""
    element = here(stand.window)
    return element is not None and element.role is role
