"""Content being changed, in a small stand and in a copy of the real one."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from kiosk.editing.edit import Edit
from tests.support.content import Folder
from tests.support.paths import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A small stand of two languages."""
    return Folder(tmp_path)


@pytest.fixture
def edit(folder: Folder, tmp_path: Path) -> Edit:
    """It, being changed by Ana."""
    return Edit(folder.root, tmp_path / "state", "ana")


@pytest.fixture
def real(tmp_path: Path) -> Edit:
    """A copy of the stand's own content, being changed."""
    copytree(ROOT / "content", tmp_path / "real" / "content")
    (tmp_path / "real" / "assets").symlink_to(ROOT / "assets")
    return Edit(tmp_path / "real" / "content", tmp_path / "state", "ana")
