"""What is running here: the stand, Python, Qt and FFmpeg."""

from __future__ import annotations

import platform

from kiosk import __version__


def versions() -> str:
    """One line, as in `kiosk 0.1.0 · Python 3.11.7 · Qt 6.12.0`."""
    from PySide6.QtCore import qVersion

    return f"kiosk {__version__} · Python {platform.python_version()} · Qt {qVersion()}"
