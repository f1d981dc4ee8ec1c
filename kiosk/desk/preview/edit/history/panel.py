"""The panel of what was saved."""

from __future__ import annotations

from pathlib import Path

from kiosk.desk.preview.edit.history.history_panel import HistoryPanel
from kiosk.desk.preview.edit.panels import Panel

PANEL = Panel("history", Path(__file__).with_name("HistoryPage.qml"), HistoryPanel)
