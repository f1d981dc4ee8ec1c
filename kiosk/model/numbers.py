"""Numbers that can be shown: with an end, and with no more digits than anybody reads."""

from __future__ import annotations

from kiosk.model.issues import Invalid

MOST = 999_999_999_999_999
LEAST = 0.000_001


def showable(number: float, written: str = "") -> float:
    """The same number, which an author wrote so. Raises Invalid for one that is too large or too near 0 to be read."""
    if not abs(number) <= MOST:  # which nan is not either
        raise Invalid("number-too-long", written=written or str(number))
    if 0 < abs(number) < LEAST:
        raise Invalid("number-too-fine", written=written or str(number))
    return number
