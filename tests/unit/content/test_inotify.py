"""The system's hints that something changed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.content.inotify import Hints

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")


def test_a_save_is_heard_once(tmp_path: Path) -> None:
    page = tmp_path / "page.yaml"
    page.write_text("one", "utf-8")
    hints = Hints()
    hints.follow([str(tmp_path)])
    assert not hints.heard()
    for change in (
        lambda: page.write_text("two", "utf-8"),
        lambda: page.rename(tmp_path / "other.yaml"),
        (tmp_path / "other.yaml").unlink,
        (tmp_path / "folder").mkdir,
    ):
        change()
        assert hints.heard()
        assert not hints.heard()
    hints.close()
    assert not hints.heard()


def test_a_folder_made_anew_is_heard_when_it_is_followed_again(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    hints = Hints()
    hints.follow([str(folder)])
    folder.rmdir()
    folder.mkdir()
    hints.heard()
    hints.follow([str(folder)])
    (folder / "page.yaml").write_text("one", "utf-8")
    assert hints.heard()
    hints.close()
