"""Twice the same id is one action, also where the stand was started again in between."""

from __future__ import annotations

import json
import logging
from datetime import datetime
from pathlib import Path

NAME = "commands.json"
MOST = 2_000
"""Ids that are remembered at most; each until its command has expired."""
log = logging.getLogger("kiosk.fleet")


class Once:
    """The commands that were taken, with what was answered, as JSON in a folder; None for no answer yet."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        self._taken: dict[str, tuple[float, str | None]] = _read(self._file)

    def known(self, id: str) -> bool:
        """Whether it was taken before."""
        return id in self._taken

    def answer(self, id: str) -> str | None:
        """What was answered to it."""
        return self._taken.get(id, (0.0, None))[1]

    def take(self, id: str, expires: datetime, now: datetime) -> None:
        """From now on it is known."""
        self._taken[id] = expires.timestamp(), None
        self._keep(now)

    def answered(self, id: str, answer: str, now: datetime) -> None:
        """Whoever asks once more gets the same answer."""
        if id in self._taken:
            self._taken[id] = self._taken[id][0], answer
            self._keep(now)

    def _keep(self, now: datetime) -> None:
        alive = [(id, one) for id, one in self._taken.items() if one[0] > now.timestamp()]
        self._taken = dict(alive[-MOST:])
        part = self._file.with_suffix(".part")
        try:
            part.write_text(json.dumps(self._taken), "utf-8")
            part.replace(self._file)
        except OSError as error:  # until the stand is started again it is known all the same
            log.warning("which commands were obeyed cannot be kept: %s", error)


def _read(file: Path) -> dict[str, tuple[float, str | None]]:
    try:
        held = json.loads(file.read_text("utf-8"))
        return {
            str(id): (float(expires), None if answer is None else str(answer)) for id, (expires, answer) in held.items()
        }
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
