"""What is imported once Qt is there is not looked into by PySide."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.paths import ROOT

PROGRAM = """
import builtins, linecache, sys
{begin}
sys.path.insert(0, {folder!r})
import strange
from PySide6 import QtGui, QtMultimedia, QtQml, QtQuick
from kiosk.content.load import load
assert builtins.__import__ is builtins.__orig_import__
assert not [name for name in linecache.cache if "pydantic" in name]
"""
STRANGE = "def __getattr__(name):\n    raise ImportError(name)\n"
"""Whoever asks this module for anything else, as pydantic's while they are half imported, ends the import."""


def run(folder: Path, begin: str) -> subprocess.CompletedProcess[str]:
    (folder / "strange.py").write_text(STRANGE)
    program = PROGRAM.format(begin=begin, folder=str(folder))
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)


def test_no_module_is_asked_for_anything_and_no_source_is_kept(tmp_path: Path) -> None:
    done = run(tmp_path, "from kiosk.visit.plain_imports import plain_imports\nplain_imports()")
    assert (done.returncode, done.stderr) == (0, "")


def test_pyside_alone_would_ask_it(tmp_path: Path) -> None:
    """Where this fails PySide has learned better, and what is done about it can go."""
    assert "ImportError: __wrapped__" in run(tmp_path, "import PySide6.QtCore").stderr
