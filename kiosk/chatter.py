"""What Qt Multimedia and FFmpeg say by themselves, kept out of the log."""

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
)
FATAL = 8


def hush() -> None:
    """Silence the repetitions. QT_LOGGING_RULES in the environment still has the last word."""
    QLoggingCategory.setFilterRules("\n".join(RULES))
    if sys.platform == "linux":
        _hush_ffmpeg()


def _hush_ffmpeg() -> None:
    """FFmpeg prints twenty lines about every film it opens, and Qt has no setting for it."""
    program = ctypes.CDLL(None)
    program.dlopen.restype = ctypes.c_void_p
    for library in Path(PySide6.__file__).parent.glob("Qt/lib/libavutil.so.*"):
        # ctypes alone would resolve every symbol at once, and Qt's build of FFmpeg leaves some open.
        if handle := program.dlopen(bytes(library), os.RTLD_LAZY):
            ctypes.CDLL(str(library), handle=handle).av_log_set_level(FATAL)
