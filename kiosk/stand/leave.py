"""The stand ends within a moment, whatever waits for a disk."""

from __future__ import annotations

import logging
import os
import time
from threading import Thread
from typing import NoReturn

MOMENT = 0.5
"""Seconds that the orderly end may take."""


def leave_soon(code: int) -> None:
    """From now on there is a moment for the orderly end; then the process ends with `code` as it is."""
    Thread(target=_end, args=(code,), name="leave", daemon=True).start()


def leave(code: int) -> NoReturn:
    """End now. Nothing is taken apart: what plays a film or loads a picture may wait for a disk."""
    logging.shutdown()
    os._exit(code)


def become(command: list[str]) -> NoReturn:
    """End now, and be another program from here on."""
    logging.shutdown()
    os.execv(command[0], command)


def _end(code: int) -> None:
    time.sleep(MOMENT)
    os._exit(code)
