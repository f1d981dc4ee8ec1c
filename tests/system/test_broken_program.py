"""A program with a part missing: one clear line for the technician, and never a traceback."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.command import kiosk
from tests.support.paths import ROOT

EXIT_USAGE = 2
MISSING = {"the window could not be made": "kiosk/ui/qmldir", "there are no fonts": "assets/fonts"}


@pytest.fixture(params=MISSING)
def said(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def program(said: str, tmp_path: Path) -> Path:
    """A copy of the program without the part whose absence is to be said so."""
    for folder in ("kiosk", "content", "assets"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    missing = tmp_path / MISSING[said]
    shutil.rmtree(missing) if missing.is_dir() else missing.unlink()
    return tmp_path


def test_a_stand_that_cannot_open_says_so_and_ends(program: Path, said: str) -> None:
    done = kiosk("run", "--windowed", "640x360", "--state", program / "state", cwd=program)
    assert done.returncode == EXIT_USAGE
    assert "Traceback" not in done.stderr
    (line,) = (line for line in done.stderr.splitlines() if said in line)
    assert "unpack the program again" in line
    assert line in (program / "state" / "log" / "kiosk.log").read_text("utf-8").splitlines()


def test_pictures_that_cannot_be_taken_are_told_in_the_same_line(program: Path, said: str) -> None:
    done = kiosk("snapshot", "--out", program / "out", "--pages", "home", cwd=program)
    assert done.returncode == EXIT_USAGE
    assert "Traceback" not in done.stderr
    (line,) = (line for line in done.stderr.splitlines() if said in line)
    assert line.startswith("kiosk: ")
