"""Against burn-in: how far what stands still in the rotation is moved aside, by the clock."""

from __future__ import annotations

from datetime import datetime

EVERY = 180
"""Seconds between two moves."""
STEP = 2
"""Pixels of a move, on a screen of 1080 lines; nobody sees it while a page turns."""
ACROSS, DOWN = 6, 7
"""Steps from one side to the other. They have no divisor in common, so that the whole field is gone over."""


def drift(now: datetime) -> tuple[int, int]:
    """Pixels to the right and down on a screen of 1080 lines, some 7 to each side; no move is longer than a STEP."""
    moves = int(now.timestamp()) // EVERY
    return _to_and_fro(moves, ACROSS), _to_and_fro(moves, DOWN)


def _to_and_fro(moves: int, steps: int) -> int:
    return STEP * abs(moves % (2 * steps) - steps) - STEP * steps // 2
