"""What takes a disk's time, apart from what becomes of it: a window lets a thread do the first and is never held up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Found = TypeVar("Found")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Deed(Generic[Found, Result]):
    """`do` asks the disk, on any thread; `done` takes in what that gave, on the thread of whoever asked.

    Both raise a Refused where something is not done.
    """

    do: Callable[[], Found]
    done: Callable[[Found], Result]

    def now(self) -> Result:
        """The whole, here."""
        return self.done(self.do())
