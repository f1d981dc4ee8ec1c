"""A value axis whose ticks are round numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

INTERVALS = 4


@dataclass(frozen=True)
class Scale:
    """From `low` to `high`, with a tick at every `step`."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        count = round((self.high - self.low) / self.step)
        return tuple(round(self.low + index * self.step, 10) for index in range(count + 1))

    def place(self, value: float) -> float:
        """Where `value` is between low, 0.0, and high, 1.0; the nearer end if outside."""
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


def fitted(values: Sequence[float], from_zero: bool = True) -> Scale:
    """The axis for `values`: from 0, unless it need not be and they all lie far from 0."""
    least, most = min(values, default=0.0), max(values, default=0.0)
    if from_zero or not 0 < least > most * 0.7:
        least, most = min(0.0, least), max(0.0, most)
    step = _step((most - least or abs(most) or 1) / INTERVALS, all(value == int(value) for value in values))
    low, high = floor(least / step) * step, ceil(most / step) * step
    return Scale(low, high if high > low else low + step * INTERVALS, step)


def _step(least: float, whole: bool) -> float:
    """The smallest round step that is no smaller than `least`; whole for whole numbers."""
    power = 10.0 ** floor(log10(least))
    if whole and power < 1:
        return 1.0
    factors = (1, 2, 5, 10) if whole and power == 1 else (1, 2, 2.5, 5, 10)
    return next(factor * power for factor in factors if factor * power >= least * (1 - 1e-9))
