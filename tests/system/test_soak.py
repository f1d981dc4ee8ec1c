"""A little of what `make soak` does for hours, and that it would see what it looks for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from Xlib import X

from tests.soak.glass import Glass, Watch
from tests.soak.hastened import Month
from tests.soak.month import Figures, odd
from tests.soak.run import DARK, GROWTH, LONG, MOST, flaws, soak
from tests.support.desktop import Desktop
from tests.support.display import Display

GOOD: dict[str, Any] = {"memory": 250.0, "own": 180.0, "one_colour": 0.2, "warnings": []}


def test_a_stand_lives_through_turns_plays_and_visits() -> None:
    rounds = [*soak(21, 1)]
    assert flaws(rounds) == []
    last = rounds[-1]
    assert (last["turns"], last["plays"], last["visits"]) == (21, 1, 1)
    assert last["frames"] > 21
    assert last["days"] > 0


@pytest.mark.parametrize(
    ("rounds", "said"),
    [
        ([GOOD | {"warnings": ["QML: x"]}], "Qt warned: QML: x"),
        ([GOOD | {"one_colour": DARK + 0.1}], "one colour"),
        ([GOOD, GOOD | {"memory": MOST + 1.0}, GOOD], "memory"),
        (
            [GOOD | {"own": 150.0 + number * (GROWTH + 1) / (0.8 * LONG)} for number in range(LONG + 1)],
            "more at the end",
        ),
    ],
)
def test_what_is_wrong_is_said(rounds: list[dict[str, Any]], said: str) -> None:
    (flaw,) = flaws(rounds)
    assert said in flaw


MONTH = Month(Path(), 0, visits=400, plays=100, ends=50)
FIGURES: Figures = {
    ("visits", ""): {"value": "400", "at_least": 398, "at_most": 402},
    ("film", "film Started it"): {"value": "100", "at_least": 98, "at_most": 102},
    ("film", "film Were there at its end"): {"value": "50", "at_least": 48, "at_most": 52},
    ("on, seconds", "2026-03-02"): {"at_least": 86_000},
}


def test_a_report_says_what_was_done_in_a_month() -> None:
    assert [*odd(FIGURES, MONTH, ["2026-03-02"])] == []
    assert [*odd(FIGURES, replace(MONTH, visits=430), [])] == ["visits : 400, where 430 were made"]
    assert [*odd(FIGURES, replace(MONTH, ends=20), [])] == ["film film Were there at its end: 50, where 20 were made"]
    assert [*odd(FIGURES, MONTH, ["2026-03-03"])] == ["2026-03-03: on for 0 s"]


def test_a_screen_of_one_colour_is_seen(tmp_path: Path) -> None:
    display = Display((640, 480), "-fbdir", tmp_path)
    desktop = Desktop(display.name)
    window = desktop.root.create_window(0, 0, 320, 480, 0, X.CopyFromParent, background_pixel=0x3060C0)
    glass = Glass(tmp_path)
    watch = Watch(glass)
    window.map()
    desktop.x.sync()
    desktop.wait_until(lambda: len(glass.colours()) == 2, "the window")
    assert watch.longest < DARK
    desktop.wait_until(lambda: watch.seen, "a look at it")
    window.destroy()
    desktop.x.sync()
    desktop.wait_until(lambda: watch.longest > DARK, "one colour to be noticed")
    watch.end()
    desktop.close()
    display.close()
