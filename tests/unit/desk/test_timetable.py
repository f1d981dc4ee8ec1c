"""What `kiosk check` prints of the hours: the next days as the stand understands them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.desk.check import check
from kiosk.desk.timetable import timetable
from kiosk.model.hours import Hours
from tests.support.content import Folder

LINES = {
    "monday-friday": "08:00-12:00, 13-19:00",
    "saturday": "18:00-02:30",
    "sunday": "02:30-04:30",
    "2017-03-17 to 2017-03-18": "closed",
}


def printed(at: str, lines: dict[str, str] = LINES) -> list[str]:
    now = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo("Europe/Vienna"))
    return [" ".join(line.split()) for line in timetable(Hours.model_validate(lines), now)]


def test_fourteen_days_each_with_its_times_and_the_line_that_says_so() -> None:
    said = printed("2017-03-13T14:00")
    assert len(said) == 15
    assert said[0].endswith("clock of Europe/Vienna: now it is lit until Mon 13 March 2017, 19:00")
    assert said[1] == "Mon 13 March 2017 08:00–12:00, 13:00–19:00 monday-friday"
    assert said[5] == "Fri 17 March 2017 closed 2017-03-17 to 2017-03-18"
    assert said[7] == "Sun 19 March 2017 02:30–04:30 sunday"


def test_what_the_change_of_clocks_does_is_said() -> None:
    assert printed("2017-03-13T14:00")[-2:] == [
        "Sat 25 March 2017 18:00–03:00 next day saturday (18:00–02:30 next day), clocks change",
        "Sun 26 March 2017 03:00–04:30 sunday (02:30–04:30), clocks change",
    ]
    assert printed("2017-10-28T14:00", {"every day": "02:30-24:00"})[2] == (
        "Sun 29 October 2017 02:30–24:00 every day, clocks change"
    )


@pytest.mark.parametrize(
    ("lines", "state"),
    [({"every day": "all day"}, "lit, without an end"), ({"every day": "8-19"}, "dark until Mon 13 March 2017, 08:00")],
)
def test_how_it_is_now_is_said(lines: dict[str, str], state: str) -> None:
    assert printed("2017-03-13T07:00", lines)[0].endswith(f"now it is {state}")


def test_the_command_prints_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = Folder(tmp_path)
    folder.edit("site.yaml", "time_zone", "hours:\n  every day: all day\ntime_zone")
    assert check(folder.root) == 0
    lines = capsys.readouterr().out.splitlines()
    assert (len(lines), lines[0].startswith("hours of the screen"), lines[-1]) == (16, True, "no problems")
