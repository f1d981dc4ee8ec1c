"""The panel of spreadsheets."""

from __future__ import annotations

from pathlib import Path

from kiosk.desk.preview.edit.panels import Panel
from kiosk.desk.preview.edit.sheets.sheets_panel import SheetsPanel

PANEL = Panel("table-arrow-down", Path(__file__).with_name("SheetsPage.qml"), SheetsPanel)
