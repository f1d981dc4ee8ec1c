"""Who listens to the stand itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.hall import OpenStand
from tests.support.listener import Listener
from tests.support.wait import wait_until


@pytest.fixture
def listener(open_stand: OpenStand) -> Iterator[Listener]:
    """Somebody before the rotation who has the keypad, and sees nothing."""
    stand = open_stand()
    stand.restart()
    stand.window.requestActivate()
    wait_until(stand.window.isActive, "the window to have the keyboard")
    found = Listener(stand)
    yield found
    found.close()
