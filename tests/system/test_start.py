"""A stand that is started again shows its first picture before it reads any content, and with little more than Qt."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.content import BANNER, Folder
from tests.support.paths import ROOT

TOLD = "the first picture is on the screen"
HEAVY = {"babel", "pydantic", "pydantic_core", "yaml", "markdown_it", "zoneinfo", "segno", "pysubs2", "kiosk.pages"}
PATIENCE = 60


@contextmanager
def started(command: list[str], log: Path) -> Iterator[Callable[[str], None]]:
    """A stand that runs and writes `log`; what is given waits for what it says there."""
    with log.open("w") as said, subprocess.Popen(command, cwd=ROOT, env=os.environ, stderr=said) as process:
        deadline = time.monotonic() + PATIENCE

        def wait(words: str) -> None:
            while words not in log.read_text("utf-8"):
                assert process.poll() is None, log.read_text("utf-8")[-2000:]
                assert time.monotonic() < deadline, f"it does not say '{words}'"
                time.sleep(0.02)

        try:
            yield wait
        finally:
            process.terminate()


def imported(folder: Folder, state: Path, until: Callable[[], object], *more: str | Path) -> set[str]:
    """What a stand imports before its first picture; it stays until `until()`."""
    stand = ("-m", "kiosk", "run", "--content", folder.root, "--state", state, "--windowed", "800x600", *more)
    log = state.parent / "imports.txt"
    with started([sys.executable, "-X", "importtime", *map(str, stand)], log) as said:
        said(TOLD)
        deadline = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < deadline, "what was waited for did not come"
            time.sleep(0.02)
    return {line.rpartition("|")[2].strip() for line in log.read_text("utf-8").partition(TOLD)[0].splitlines()}


def test_the_second_start_imports_no_more_than_its_first_picture_needs(tmp_path: Path) -> None:
    folder, state = Folder(tmp_path), tmp_path / "state"
    folder.write("pages/hello.yaml", BANNER + "art: {drawing: knot}\n")
    painted = "*/painted/[0-9a-f]*[0-9a-f]"
    first = imported(folder, state, lambda: list(state.glob("*/kept/*/opening.json")) and list(state.glob(painted)))
    assert first >= {"pydantic", "kiosk.ui.drawings"}, "the first start has to read and to paint"
    second = imported(folder, state, lambda: True)
    assert not HEAVY & second
    assert "kiosk.stand.staff" not in second, "staff can wait for the first picture"
    assert "kiosk.ui.drawings" not in second, "what was painted before is painted again"


def test_so_does_the_start_of_a_stand_with_a_file_of_its_own(tmp_path: Path) -> None:
    folder, state, file = Folder(tmp_path), tmp_path / "state", tmp_path / "stand.yaml"
    file.write_text("name: lobby-1\nreleases: {address: /nowhere, root: stand.yaml}\n")
    opening = lambda: list(state.glob("*/kept/*/opening.json"))  # noqa: E731
    assert "kiosk.fleet.stand_file" in imported(folder, state, opening, "--stand", file)
    second = imported(folder, state, lambda: True, "--stand", file)
    assert "kiosk.fleet.join" in second
    assert not (HEAVY | {"kiosk.fleet.stand_file", "tuf", "ssl", "urllib3"}) & second


NOTED = """
import sys, threading

class Noted:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "pydantic" or name == "kiosk.stand.staff":
            print(threading.current_thread().name, name, "is imported", file=sys.stderr, flush=True)

sys.meta_path.insert(0, Noted())
from kiosk.cli import main
sys.exit(main())
"""


def test_no_two_threads_import_what_reads_content(tmp_path: Path) -> None:
    """Python gives up one of two threads that wait for each other's imports, which then has half a module."""
    folder, state, log = Folder(tmp_path), tmp_path / "state", tmp_path / "imports.txt"
    imported(folder, state, lambda: list(state.glob("*/kept/*/opening.json")))
    stand = ("run", "--unguarded", "--content", folder.root, "--state", state, "--windowed", "800x600")
    with started([sys.executable, "-c", NOTED, *map(str, stand)], log) as said:
        said("MainThread kiosk.stand.staff is imported")
    told = [line.split() for line in log.read_text("utf-8").splitlines() if line.endswith("is imported")]
    assert len({thread for thread, name, *_ in told if name.startswith("pydantic")}) == 1
