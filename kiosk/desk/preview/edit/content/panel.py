"""The panel that changes what a page says and shows."""

from __future__ import annotations

from pathlib import Path

from kiosk.desk.preview.edit.content.content_panel import ContentPanel
from kiosk.desk.preview.edit.panels import Panel

PANEL = Panel("form-textbox", Path(__file__).with_name("ContentPage.qml"), ContentPanel)
