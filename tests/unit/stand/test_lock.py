"""One stand has a state folder and a screen; whoever comes second is told who the first one is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.errors import OperatorError
from kiosk.stand.lock import GUARD, holder, lock, lock_screen
from tests.support.paths import ROOT

HELD = """
import sys
from pathlib import Path
from kiosk.stand.lock import GUARD, lock, lock_screen
lock(Path(sys.argv[1]))
lock(Path(sys.argv[1]), GUARD)
lock_screen(None)
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.setenv("DISPLAY", ":77")


@pytest.fixture
def first(tmp_path: Path) -> Iterator[int]:
    """The number of a process that holds everything."""
    held = [sys.executable, "-c", HELD, str(tmp_path)]
    with subprocess.Popen(held, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"held\n"
        yield process.pid


def test_the_second_is_told_the_number_of_the_first(tmp_path: Path, first: int) -> None:
    for name in ("lock", GUARD):
        with pytest.raises(OperatorError, match=rf"already open on this content \(process {first}\); "):
            lock(tmp_path, name)
        assert holder(tmp_path, name) == str(first)
    with pytest.raises(OperatorError, match=rf"already open on this screen \(process {first}\); "):
        lock_screen(None)


@pytest.mark.usefixtures("first")
def test_another_folder_screen_or_display_is_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock(tmp_path / "other")
    lock_screen("HDMI-2")
    monkeypatch.setenv("DISPLAY", ":78")
    lock_screen(None)


def test_what_was_held_is_free_when_its_holder_is_gone(tmp_path: Path) -> None:
    (tmp_path / GUARD).write_text("4711")
    assert holder(tmp_path, GUARD) == ""
    lock(tmp_path, GUARD)
    assert (tmp_path / GUARD).read_text() == str(os.getpid())
    assert holder(tmp_path / "gone", GUARD) == ""
