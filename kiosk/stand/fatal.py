"""Where Qt would abort the program: one line and an exit code in its place."""

from __future__ import annotations

import ctypes
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QNativeInterface

from kiosk.errors import EXIT_LOST, EXIT_USAGE
from kiosk.stand.display import chosen_platforms, hang_up
from kiosk.stand.libraries import unloaded

ADVICE = "qt.qpa.plugin"
"""Qt's category for general advice about plugins, which seldom fits."""
log = logging.getLogger("kiosk")


def end(code: int, why: str) -> NoReturn:
    """Say why on the terminal and in the log, and end at once: Qt cannot be taken down any more."""
    record = log.makeRecord(log.name, logging.ERROR, __file__, 0, why, (), None)
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.FileHandler):
            handler.handle(record)
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.flush()
    if sys.stderr:
        print(f"kiosk: {why}", file=sys.stderr, flush=True)
    os._exit(code)


class Lost(Exception):
    """The window or the display is gone; its text says which."""


def end_lost(why: object) -> NoReturn:
    """The end where there is nothing to draw on any more: Qt would go on without it, or end untidily."""
    end(EXIT_LOST, f"{why}, and with it the stand; it has to be started again")


def make_application() -> QGuiApplication:
    """The QGuiApplication; where Qt cannot make one the program ends, with exit 2 and one line."""
    heard: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            end(EXIT_USAGE, _refusal([*heard, message]))
        if context.category != ADVICE:
            heard.append(message)

    before = qInstallMessageHandler(hear)
    try:
        app = QGuiApplication(["kiosk"])
    finally:
        qInstallMessageHandler(before)
        hang_up()
    if not app.screens():
        end(EXIT_USAGE, f"Qt finds no screen on '{app.platformName()}'; connect one")
    for message in heard:
        logging.getLogger("kiosk.qt").warning("%s", message)
    return app


def _refusal(messages: list[str]) -> str:
    """One line about a platform that Qt could not begin to use, of which it said `messages`."""
    folder = Path(os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH") or _plugins())
    for platform in chosen_platforms() or ["xcb"]:
        plugin = folder / f"libq{platform}.so"
        if not plugin.exists() and sys.platform == "linux":
            there = ", ".join(sorted(path.stem.removeprefix("libq") for path in folder.glob("libq*.so")))
            return f"QT_QPA_PLATFORM: Qt has no platform '{platform}'; it has {there or 'none'}"
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            return unloaded(str(error)) or f"Qt's platform '{platform}' cannot be loaded: {error}"
    said = "; ".join(message.partition(". ")[0].strip() for message in messages)
    return f"nothing can be drawn on '{';'.join(chosen_platforms()) or 'xcb'}': {said}"


def _plugins() -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"


def display_error(app: QGuiApplication) -> Callable[[], bool]:
    """What tells whether the connection to the display is broken, after which Qt ends the program by itself."""
    native = app.nativeInterface()
    if isinstance(native, QNativeInterface.QX11Application):
        asked, line = ctypes.CDLL("libxcb.so.1").xcb_connection_has_error, native.connection()
    elif isinstance(native, QNativeInterface.QWaylandApplication):
        asked, line = ctypes.CDLL("libwayland-client.so.0").wl_display_get_error, native.display()
    else:
        return lambda: False
    return lambda: bool(asked(ctypes.c_void_p(line)))
