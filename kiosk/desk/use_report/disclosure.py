"""What may be told of numbers of visitors: none below five, and none from which such a one could be worked out.

Numbers are rounded to the nearest five, as national statistical offices do with counts of persons; 1 to 4 are told as
"fewer than 5". Totals are rounded by themselves, so that a difference of two numbers tells nothing exactly. Where what
is told would still leave a single value for a hidden number, another number beside it is withheld.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import inf
from typing import NamedTuple

STEP = 5
"""Numbers are told in multiples of it, and not at all below it."""
LEAST_OF_SHARES, LEAST_OF_MEDIANS = 20, 10
"""Of fewer no shares are told, and no median."""


class Told(NamedTuple):
    """What a reader learns of a number: it is at least `low` and at most `high`."""

    low: float
    high: float

    @property
    def value(self) -> int:
        """The number as it is drawn and added: rounded, 2 for a few, 0 where it is withheld."""
        return 0 if self.high in (0, inf) else int(self.high) - STEP // 2

    @property
    def few(self) -> bool:
        """Whether it is one to four."""
        return (self.low, self.high) == FEW

    @property
    def withheld(self) -> bool:
        return (self.low, self.high) == WITHHELD


FEW, ZERO, WITHHELD = Told(1, STEP - 1), Told(0, 0), Told(0, inf)
ROUNDS = 100
"""Each narrows what can be worked out; sums that hang together as a tree need a few."""
Cell = Hashable
Sums = Sequence[tuple[Cell, Sequence[Cell]]]
"""Totals with their parts."""


def told(number: int) -> Told:
    """What is told of a number that stands alone."""
    if number < STEP:
        return FEW if number > 0 else ZERO
    rounded = (number + STEP // 2) // STEP * STEP
    return Told(max(STEP, rounded - STEP // 2), rounded + STEP // 2)


def told_together(numbers: Mapping[Cell, int], sums: Sums) -> dict[Cell, Told]:
    """What is told of numbers of which some are the sums of others; a cell that `sums` alone names is never told."""
    cells = {cell for total, parts in sums for cell in (total, *parts)}
    found = {**dict.fromkeys(cells, WITHHELD), **{cell: told(number) for cell, number in numbers.items()}}
    while (laid_open := _laid_open(found, numbers, sums)) is not None:
        cell = _to_withhold(laid_open, found, numbers, sums)
        if found[cell].withheld:  # nothing beside it is left to withhold
            return dict.fromkeys(numbers, WITHHELD)
        found[cell] = WITHHELD
    return {cell: found[cell] for cell in numbers}


def _laid_open(found: Mapping[Cell, Told], numbers: Mapping[Cell, int], sums: Sums) -> Cell | None:
    """A hidden number that what is told leaves a single value for, if there is one."""
    known = bounds(found, sums)
    return next(
        (cell for cell, number in numbers.items() if 0 < number < STEP and known[cell].low == known[cell].high), None
    )


def bounds(found: Mapping[Cell, Told], sums: Sums) -> dict[Cell, Told]:
    """What can be worked out of what is told. It is all there is as long as no number is in two sums of one total."""
    known = dict(found)
    for _ in range(ROUNDS):
        before = dict(known)
        for total, parts in sums:
            _narrow(known, total, parts)
        if known == before or any(each.low > each.high for each in known.values()):
            break
    return known


def _narrow(known: dict[Cell, Told], total: Cell, parts: Sequence[Cell]) -> None:
    """Each is what the others leave for it."""
    low, high = sum(known[part].low for part in parts), sum(known[part].high for part in parts)
    unlimited = [part for part in parts if known[part].high == inf]
    whole = known[total] = Told(max(known[total].low, low), min(known[total].high, high))
    for part in parts:
        own = known[part]
        others = high - own.high if not unlimited else inf
        if unlimited == [part]:
            others = sum(known[other].high for other in parts if other != part)
        known[part] = Told(max(own.low, whole.low - others), min(own.high, whole.high - (low - own.low)))
        low, high = low - own.low + known[part].low, high if own.high == inf else high - own.high + known[part].high


def _to_withhold(cell: Cell, found: Mapping[Cell, Told], numbers: Mapping[Cell, int], sums: Sums) -> Cell:
    """The smallest number beside `cell` that is told; its totals last."""
    near = [parts for _, parts in sums if cell in parts]
    beside: Iterable[Cell] = [other for parts in near for other in parts if other != cell]
    totals = [total for total, parts in sums if cell in parts]
    tellable = [other for other in beside if other in numbers and not found[other].withheld]
    if tellable:
        return min(tellable, key=lambda other: (numbers[other] == 0, numbers[other]))
    return next((each for each in (cell, *totals) if each in numbers and not found[each].withheld), cell)
