"""Numbers of any number of bits, as video codings write them."""

from __future__ import annotations


class Bits:
    """Reads bytes from their first bit on. Raises ValueError past their end."""

    def __init__(self, data: bytes) -> None:
        self._rest, self._left = int.from_bytes(data, "big"), len(data) * 8

    def take(self, count: int) -> int:
        """The next bits, as a number."""
        self._left -= count
        if self._left < 0:
            raise ValueError("no more bits")
        return self._rest >> self._left & ((1 << count) - 1)

    def number(self) -> int:
        """The next number of Exp-Golomb's code: as many zeros as it has bits after its first."""
        zeros = 0
        while not self.take(1):
            zeros += 1
        return (1 << zeros | self.take(zeros)) - 1
