"""The panels of edit mode, in the order of their buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from kiosk.desk.preview.edit.edit_mode import EditMode

PANELS: tuple[str, ...] = ("content", "structure", "subtitles", "sheets", "media", "history", "ready")


@dataclass(frozen=True)
class Panel:
    """A panel: its icon by a Material Design name, its QML, and what makes the object that this shows."""

    icon: str
    qml: Path
    make: Callable[[EditMode], QObject]


def panel(name: str) -> Panel:
    """The panel in the folder `name`."""
    found: Panel = import_module(f"kiosk.desk.preview.edit.{name}.panel").PANEL
    return found
