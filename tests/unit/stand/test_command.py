"""How a stand is started again: the same stand, which begins with its rotation."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.stand.command import command
from kiosk.stand.start import Start

START = Start((640, 480), "ru", "opium", datetime(2017, 3, 13, 9, 30), "HDMI-1")
WORDS = ["run", "--content", "/srv/content", "--windowed", "640x480", "--screen", "HDMI-1"]


@pytest.mark.parametrize(
    ("argv", "whole", "program"),
    [
        (["/x/__main__.py", "run"], ["python", "-Werror", "-m", "kiosk", "run"], ["-Werror", "-m", "kiosk"]),
        (["/x/kiosk", "run", "--page", "home"], ["python", "/x/kiosk", "run", "--page", "home"], ["/x/kiosk"]),
        (["/x/kiosk"], ["python", "/x/kiosk"], ["/x/kiosk"]),
    ],
)
def test_python_is_started_as_it_was(
    monkeypatch: pytest.MonkeyPatch, argv: list[str], whole: list[str], program: list[str]
) -> None:
    monkeypatch.setattr(sys, "argv", argv)
    monkeypatch.setattr(sys, "orig_argv", whole)
    found = command(Path("/srv/content"), None, START, "--unguarded")
    assert found == [sys.executable, *program, *WORDS, "--at", "2017-03-13T09:30:00", "--unguarded"]


def test_the_packaged_program_is_started_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/kiosk/kiosk")
    found = command(Path("/srv/content"), Path("/var/stand"), Start())
    assert found == ["/opt/kiosk/kiosk", "run", "--content", "/srv/content", "--state", "/var/stand"]
