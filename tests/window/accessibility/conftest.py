"""Who listens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible

from tests.support.ears import Ears
from tests.support.hall import OpenStand
from tests.support.wait import wait_until


@pytest.fixture
def ears(open_stand: OpenStand) -> Iterator[Ears]:
    """Somebody at home who has keys and a screen reader."""
    QAccessible.setActive(True)
    listener = Ears(open_stand())
    try:
        listener.stand.window.requestActivate()
        wait_until(listener.stand.window.isActive, "the window to have the keyboard")
        listener.stand.navigator.announced.connect(listener.note)
        yield listener
        listener.stand.navigator.announced.disconnect(listener.note)
    finally:
        listener.stand.restart()
        QAccessible.setActive(False)
    listener.stand.navigator.follow(listener.stand.navigator.tour.clock)
