"""The panel of the stand's structure."""

from __future__ import annotations

from pathlib import Path

from kiosk.desk.preview.edit.panels import Panel
from kiosk.desk.preview.edit.structure.structure_panel import StructurePanel

PANEL = Panel("sitemap", Path(__file__).with_name("StructurePage.qml"), StructurePanel)
