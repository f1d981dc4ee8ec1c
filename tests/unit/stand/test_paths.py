"""The content folder may be late, and each has a state of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.kept import keep
from kiosk.errors import OperatorError
from kiosk.stand.paths import content_folder, own_state, stand_folder
from tests.support.content import Folder


def test_a_stand_knows_a_folder_that_is_not_there_if_it_showed_it_before(tmp_path: Path) -> None:
    folder, state = Folder(tmp_path), tmp_path / "state"
    keep(folder.site(), own_state(state, folder.root))
    folder.root.rename(tmp_path / "later")
    assert stand_folder(folder.root, state) == folder.root
    with pytest.raises(OperatorError, match="there is no folder"):
        stand_folder(tmp_path / "elsewhere", state)
    with pytest.raises(OperatorError, match="there is no folder"):
        content_folder(folder.root)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "42").mkdir()
    (tmp_path / "current").symlink_to("42")
    assert content_folder(tmp_path / "current") == tmp_path / "current"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "content").touch()
    with pytest.raises(OperatorError, match="there is no folder"):
        content_folder(tmp_path / "content")


def test_a_disk_that_fails_is_told_from_a_folder_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_: Path) -> None:
        raise OSError(107, "Transport endpoint is not connected")

    monkeypatch.setattr("kiosk.stand.paths.look", gone)
    with pytest.raises(OperatorError, match="Transport endpoint is not connected"):
        content_folder(tmp_path)


def test_the_state_of_a_folder_is_its_own_and_short(tmp_path: Path) -> None:
    here, there = own_state(tmp_path, Path("/srv/content")), own_state(tmp_path, Path("/srv/copy/content"))
    assert here != there
    assert here == own_state(tmp_path, Path("/srv/other/../content/"))
    assert len(here.name) == len(there.name) == 12
