"""Files replaced in one step: with their rights, through links, and the old one stays where anything fails."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from kiosk.disk.replace import clear, remove, replace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "content" / "site.yaml"
    path.parent.mkdir()
    path.write_bytes(b"old")
    return path


def test_a_file_keeps_its_rights_and_nothing_is_left_beside_it(file: Path) -> None:
    file.chmod(0o640)
    replace(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert os.listdir(file.parent) == ["site.yaml"]  # noqa: PTH208


@pytest.mark.skipif(os.geteuid() != 0, reason="only the system's administrator gives files away")
def test_a_file_keeps_its_owner_and_group(file: Path) -> None:
    os.chown(file, 1234, 2345)
    replace(file, b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 2345)


def test_a_new_file_has_the_usual_rights_and_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "pages" / "new" / "a.yaml"
    replace(path, b"new")
    usual = tmp_path / "usual"
    usual.write_bytes(b"")
    assert path.stat().st_mode == usual.stat().st_mode


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    replace(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_file_that_is_read_only_stays_as_it_is(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(PermissionError, match="read-only"):
        replace(file, b"new")
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize("fails", ["fsync", "write", "rename", "room"])
def test_a_disk_that_takes_no_more_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch, fails: str) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    places = {"fsync": (os, "fsync"), "write": (os, "fchown"), "rename": (Path, "replace")}
    if fails == "room":
        monkeypatch.setattr("kiosk.disk.replace.require", full)
    elif fails == "write":
        monkeypatch.setattr("kiosk.disk.replace._resemble", full)
    else:
        monkeypatch.setattr(*places[fails], full)
    with pytest.raises(OSError, match="No space left"):
        replace(file, b"new")
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == ["site.yaml"]  # noqa: PTH208


def test_a_file_is_taken_away_once_and_what_was_never_finished_is_cleared(file: Path) -> None:
    remove(file)
    remove(file)
    assert not file.exists()
    part = file.parent / ".site.yaml.abc.part"
    part.write_bytes(b"half")
    (file.parent / ".hidden").write_bytes(b"somebody's")
    clear(file.parent)
    assert [path.name for path in file.parent.iterdir()] == [".hidden"]
