"""The audit log: who came in at the panel, or tried to, and what they did there, a line each."""

from __future__ import annotations

import logging
import os
from datetime import datetime
from pathlib import Path

NAME = "audit.log"
LARGEST = 1 << 20
"""Bytes after which it begins anew; the one before is kept beside it."""
log = logging.getLogger("kiosk.staff")


class Audit:
    """Writes into a folder's audit log, with the machine's own time; and into the stand's log, should that fail."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME

    def note(self, what: str) -> None:
        """One more line."""
        log.info("staff: %s", what)
        line = f"{datetime.now().astimezone().isoformat(timespec='seconds')} {what}\n"
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self._file.exists() and self._file.stat().st_size > LARGEST:
                self._file.replace(self._file.with_suffix(".1.log"))
            with os.fdopen(os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "w") as file:
                file.write(line)
        except OSError as error:
            log.warning("the audit log cannot be written: %s", error)
