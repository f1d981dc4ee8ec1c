"""When a change counts as complete, told by a clock that only waits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from kiosk.content.signature import Signature, signature
from kiosk.content.watch import DOUBTFUL_AFTER, SETTLED_AFTER, Reading, Watch
from tests.support.content import Folder
from tests.support.disk import scans


class Waits(Event):
    """Notes what is waited, and finishes the save after the first wait."""

    def __init__(self, path: Path, whole: str) -> None:
        super().__init__()
        self.waited: list[float] = []
        self._path, self._whole = path, whole

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout is not None
        if not self.waited:
            self._path.write_text(self._whole, "utf-8")
        self.waited.append(timeout)
        return False


@pytest.mark.parametrize(
    ("whole", "least", "most"),
    [("title: x\n", SETTLED_AFTER, DOUBTFUL_AFTER / 2), ("title: x", DOUBTFUL_AFTER, DOUBTFUL_AFTER * 2)],
)
def test_a_file_seen_empty_rests_no_longer_than_what_it_becomes(
    tmp_path: Path, whole: str, least: float, most: float
) -> None:
    folder = Folder(tmp_path)
    folder.write("pages/hello.yaml", "title: old\n")
    path = folder.root / "pages" / "hello.yaml"
    told: list[str] = []
    watch = Watch(folder.root, lambda: ({}, frozenset()), lambda: Reading(lambda: told.append(path.read_text("utf-8"))))
    watch._seen = signature(folder.root)
    path.write_text("", "utf-8")
    watch._over = waits = Waits(path, whole)
    watch._look(signature(folder.root))
    assert told == [whole]
    assert least <= sum(waits.waited) <= most


class Clockless(Event):
    """Nobody waits: every wait is over at once, and after so many the watch is over."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self._left = looks

    def wait(self, timeout: float | None = None) -> bool:
        self._left -= 1
        return self._left < 0

    def is_set(self) -> bool:
        return self._left < 0


def watched(folder: Path, read: Callable[[], Reading], looks: int, idle: Callable[[], None] = lambda: None) -> Watch:
    """A watch that looked so many times at `folder`."""
    watch = Watch(folder, lambda: (signature(folder), frozenset()), read, idle)
    watch._over = Clockless(looks)
    watch.run()
    return watch


def test_a_fault_is_logged_once_and_the_watch_outlives_it(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    looks: list[None] = []

    def fault() -> None:
        looks.append(None)
        raise ZeroDivisionError

    watched(tmp_path, lambda: Reading(lambda: None), 2000, fault)
    assert len(looks) > 2
    assert [record.exc_info is not None for record in caplog.records] == [True]


def test_a_fault_at_the_beginning_does_not_end_it(tmp_path: Path) -> None:
    (tmp_path / "page.yaml").write_text("one\n", "utf-8")
    read: list[str] = []

    def fault() -> tuple[Signature, frozenset[str]]:
        raise OSError(107, "Transport endpoint is not connected")

    watch = Watch(tmp_path, fault, lambda: Reading(lambda: read.append("now")))
    watch._over = Clockless(2000)
    watch.run()
    assert read


def test_rights_that_are_given_back_are_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.yaml"
    page.write_text("one\n", "utf-8")
    page.chmod(0o000)
    before = signature(tmp_path)
    page.chmod(0o644)
    assert signature(tmp_path) != before


def test_a_link_that_is_exchanged_is_seen(tmp_path: Path) -> None:
    current = tmp_path / "current"
    for release in ("41", "42"):
        (tmp_path / release).mkdir()
        (tmp_path / release / "page.yaml").write_text(release, "utf-8")
    current.symlink_to("41")
    before = signature(current)
    current.unlink()
    current.symlink_to("42")
    assert signature(current) != before


def test_what_the_disk_did_not_give_out_is_read_again_though_nothing_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.content.watch.AGAIN", 0)
    (tmp_path / "page.yaml").write_text("one\n", "utf-8")
    sure = iter((False, False, True))
    reads: list[bool] = []

    def read() -> Reading:
        reads.append(next(sure))
        return Reading(lambda: None, sure=reads[-1])

    watch = Watch(tmp_path, lambda: ({}, frozenset()), read)
    watch._over = Clockless(2000)
    watch.run()
    assert reads == [False, False, True]


def test_only_files_that_pages_need_are_looked_at_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Folder(tmp_path)
    folder.asset("one.svg", b"<svg/>")
    folder.asset("archive/two.svg", b"<svg/>")
    scanned = scans(monkeypatch)
    needed = str(folder.assets / "one.svg")
    before = signature(folder.root, [needed])
    assert needed in before
    assert not [path for path in scanned if "/assets" in path]
    folder.asset("archive/two.svg", b"<svg />")
    assert signature(folder.root, [needed]) == before
    folder.asset("one.svg", b"<svg />")
    assert signature(folder.root, [needed]) != before
