"""What the next start may show before it has read anything: never a picture where it has to be dark."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.visit.beginning import beginning
from kiosk.visit.opening import Opening
from tests.support.content import Folder

VIENNA = ZoneInfo("Europe/Vienna")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    folder.edit("site.yaml", "time_zone", "hours: {every day: 08:00-19:00}\nscreen: {name: HDMI-1}\ntime_zone")
    return folder


def begun(folder: Folder, at: str) -> Opening | None:
    return beginning(folder.site(), datetime.fromisoformat(at).replace(tzinfo=VIENNA), content=folder.root)


def test_by_day_it_holds_until_the_screen_gets_dark(folder: Folder) -> None:
    opening = begun(folder, "2017-03-13T14:20")
    assert opening
    assert opening.until == datetime(2017, 3, 13, 19, tzinfo=VIENNA).timestamp()


def test_by_night_there_is_none(folder: Folder) -> None:
    assert begun(folder, "2017-03-13T23:00") is None


def test_it_knows_its_screen(folder: Folder) -> None:
    opening = begun(folder, "2017-03-13T14:20")
    assert opening
    assert opening.screen == "HDMI-1"
