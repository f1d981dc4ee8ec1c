"""What was counted and is not written yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from threading import Lock

from kiosk.use.counters import Key

Counts = Mapping[tuple[str, Key], int]
"""How often, by the hour (or the day) and the counter."""
MOST = 50_000
"""How many counts wait at most while nothing can be written; then the oldest go."""


class Tally:
    """Counts of several hours; any thread may add to them, and never waits."""

    def __init__(self) -> None:
        self._lock, self._counts = Lock(), Counter[tuple[str, Key]]()

    def add(self, hour: str, key: Key, count: int = 1) -> None:
        """Count once more, or `count` times."""
        with self._lock:
            self._counts[hour, key] += count

    def take(self) -> Counts:
        """All there is; from now on it is the caller's."""
        with self._lock:
            taken, self._counts = self._counts, Counter()
        return taken

    def give_back(self, counts: Counts) -> None:
        """What could not be written."""
        with self._lock:
            self._counts.update(counts)
            for key in sorted(self._counts)[: max(0, len(self._counts) - MOST)]:
                del self._counts[key]
