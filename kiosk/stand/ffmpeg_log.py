"""What Qt and FFmpeg say by themselves, kept out of the log."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QLoggingCategory

# The film's page writes one clear line about a film that cannot be played; these only repeat it in
# the library's words, or miss a sound server or a graphics card that a stand need not have.
RULES = (
    "qt.multimedia.symbolsresolver.warning=false",
    "qt.multimedia.ffmpeg.mediadataholder.warning=false",
    "qt.multimedia.playbackengine.codec=false",
    # A screen reader asks for what has just gone, some six times a second.
    "qt.accessibility.atspi.warning=false",
)
FATAL = 8


def silence() -> None:
    """Silence the repetitions. QT_LOGGING_RULES in the environment still has the last word."""
    if library := _avutil():
        library.av_log_set_level(FATAL)  # twenty lines about every film it opens, and Qt has no setting for it


def ffmpeg() -> str:
    """The version of FFmpeg that comes with Qt Multimedia; "" if there is none."""
    library = _avutil()
    if library is None:
        return ""
    library.av_version_info.restype = ctypes.c_char_p
    return bytes(library.av_version_info()).decode()


def _avutil() -> ctypes.CDLL | None:
    """FFmpeg's own library, the one that Qt Multimedia loads too; Qt begins to speak when it is loaded."""
    QLoggingCategory.setFilterRules("\n".join(RULES))
    home = Path(PySide6.__file__).parent
    if sys.platform != "linux":
        return next((ctypes.CDLL(str(found)) for found in home.glob("avutil-*.dll")), None)
    program = ctypes.CDLL(None)
    program.dlopen.restype = ctypes.c_void_p
    for library in sorted(home.glob("Qt/lib/libavutil.so.*")):
        # ctypes alone would resolve every symbol at once, and Qt's build of FFmpeg leaves some open.
        if handle := program.dlopen(bytes(library), os.RTLD_LAZY):
            return ctypes.CDLL(str(library), handle=handle)
    return None
