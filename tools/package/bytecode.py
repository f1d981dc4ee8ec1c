"""QML compiled ahead: the byte code that Qt would otherwise make, and keep in a cache, at the first start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

BINDING = Path(PySide6.__file__).parent
QT = BINDING if sys.platform == "win32" else BINDING / "Qt"
COMPILER = BINDING / "qmlcachegen.exe" if sys.platform == "win32" else QT / "libexec" / "qmlcachegen"


def compiled(source: Path, modules: Path, out: Path) -> Path:
    """The byte code of one file, which Qt finds beside it by its name. `modules` is where `import kiosk.ui` leads."""
    target = out / source.with_suffix(".qmlc")
    target.parent.mkdir(parents=True, exist_ok=True)
    command = [COMPILER, "--only-bytecode", "-I", modules, "-I", QT / "qml", "-o", target, source]
    subprocess.run([str(part) for part in command], cwd=modules, check=True)
    return target
