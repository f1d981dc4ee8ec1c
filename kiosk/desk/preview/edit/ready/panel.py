"""The panel before an opening."""

from __future__ import annotations

from pathlib import Path

from kiosk.desk.preview.edit.panels import Panel
from kiosk.desk.preview.edit.ready.ready_panel import ReadyPanel

PANEL = Panel("clipboard-check-outline", Path(__file__).with_name("ReadyPage.qml"), ReadyPanel)
