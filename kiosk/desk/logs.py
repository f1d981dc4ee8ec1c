"""The stand's log, where a technician looks; Qt's own messages are in it."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from threading import Thread
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.desk.versions import versions

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def begin_log(state: Path) -> None:
    """Log to `state/log/kiosk.log`, at most 5 MB in all, and to the terminal; faults of the program are logged too."""
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    try:
        (state / "log").mkdir(parents=True, exist_ok=True)
        handlers.append(
            RotatingFileHandler(state / "log" / "kiosk.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8")
        )
    except OSError as error:
        print(f"kiosk: no log file: {error}", file=sys.stderr)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", handlers=handlers)
    sys.excepthook = _fault


def _fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of the program: visitors see the stand go on, the log has all of it."""
    logging.getLogger("kiosk").error("a fault of the program, %s", versions(), exc_info=(kind, error, trace))


def log_versions() -> None:
    """What runs here, in the log; from a thread, because finding out takes longer than a picture may wait."""
    Thread(target=lambda: logging.getLogger("kiosk").info("%s", versions()), daemon=True).start()


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
