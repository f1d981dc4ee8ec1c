"""What is seen from frame to frame, while something moves."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Generic, TypeVar

from tests.support.stand import Stand
from tests.support.wait import wait_until

T = TypeVar("T")


class Frames(Generic[T]):
    """Notes what `look` finds in every frame, from here to the end of the block."""

    def __init__(self, stand: Stand, look: Callable[[], T]) -> None:
        self.seen: list[T] = []
        self._stand, self._look = stand, look

    def __enter__(self) -> Frames[T]:
        self._stand.window.afterAnimating.connect(self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stand.window.afterAnimating.disconnect(self._note)

    def _note(self) -> None:
        self.seen.append(self._look())


def drawn(stand: Stand, count: int) -> None:
    """Wait until so many more frames have been drawn."""
    with Frames(stand, stand.window.update) as frames:
        stand.window.update()
        wait_until(lambda: len(frames.seen) >= count, "frames to be drawn")
