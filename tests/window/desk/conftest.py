"""The preview with edit mode on, over the stand's own content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.support.desk import StaffDesk


@pytest.fixture
def desk(tmp_path: Path, qapp: QGuiApplication) -> Iterator[StaffDesk]:
    assert qapp
    desk = StaffDesk(tmp_path)
    yield desk
    desk.close()
