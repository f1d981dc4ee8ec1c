"""The stand's clock, also across the hour that summer time leaves out."""

from __future__ import annotations

import time
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.visit.clock import Clock

VIENNA = ZoneInfo("Europe/Vienna")


def test_a_clock_started_before_summer_time_shows_summer_time_after_it() -> None:
    clock = Clock(VIENNA, datetime(2017, 3, 26, 1, 59), started=time.monotonic() - 120)
    assert clock.now().strftime("%H:%M %Z") == "03:01 CEST"


def test_a_moment_of_another_zone_is_shown_in_the_stands_own() -> None:
    assert Clock(VIENNA, datetime.fromisoformat("2017-03-13T12:00+00:00")).now().strftime("%H:%M") == "13:00"
