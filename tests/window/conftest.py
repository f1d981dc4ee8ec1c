"""What every test of a window needs, whichever comes first."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """Signals between threads arrive only where there is one."""
    return qapp
