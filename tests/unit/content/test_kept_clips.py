"""What was recorded is heard of kept content too."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.content.kept import keep, kept
from kiosk.content.kept_clips import ClipKeeper, mirror
from kiosk.content.live_folder import LiveFolder
from kiosk.disk.room import LEFT, NoRoom
from kiosk.media.clips import FOLDER, clip
from kiosk.model.site import Site
from tests.support.content import Folder

LONG = 20.0
PRINT = "0123456789abcdef"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    folder.asset(f"voice/en/{PRINT}.opus", b"a machine")
    return folder


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def heard(site: Site | None) -> bytes:
    """The clip that is played of what a site says."""
    assert site
    path = clip(site.file_of(FOLDER), "en", PRINT)
    return path.read_bytes() if path else b""


def test_a_stand_that_lost_its_content_speaks_with_its_clips(folder: Folder, state: Path) -> None:
    live = LiveFolder(folder.root, state)
    site, _ = live.read()
    assert site
    assert heard(site) == b"a machine"
    live.keep(site)
    live._clips.wait(LONG)
    shutil.rmtree(folder.root)
    shutil.rmtree(folder.assets)
    assert heard(live.last_good()) == b"a machine"
    live.keep(site)  # whose media are gone
    live._clips.wait(LONG)
    assert heard(live.last_good()) == b"a machine"


def test_a_newer_recording_is_heard_and_what_went_is_not(folder: Folder, state: Path) -> None:
    keep(folder.site(), state)
    source, target = folder.assets / FOLDER, state / "kept" / FOLDER
    mirror(source, target)
    (source / "en" / f"{PRINT}.wav").write_bytes(b"a person")
    mirror(source, target)
    assert heard(kept(state)) == b"a person"
    shutil.rmtree(source)
    mirror(source, target)
    assert heard(kept(state)) == b""


def test_what_did_not_change_is_not_copied_again(folder: Folder, tmp_path: Path) -> None:
    source, target = folder.assets / FOLDER, tmp_path / FOLDER
    mirror(source, target)
    copy = target / "en" / f"{PRINT}.opus"
    first = copy.stat().st_ino
    mirror(source, target)
    assert copy.stat().st_ino == first
    folder.asset(f"voice/en/{PRINT}.opus", b"anewother")
    os.utime(source / "en" / f"{PRINT}.opus", ns=(1, 1))
    mirror(source, target)
    assert copy.read_bytes() == b"anewother"


def test_without_room_nothing_is_copied_and_the_log_says_it_once(
    folder: Folder, state: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    keep(folder.site(), state)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=LEFT, total=100 * LEFT))
    with pytest.raises(NoRoom):
        mirror(folder.assets / FOLDER, state / "kept" / FOLDER)
    assert heard(kept(state)) == b""
    keeper = ClipKeeper(state / "kept")
    with caplog.at_level(logging.WARNING, "kiosk.content"):
        for _ in range(2):
            keeper.keep(folder.assets)
            keeper.wait(LONG)
    assert [record.message[:43] for record in caplog.records] == ["the clips cannot be kept for a restart: [Er"]


def test_a_stand_that_ends_copies_no_more(folder: Folder, tmp_path: Path) -> None:
    mirror(folder.assets / FOLDER, tmp_path / FOLDER, lambda: False)
    assert not list((tmp_path / FOLDER).rglob("*.opus"))
