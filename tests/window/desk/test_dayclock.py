"""The clock that staff move."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication

from kiosk.desk.preview.dayclock import DayClock

VIENNA = ZoneInfo("Europe/Vienna")


def test_a_minute_that_summer_time_skips_becomes_the_hour_after(qapp: QGuiApplication) -> None:
    assert qapp
    clock = DayClock(VIENNA, datetime(2017, 3, 26, 1, 0))
    clock.setMinutes(2 * 60 + 30)
    assert (clock.day, clock.time) == ("2017-03-26", "03:30")


def test_what_is_no_day_is_refused(qapp: QGuiApplication) -> None:
    assert qapp
    clock = DayClock(VIENNA, datetime(2017, 3, 13, 14, 20))
    assert not any(clock.setDay(wrong) for wrong in ("2017-03-32", "tomorrow", "", "0001-01-01"))
    assert clock.setDay(" 2017-03-15 ")
    assert (clock.day, clock.weekday, clock.time) == ("2017-03-15", "Wed", "14:20")
    clock.release()
    assert clock.real
