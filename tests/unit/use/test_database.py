"""The file of the figures when the power goes, and when the disk is full."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.use import database
from kiosk.use.counters import Key
from kiosk.use.store import Store
from tests.support.month import VIENNA
from tests.support.paths import ROOT

HOUR = "2017-03-13T14:00+01:00"
ONE, OTHER = Key("visit"), Key("ended", "unanswered")
WRITES = """
import sys
from pathlib import Path
from kiosk.use import database
from kiosk.use.counters import Key
while True:
    database.add(Path(sys.argv[1]), {(sys.argv[2], Key("visit")): 1, (sys.argv[2], Key("ended", "unanswered")): 1})
    print("written", flush=True)
"""


def counted(place: Path, key: Key) -> int:
    return database.read(place, *database.EVER, VIENNA)[0].get((HOUR, key), 0)


@pytest.mark.parametrize("writings", [1, 2, 5, 9])
def test_whoever_is_killed_while_writing_leaves_all_that_was_written_and_nothing_by_halves(
    tmp_path: Path, writings: int
) -> None:
    command = [sys.executable, "-c", WRITES, str(tmp_path), HOUR]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        for _ in range(writings):
            assert writer.stdout.readline() == "written\n"
        writer.send_signal(signal.SIGKILL)
    assert counted(tmp_path, ONE) == counted(tmp_path, OTHER) >= writings
    database.check(tmp_path)
    assert [path.name for path in database.files(tmp_path)] == [database.NAME]


@contextmanager
def full(size: int) -> Iterator[None]:
    """No file of this process grows beyond so many bytes."""
    before, ignored = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def test_on_a_full_disk_figures_wait_and_nothing_is_lost(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = Store(tmp_path)
    store.zone = VIENNA
    store.tally.add(HOUR, ONE)
    store.write()
    for number in range(500):
        store.tally.add(HOUR, Key("page", f"page-{number}", "en"))
    with full((tmp_path / database.NAME).stat().st_size):
        store.write()
        store.write()
    (line,) = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert "cannot be kept" in line
    store.write()
    assert counted(tmp_path, ONE) == 1
    assert counted(tmp_path, Key("page", "page-499", "en")) == 1
    assert [path.name for path in database.files(tmp_path)] == [database.NAME]
