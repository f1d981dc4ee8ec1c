"""What the doctor says of the dark screen: its hours, the way that is asked for, and those that work here."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.desk.health import power
from kiosk.stand.power.way import State, Unable
from tests.support.content import Folder

NOW = datetime(2017, 3, 13, 14, 20, tzinfo=ZoneInfo("Europe/Vienna"))


class Monitor:
    """One that is on."""

    def reaches(self) -> str:
        return "1 monitor"

    def switch(self, to: State) -> None:
        raise AssertionError("the doctor switches nothing")

    def state(self) -> State:
        return "on"


@pytest.fixture(autouse=True)
def one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which ddc works, and nothing else."""

    def way_of(name: str) -> Monitor:
        if name != "ddc":
            raise Unable(f"no {name} here")
        return Monitor()

    monkeypatch.setattr(power, "way_of", way_of)


@pytest.mark.parametrize(
    ("wanted", "verdict", "said"),
    [
        ("black", "good", "here ddc (1 monitor, now on) can"),
        ("ddc", "good", "ddc: 1 monitor, now on; try it with 'kiosk screen off --by ddc', and 'on'"),
        ("cec", "look at this", "cec cannot, and the dark screen is only black; here ddc (1 monitor, now on) can"),
    ],
)
def test_what_is_asked_for_is_held_against_what_works(wanted: str, verdict: str, said: str) -> None:
    diagnosis = power.power(wanted)
    assert diagnosis.verdict == verdict
    assert said in diagnosis.says
    assert (diagnosis.todo == "no cec here") is (wanted == "cec")


def test_the_hours_are_told_where_there_are_any(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert [each.subject for each in power.darkness(folder.site().file, NOW)] == ["power"]
    folder.edit("site.yaml", "time_zone", "hours: {every day: 08:00-19:00}\ntime_zone")
    hours, _ = power.darkness(folder.site().file, NOW)
    assert hours.says.startswith("the screen is lit until Mon 13 March 2017, 19:00")
