"""Qt's own messages in the stand's log, where a technician looks."""

from __future__ import annotations

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def watch_qt() -> list[str]:
    """From now on Qt's messages are logged; the list collects its warnings as they come."""
    warnings: list[str] = []
    log = logging.getLogger("kiosk.qt")

    def handle(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        level = _LEVELS.get(kind, logging.WARNING)
        log.log(level, message)
        if level >= logging.WARNING:
            warnings.append(message)

    qInstallMessageHandler(handle)
    return warnings
