"""The panel of a film's subtitles."""

from __future__ import annotations

from pathlib import Path

from kiosk.desk.preview.edit.panels import Panel
from kiosk.desk.preview.edit.subtitles.subtitles_panel import SubtitlesPanel

PANEL = Panel("subtitles-outline", Path(__file__).with_name("SubtitlesPage.qml"), SubtitlesPanel)
