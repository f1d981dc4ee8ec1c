"""Disks that are full, write-protected, slow or gone while staff change the stand: nothing is lost, and it is said."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import copytree, disk_usage
from time import monotonic

import pytest
from PySide6.QtCore import QProcess, QTimer

from kiosk.editing import open_files, save as saving
from tests.support.desk import StaffDesk
from tests.support.mounts import Share, as_root, mounted, small, with_shares, write_protect
from tests.support.paths import ROOT
from tests.support.wait import wait_until

TITLE = "Potential Afghan opium output rose again in 2016"
MINE = "Opium output rose in 2016"
BLOCKED = 4.0
"""Seconds for which the window may not move: opening a file is given up after one, and a busy machine is slow."""


class Pulse:
    """How long the window stood still at most, in seconds."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, monotonic()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(20)

    def _beat(self) -> None:
        now = monotonic()
        self.longest, self._last = max(self.longest, now - self._last), now


def change_title(desk: StaffDesk) -> None:
    desk.go("opium")
    desk.pick(TITLE)
    desk.write("English", MINE)


def headline(desk: StaffDesk) -> str:
    """What the file says in the place of the headline, the one line that is another."""
    (line,) = desk.lines("opium")
    return line.strip().removeprefix("en: ").strip("'")


def said(desk: StaffDesk, words: str) -> None:
    """One sentence stands above the panel, and what was changed is still there."""
    wait_until(lambda: words in desk.mode.message, f"'{words}' to be said, not '{desk.mode.message}'")
    assert desk.stand.named(desk.mode.message)
    assert "\n" not in desk.mode.message
    assert desk.sees(MINE)
    assert desk.mode.pending == 1


def saves_once_it_can(desk: StaffDesk) -> None:
    desk.save()
    assert desk.mode.message == ""
    assert desk.mode.pending == 0
    assert headline(desk) == MINE


@as_root
def test_a_full_disk_keeps_the_old_file_and_says_so(tmp_path: Path) -> None:
    with small(tmp_path / "content", "4m") as content:
        copytree(ROOT / "content", content, dirs_exist_ok=True)
        (tmp_path / "assets").symlink_to(ROOT / "assets")
        desk = StaffDesk(tmp_path)
        change_title(desk)
        filler = content / "filler"
        filler.write_bytes(bytes(disk_usage(content).free))
        desk.save()
        said(desk, "are needed, and 0 MB are free")
        assert desk.untouched("opium")
        filler.unlink()
        saves_once_it_can(desk)
        desk.close()


def test_a_file_that_is_read_only_is_not_written(desk: StaffDesk) -> None:
    change_title(desk)
    desk.path("opium").chmod(0o444)
    desk.save()
    said(desk, "it is read-only")
    assert desk.untouched("opium")
    desk.path("opium").chmod(0o644)
    saves_once_it_can(desk)


@as_root
def test_a_folder_that_is_write_protected_is_not_written(desk: StaffDesk) -> None:
    change_title(desk)
    write_protect(desk.content)
    try:
        desk.save()
        said(desk, "it is read-only")
        assert desk.untouched("opium")
    finally:
        subprocess.run(["umount", "--lazy", desk.content], check=True)
    saves_once_it_can(desk)


@as_root
@with_shares
def test_a_share_that_falls_silent_never_holds_the_window_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "PATIENCE", 1.0)
    monkeypatch.setattr(open_files, "AGAIN", 0.5)
    copytree(ROOT / "content", tmp_path / "server")
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    share = Share(tmp_path / "server", tmp_path / "content")
    wait_until(lambda: share.there, "the share")
    desk = StaffDesk(tmp_path)
    try:
        change_title(desk)
        pulse = Pulse()
        share.fall_silent()
        desk.mode.save()
        said(desk, "nothing is saved: the disk gives no answer within 1 s")
        desk.go("seizures")  # a page that was not open yet
        wait_until(lambda: "the disk does not answer" in desk.mode.message, "why nothing opens")
        desk.go("opium")
        assert desk.sees(MINE)
        assert pulse.longest < BLOCKED
        share.answer()
        saves_once_it_can(desk)
    finally:
        share.answer()
        desk.close()
        share.close()


@as_root
def test_a_share_that_is_gone_loses_nothing_and_nothing_is_written_in_its_place(tmp_path: Path) -> None:
    copytree(ROOT / "content", tmp_path / "server")
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    with mounted(tmp_path / "content", "--bind", str(tmp_path / "server")):
        desk = StaffDesk(tmp_path)
        change_title(desk)
    assert list((tmp_path / "content").iterdir()) == []
    desk.save()
    said(desk, "the content folder is not there")
    desk.mode.discard()
    said(desk, "the content folder is not there")
    assert list((tmp_path / "content").iterdir()) == []
    with mounted(tmp_path / "content", "--bind", str(tmp_path / "server")):
        saves_once_it_can(desk)
        desk.close()


def test_what_is_typed_while_a_save_is_on_its_way_is_not_lost(desk: StaffDesk) -> None:
    change_title(desk)
    desk.mode.save()
    desk.type(" and later")
    desk.settle()
    assert desk.sees(f"{MINE} and later")
    assert headline(desk) == MINE
    assert desk.mode.pending == 1
    desk.save()
    assert headline(desk) == f"{MINE} and later"
    desk.mode.undo()
    desk.settle()
    assert headline(desk) == MINE
    desk.mode.undo()
    desk.settle()
    assert desk.untouched("opium")


def test_a_history_that_a_power_cut_spoilt_keeps_no_save_from_being_written(desk: StaffDesk) -> None:
    change_title(desk)
    desk.save()
    (file,) = desk.state.glob("history/*.sqlite")
    whole = file.read_bytes()
    desk.close()
    file.write_bytes(whole[: len(whole) // 2 - 700])
    desk.open()
    desk.go("opium")
    assert desk.sees(MINE)
    desk.pick(MINE)
    desk.write("English", f"{MINE} again")
    desk.save()
    assert headline(desk) == f"{MINE} again"


def test_a_window_that_is_closed_ends_what_it_began(tmp_path: Path) -> None:
    desk = StaffDesk(tmp_path)
    desk.click("Before an opening")
    wait_until(lambda: any("to do before" in name for name in desk.stand.names()), "what is to be done")
    desk.mode.needed["panel"].publishing.prove(tmp_path)
    work = desk.mode.needed["panel"].publishing.work
    wait_until(lambda: work.part > 0, "some of the proof to be made")
    (proof,) = [child for child in work.children() if isinstance(child, QProcess)]
    number = proof.processId()
    desk.close()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
    assert not [*tmp_path.glob("proof*")]
