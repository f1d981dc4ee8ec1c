"""`kiosk edit`: the preview, in which what is seen can be changed."""

from __future__ import annotations

from kiosk.commands.options import Commands
from kiosk.commands.preview import preview


def add(commands: Commands) -> None:
    preview(commands, "edit", "the preview with edit mode on: click what you see, and change it", editing=True)
