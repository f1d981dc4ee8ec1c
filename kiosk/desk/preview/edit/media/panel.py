"""The panel of pictures and films."""

from __future__ import annotations

from pathlib import Path

from kiosk.desk.preview.edit.media.media_panel import MediaPanel
from kiosk.desk.preview.edit.panels import Panel

PANEL = Panel("image-plus", Path(__file__).with_name("MediaPage.qml"), MediaPanel)
