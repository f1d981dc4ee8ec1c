"""`kiosk preview`: the stand in a window, with a bar for staff and the problems of its content."""

from __future__ import annotations

import gc
import signal
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.disk.ask import real
from kiosk.errors import OperatorError
from kiosk.stand.display import lacking

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    from kiosk.desk.preview.dayclock import DayClock
    from kiosk.desk.preview.edit.edit_mode import EditMode
    from kiosk.desk.preview.editor import Editor
    from kiosk.desk.preview.issue_list import IssueList
    from kiosk.desk.preview.preview import Preview
    from kiosk.stand.live import Live


@dataclass
class Desk:
    """A preview that is open: its window, and what leads it."""

    engine: QQmlApplicationEngine
    preview: Preview
    clock: DayClock
    findings: IssueList
    edit: EditMode
    window: QQuickWindow


def run_preview(
    folder: Path,
    written: str | None,
    screen: tuple[int, int] | None,
    at: datetime | None,
    editing: bool = False,
    commits: bool = False,
) -> int:
    """Open the preview, in edit mode or not, and stay until it is closed. Raises OperatorError."""
    if why := lacking():
        raise OperatorError(f"{why}; start it in a graphical session, or use 'kiosk snapshot'")
    from kiosk.desk.preview.editor import editor

    chosen = editor(written)
    gc.disable()  # as in kiosk.stand.run
    from PySide6.QtCore import QSize, Qt

    from kiosk.stand.app import application
    from kiosk.stand.leave import leave_soon
    from kiosk.stand.live import Live
    from kiosk.stand.lock import lock
    from kiosk.stand.logs import begin_log, go_on_logging, show_log, watch_qt

    state = _state(folder)
    lock(state)
    begin_log(state)
    app = application()
    watch_qt()
    Thread(target=go_on_logging, daemon=True).start()  # not before: what asks Qt first is its main thread
    live = Live(folder, state, closely=True)
    desk = open_preview(folder, live, chosen, QSize(*screen) if screen else None, at, state, editing, commits)
    desk.window.frameSwapped.connect(show_log, Qt.ConnectionType.SingleShotConnection)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = app.exec()
    leave_soon(code)
    live.stop()
    del desk
    return code


def open_preview(
    folder: Path,
    live: Live,
    editor: Editor,
    screen: QSize | None,
    at: datetime | None,
    state: Path,
    editing: bool = False,
    commits: bool = False,
) -> Desk:
    """The window on what `live` follows, which it starts; the history of changes is in `state`, and in `commits`."""
    from kiosk.desk.preview.dayclock import DayClock
    from kiosk.desk.preview.edit.edit_mode import EditMode
    from kiosk.desk.preview.issue_list import IssueList
    from kiosk.desk.preview.preview import Preview
    from kiosk.editing.edit import Edit
    from kiosk.stand.app import back_soon, new_engine, open_window

    def begun() -> Edit:
        return Edit(folder, state, commits=commits, known=live.known())

    engine = new_engine()
    clock = DayClock(ZoneInfo("UTC"), at, engine)
    findings = IssueList(real(folder).parent, editor, engine)
    preview = Preview(clock, screen, engine)
    edit = EditMode(preview, folder, editor, begun, engine)
    live.judged.connect(findings.take)
    live.changed.connect(edit.follow)
    if site := live.first():
        edit.follow(site)
    edit.switchOn(editing)
    required: dict[str, object] = {
        "preview": preview,
        "clock": clock,
        "findings": findings,
        "edit": edit,
        **back_soon(),
    }
    window = open_window(engine, Path(__file__).with_name("Preview.qml"), required, _fitting())
    live.start()
    return Desk(engine, preview, clock, findings, edit, window)


def _fitting() -> QSize:
    """A window that leaves the desk's own bars in sight."""
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.primaryScreen().availableSize().boundedTo(QSize(1680, 980)) * 0.96


def _state(folder: Path) -> Path:
    """Where the last good content is kept: for every folder apart, and apart from the stand's own."""
    from kiosk.stand.paths import own_state, state_folder

    return own_state(state_folder() / "preview", folder)
