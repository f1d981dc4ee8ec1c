"""How long is waited before the next try: longer each time, and never all stands at once."""

from __future__ import annotations

import random
from collections.abc import Callable

FIRST, LONGEST = 2.0, 300.0
"""Seconds of the first wait at most, and of the longest."""
LASTED = 120.0
"""Seconds that a connection has to last before the waits begin small again."""


class Backoff:
    """Waits that double, each drawn from its upper half."""

    def __init__(self, draw: Callable[[float, float], float] = random.uniform) -> None:
        self._next, self._draw = FIRST, draw

    def wait(self, lasted: float) -> float:
        """The seconds until the next try, after one that lasted so many."""
        if lasted >= LASTED:
            self._next = FIRST
        now, self._next = self._next, min(LONGEST, self._next * 2)
        return self._draw(now / 2, now)
