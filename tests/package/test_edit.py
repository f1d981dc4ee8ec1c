"""The packaged program on staff's machine: its windows open, and what it cannot convert is said."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.package.conftest import Program
from tests.package.screen import STARTING
from tests.support.hall import Hall
from tests.support.heic import heic
from tests.support.wait import wait_until

WINDOW = "Preview of the stand"


@pytest.fixture
def copy(program: Program, tmp_path: Path) -> Path:
    """Staff's own copy of the content."""
    for name in ("content", "assets"):
        shutil.copytree(program.folder / name, tmp_path / name)
    for path in tmp_path.rglob("*"):
        path.chmod(path.stat().st_mode | 0o200)
    return tmp_path / "content"


@contextmanager
def opened(program: Program, hall: Hall, command: str, content: Path) -> Iterator[None]:
    """The window, until the test is over."""
    hall.close()
    with subprocess.Popen(program.command(command, content), env=program.environment, cwd="/") as process:
        try:
            wait_until(lambda: process.poll() is not None or focused(), "the window", STARTING)
            assert process.poll() is None, "it ended by itself"
            yield
            assert process.poll() is None, "it ended by itself"
        finally:
            process.terminate()


def focused() -> bool:
    """Whether the window is there, and has the keyboard now."""
    command = ["xdotool", "search", "--onlyvisible", "--name", WINDOW, "windowfocus"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("command", ["edit", "preview"])
def test_the_window_opens_and_stays(program: Program, hall: Hall, copy: Path, command: str) -> None:
    with opened(program, hall, command, copy):
        assert focused()


@pytest.mark.parametrize(("name", "new", "wanted"), [("a.heic", "a.jpg", "JPEG"), ("a.avi", "a.mp4", "MP4 with H.264")])
def test_what_it_cannot_convert_is_one_sentence_with_the_way_out(
    program: Program, tmp_path: Path, name: str, new: str, wanted: str
) -> None:
    (tmp_path / name).write_bytes(heic((200, 30, 20)))
    done = program("convert", tmp_path / name, tmp_path / new)
    said = f"kiosk: {name} has to be converted, for which this program has no converter — save it as {wanted}\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
    assert not (tmp_path / new).exists()
