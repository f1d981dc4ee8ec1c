"""Which touches are somebody's, and who is heard: a speck that lies there, trembles or drips is nobody."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from math import dist

Spot = tuple[float, float]
Finger = tuple[Hashable, int]
"""A device and the number of one of its fingers."""
RESTS = 10.0
"""Seconds after which a finger that has not moved is no finger any more."""
WORN = 20
"""Touches of the same few places, with none elsewhere between them, after which they are nobody's."""
PLACES = 4
HEALS = 600.0
"""Seconds without such a touch after which these places are like any other."""


@dataclass
class Presence:
    """Told of everything that is pressed, moved and lifted. Spots are in pixels, moments in seconds.

    One device is heard at a time: the one that pressed first, until it has let go. Others are heard when they press
    after that. Spots nearer to each other than `near` are one place: a finger trembles, and never comes back exactly.
    """

    near: float = 0
    _fingers: dict[Finger, tuple[Spot, float]] = field(default_factory=dict)
    _heard: set[Finger] = field(default_factory=set)
    _still: set[Finger] = field(default_factory=set)
    _places: list[Spot] = field(default_factory=list)
    _again: int = 0
    _last: float = 0

    @property
    def owner(self) -> Hashable:
        """The device that is heard; None while nothing is pressed."""
        return next((device for device, _ in self._heard), None)

    @property
    def heard(self) -> frozenset[Finger]:
        """All that is pressed and heard."""
        return frozenset(self._heard)

    def pressed(self, finger: Finger, spot: Spot, at: float, wary: bool = False) -> bool:
        """True if it is somebody: not what touches the same few places over and over.

        Where it is not, it is heard nevertheless, except by the `wary`.
        """
        self._fingers[finger] = spot, at
        if at - self._last > HEALS or not any(self._same(spot, place) for place in self._places):
            self._places, self._again = [*self._places, spot][-PLACES:], 0
        self._again, self._last = self._again + 1, at
        here = self._again <= WORN
        if self.owner in (None, finger[0]) and (here or not wary):
            self._heard.add(finger)
        if here:
            self._still.add(finger)
        return here

    def moved(self, finger: Finger, spot: Spot, at: float) -> bool:
        """True if it has come away from where it was."""
        if finger not in self._fingers or self._same(spot, self._fingers[finger][0]):
            return False
        self._fingers[finger], self._again = (spot, at), 0
        self._still.discard(finger)
        return True

    def lifted(self, finger: Finger) -> bool:
        """True if that was a tap: somebody's touch that stayed where it was."""
        tap = finger in self._still and finger in self._heard
        self._fingers.pop(finger, None)
        self._heard.discard(finger)
        self._still.discard(finger)
        return tap

    def stuck(self, at: float) -> Iterator[Finger]:
        """Those that are heard, and lie where they lay `RESTS` seconds ago."""
        return (finger for finger in self._heard if at - self._fingers[finger][1] >= RESTS)

    def _same(self, one: Spot, other: Spot) -> bool:
        return dist(one, other) < self.near
