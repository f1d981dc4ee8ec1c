"""Qt takes the thread that asks it first for its main one; on another, keys come out of order and clicks are lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support.content import BANNER, Folder
from tests.system.test_start import started

LAST = """
import sys, threading
from kiosk.stand import fatal

def make_application(make=fatal.make_application):
    for thread in set(threading.enumerate()) - {threading.current_thread()}:
        thread.join(20)
    return make()

fatal.make_application = make_application
from kiosk.cli import main
sys.exit(main())
"""


@pytest.mark.parametrize("command", ["run", "preview", "edit"])
def test_nothing_asks_qt_before_the_application_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    folder, log = Folder(tmp_path), tmp_path / "log.txt"
    folder.write("pages/hello.yaml", BANNER)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    more = ("run", "--windowed", "800x600", "--content") if command == "run" else (command,)
    with started([sys.executable, "-c", LAST, *more, str(folder.root)], log) as said:
        said(" · Qt ")
    assert "main() thread" not in log.read_text("utf-8")
