"""Faults of the program while visitors are there: the log has each once, and the stand goes on."""

from __future__ import annotations

import logging
from collections.abc import Callable

log = logging.getLogger("kiosk")
Tell = Callable[[str, Exception], None]
"""Takes what could not be done, and why."""


class Faults:
    """Those that were told already: what comes at every tick is told once, until `forget`."""

    def __init__(self) -> None:
        self._told: set[tuple[str, str]] = set()

    def tell(self, what: str, error: Exception) -> None:
        """Log that `what` happened, with where `error` came from."""
        fault = (what, repr(error))
        if fault not in self._told:
            self._told.add(fault)
            log.error("a fault of the program: %s", what, exc_info=error)

    def forget(self) -> None:
        """There is something new to be shown: what is wrong with it is told anew."""
        self._told.clear()


def untold(_: str, error: Exception) -> None:
    """For those who want a fault as it is. Raises it."""
    raise error
