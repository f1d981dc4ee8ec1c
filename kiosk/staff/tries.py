"""Wrong PINs: after five of them nobody is let in for a quarter of an hour, whatever happens to clocks and power.

Time is that since the machine started, sleep included, which nobody can set. After a restart of the machine it begins
anew, and then no more than what it shows has passed for certain: so a lock can last longer than it should, never less.
"""

from __future__ import annotations

import json
import logging
import time
from dataclasses import dataclass
from pathlib import Path

from kiosk.disk import ask

MOST = 5
LOCK = 15 * 60.0
"""Seconds for which nobody is let in, and after which wrong tries are forgotten."""
log = logging.getLogger("kiosk.staff")


def uptime() -> float:
    """Seconds since the machine started."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


@dataclass(frozen=True)
class Tries:
    """How many wrong ones there were, the last of them `at` seconds after a start of the machine."""

    wrong: int = 0
    at: float = 0.0

    def _passed(self, now: float) -> float:
        """What has passed since for certain."""
        return now - self.at if now >= self.at else now

    def locked(self, now: float) -> float:
        """Seconds until somebody is let in again; 0 if they are now."""
        return max(0.0, LOCK - self._passed(now)) if self.wrong >= MOST else 0.0

    def left(self, now: float) -> int:
        """How many tries are left before the lock."""
        return MOST - self.wrong % MOST if self._passed(now) < LOCK else MOST

    def another(self, now: float) -> Tries:
        """One more that was wrong."""
        return Tries(self.wrong + 1 if self._passed(now) < LOCK else 1, now)


class KeptTries:
    """The tries as they are kept in a folder; a disk that fails makes nobody's tries free, and locks nobody out."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "tries.json"
        self._own = Tries()

    def now(self) -> Tries:
        """The tries until now. It may wait for the disk."""
        try:
            kept = Tries(**json.loads(ask.read(self._file)))
            kept.locked(0.0)
        except FileNotFoundError:
            kept = Tries()
        except (OSError, ValueError, TypeError, RecursionError) as error:
            log.warning("wrong PINs of before are not known: %s", error)
            kept = Tries()
        return max(kept, self._own, key=lambda tries: (tries.wrong, tries.at))

    def keep(self, tries: Tries) -> None:
        """Keep them, also where the disk does not."""
        self._own = tries
        try:
            part = self._file.with_suffix(".part")
            part.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            part.write_text(json.dumps(vars(tries)), "utf-8")
            part.replace(self._file)
        except OSError as error:
            log.warning("wrong PINs are not kept over a restart: %s", error)

    def forget(self) -> None:
        """Somebody knew the PIN, or has set one."""
        self.keep(Tries())
