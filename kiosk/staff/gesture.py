"""The gesture that opens the staff panel: five taps in a corner of the screen, the last one held.

Visitors do not make it by chance, as each tap must be short, soon after the one before, alone, and in the corner; and
none of it is taken from them.
"""

from __future__ import annotations

from dataclasses import dataclass

TAPS = 5
HOLD = 1.0
"""Seconds for which the last one is held."""
LONGEST, GAP = 0.7, 1.0
"""Seconds that a tap takes at most, and that lie between one and the next."""
SIDE = 0.16
"""Of a corner, as a share of the screen's shorter side."""
CORNER = "top-right"
"""Where no content says another one."""


def in_corner(corner: str, x: float, y: float, width: float, height: float) -> bool:
    """Whether a spot of a screen lies in the corner of that name; the glass' own corner in every language."""
    side = SIDE * min(width, height)
    return (y if corner.startswith("top") else height - y) <= side and (
        x if corner.endswith("left") else width - x
    ) <= side


@dataclass
class Gesture:
    """Told of everything that is pressed and lifted, with its moment in seconds."""

    taps: int = 0
    _pressed: float | None = None
    _lifted: float = 0.0

    def pressed(self, inside: bool, at: float) -> None:
        """A finger came: in the corner, or elsewhere."""
        alone, soon = self._pressed is None, self.taps == 0 or at - self._lifted <= GAP
        self.taps = self.taps + 1 if inside and alone and soon else int(inside and alone)
        self._pressed = at if self.taps else None

    def lifted(self, at: float) -> None:
        """It went."""
        if self._pressed is None or at - self._pressed > LONGEST or self.taps >= TAPS:
            self.taps = 0
        self._pressed, self._lifted = None, at

    def broken(self) -> None:
        """It slipped away, or something else came between."""
        self.taps, self._pressed = 0, None

    def made(self, at: float) -> bool:
        """Whether the last one is held for long enough."""
        return self.taps == TAPS and self._pressed is not None and at - self._pressed >= HOLD
