"""`kiosk preview`: the stand in a window, with a bar for staff and the problems of its content."""

from __future__ import annotations

import hashlib
import os
import signal
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.cli import WrongUse
from kiosk.desk.display import lacking

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    from kiosk.desk.live import Live
    from kiosk.desk.preview.dayclock import DayClock
    from kiosk.desk.preview.editor import Editor
    from kiosk.desk.preview.findings import Findings
    from kiosk.desk.preview.preview import Preview


@dataclass
class Desk:
    """A preview that is open: its window, and what leads it."""

    engine: QQmlApplicationEngine
    preview: Preview
    clock: DayClock
    findings: Findings
    window: QQuickWindow


def run_preview(folder: Path, written: str | None, screen: tuple[int, int] | None, at: datetime | None) -> int:
    """Open the preview and stay until it is closed. Raises WrongUse."""
    if why := lacking():
        raise WrongUse(f"{why}; start it in a graphical session, or use 'kiosk snapshot'")
    from kiosk.desk.preview.editor import editor

    chosen = editor(written)
    from PySide6.QtCore import QSize

    from kiosk.app import application
    from kiosk.desk.live import Live
    from kiosk.desk.logs import begin_log, watch_qt

    state = _state(folder)
    begin_log(state)
    app = application()
    watch_qt()
    live = Live(folder, state, closely=True)
    desk = open_preview(folder, live, chosen, QSize(*screen) if screen else None, at)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = app.exec()
    live.stop()
    del desk
    return code


def open_preview(folder: Path, live: Live, editor: Editor, screen: QSize | None, at: datetime | None) -> Desk:
    """The window on what `live` follows, which it starts."""
    from kiosk.app import back_soon, new_engine, open_window
    from kiosk.desk.preview.dayclock import DayClock
    from kiosk.desk.preview.findings import Findings
    from kiosk.desk.preview.preview import Preview

    engine = new_engine()
    clock = DayClock(ZoneInfo("UTC"), at, engine)
    findings = Findings(folder.parent, editor, engine)
    preview = Preview(clock, screen, engine)
    live.judged.connect(findings.take)
    live.changed.connect(preview.show)
    if site := live.first():
        preview.show(site)
    required: dict[str, object] = {
        "preview": preview,
        "clock": clock,
        "findings": findings,
        "sentences": back_soon(),
    }
    window = open_window(engine, Path(__file__).with_name("Preview.qml"), required, _fitting())
    live.start()
    return Desk(engine, preview, clock, findings, window)


def _fitting() -> QSize:
    """A window that leaves the desk's own bars in sight."""
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.primaryScreen().availableSize().boundedTo(QSize(1680, 980)) * 0.96


def _state(folder: Path) -> Path:
    """Where the last good content is kept: for every folder apart, and apart from the stand's own."""
    from kiosk.desk.run import state_folder

    key = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:12]
    return state_folder() / "preview" / key
