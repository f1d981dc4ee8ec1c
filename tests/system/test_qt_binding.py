"""Faults of the Qt binding that would stop a stand after hours (docs/adr/0006-pyside-version.md)."""

import sys

from PySide6.QtCore import QObject


def test_calls_without_a_result_do_not_take_references_from_none() -> None:
    target = QObject()
    before = sys.getrefcount(None)
    for _ in range(2000):
        target.setObjectName("stand")
    assert sys.getrefcount(None) > before - 1000
