"""The stand's log, where a technician looks; Qt's own messages are in it."""

from __future__ import annotations

import atexit
import logging
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.errors import EXIT_LOST
from kiosk.stand.fatal import end, end_lost
from kiosk.stand.repeats import Repeats

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

WHOLE = "backslashreplace"
"""What is done with letters that are no text, so that no line is lost to them."""


class _Dropping(logging.Handler):
    """A line that cannot be written, as on a full disk, is dropped; that is said once, and never with a traceback."""

    _told = False

    def handleError(self, record: logging.LogRecord) -> None:
        if not self._told:
            self._told = True
            with suppress(OSError, ValueError):
                print(f"kiosk: lines of the log are lost: {sys.exc_info()[1]}", file=sys.stderr)


class _Terminal(_Dropping, logging.StreamHandler[TextIO]):
    """Keeps its lines back until the stand stands: a start that fails says one line there."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: list[logging.LogRecord] | None = []

    def emit(self, record: logging.LogRecord) -> None:
        if self._kept is None:
            super().emit(record)
        else:
            self._kept.append(record)

    def show(self) -> None:
        kept, self._kept = self._kept or (), None
        for record in kept:
            super().emit(record)


class _LogFile(_Dropping, logging.FileHandler):
    pass


def begin_log(state: Path) -> None:
    """Log to `state/log/kiosk.log`, and from `show_log` on to the terminal; faults of the program are logged too."""
    handlers: list[logging.Handler] = [_Terminal()]
    try:
        (state / "log").mkdir(parents=True, exist_ok=True)
        handlers.append(_LogFile(state / "log" / "kiosk.log", encoding="utf-8", errors=WHOLE))
    except OSError as error:
        print(f"kiosk: no log file: {error}", file=sys.stderr)
    repeats = Repeats()
    for handler in handlers:
        handler.addFilter(_what_runs)
        handler.addFilter(repeats)
    atexit.register(repeats.rest)
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s%(runs)s%(repeated)s", handlers=handlers
    )
    sys.excepthook = _fault
    threading.excepthook = lambda fault: _fault(
        fault.exc_type, fault.exc_value or fault.exc_type(), fault.exc_traceback
    )


def _what_runs(record: logging.LogRecord) -> bool:
    """A fault of the program is told with the versions of what it happened in."""
    from kiosk.stand.versions import versions

    record.runs = f", {versions()}" if record.exc_info else ""
    return True


def show_log() -> None:
    """From now on the terminal has the log, and what was kept back of it."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, _Terminal):
            handler.show()


def go_on_logging() -> None:
    """What a log needs that runs for weeks, and the first picture does not: it keeps at most 5 MB, and says what runs.

    It takes longer than a visitor may wait: to be called on a thread.
    """
    from logging.handlers import RotatingFileHandler

    from kiosk.stand.versions import versions

    class Rotating(_Dropping, RotatingFileHandler):
        pass

    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, _LogFile)]:
        rotating = Rotating(handler.baseFilename, maxBytes=1_000_000, backupCount=4, encoding="utf-8", errors=WHOLE)
        rotating.setFormatter(handler.formatter)
        rotating.filters = handler.filters
        root.addHandler(rotating)
        root.removeHandler(handler)
        with suppress(OSError):
            handler.close()
    logging.getLogger("kiosk").info("%s", versions())


def _fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of the program: visitors see the stand go on, the log has all of it."""
    show_log()
    logging.getLogger("kiosk").error("a fault of the program", exc_info=(kind, error, trace))


def watch_qt(lost: Callable[[], bool] = lambda: False, warned: Callable[[str], object] = lambda _: None) -> None:
    """From now on Qt's messages are logged, and `warned` is told of its warnings as they come.

    Where Qt gives up, or `lost` says that it has no display any more, the program ends with one line.
    """
    log = logging.getLogger("kiosk.qt")

    def handle(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        level = _LEVELS.get(kind, logging.WARNING)
        if level >= logging.WARNING and lost():
            end_lost("the display is gone")
        if kind is QtMsgType.QtFatalMsg:
            end(EXIT_LOST, f"Qt gave up: {message.strip()}")
        log.log(level, message)
        if level >= logging.WARNING:
            warned(message)

    qInstallMessageHandler(handle)
