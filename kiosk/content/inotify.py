"""Linux tells by itself that something in a folder changed: a hint that it is time to look, and no more.

Network shares and other systems say nothing. See inotify(7).
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable

# sys/inotify.h
_NONBLOCK, _CLOEXEC = 0o4000, 0o2000000
_CHANGES = 0x2 | 0x4 | 0x8 | 0x40 | 0x80 | 0x100 | 0x200  # modify, attrib, close_write, moved_from/to, create, delete
_MOST = 65_536


class Hints:
    """What the system tells of the folders that are followed; nothing where it cannot."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
        self._file = self._library.inotify_init1(_NONBLOCK | _CLOEXEC) if self._library else -1

    def follow(self, folders: Iterable[str]) -> None:
        """Listen to these folders too, but not to those in them; one that was made anew has to be followed again."""
        if self._library and self._file >= 0:
            for folder in folders:
                self._library.inotify_add_watch(self._file, os.fsencode(folder), _CHANGES)

    def heard(self) -> bool:
        """Whether anything changed since this was asked last."""
        if self._file < 0:
            return False
        try:
            return bool(os.read(self._file, _MOST))
        except BlockingIOError:
            return False

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
