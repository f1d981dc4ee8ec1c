"""Saves and whatever else waits for a disk, one after the other beside the window."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.editing.deed import Deed
from kiosk.editing.errors import Refused

Begin = Callable[[], Deed[Any, Any]]
Then = Callable[[Refused | None], object]


class Deeds(QObject):
    """What was asked for is done in that order; each begins when the one before it is done."""

    changed = Signal()
    _found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = deque[tuple[Begin, Then]]()
        self._deed: Deed[Any, Any] | None = None
        self._then: Then = lambda _: None
        self._found.connect(self._done)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._deed is not None

    def do(self, begin: Begin, then: Then) -> None:
        """Do what `begin` gives; `then` is told that it is done, by None, or why it is not."""
        self._waiting.append((begin, then))
        if self._deed is None:
            self._next()

    def _next(self) -> None:
        while self._waiting and self._deed is None:
            begin, self._then = self._waiting.popleft()
            try:
                self._deed = begin()
            except Refused as error:
                self._then(error)
                continue
            Thread(target=self._run, args=(self._deed,), name="deed", daemon=True).start()
        self.changed.emit()

    def _run(self, deed: Deed[Any, Any]) -> None:
        try:
            self._found.emit((deed.do(), None))
        except BaseException as error:
            self._found.emit((None, error))

    @Slot(object)
    def _done(self, found: tuple[Any, BaseException | None]) -> None:
        deed, then, (value, error) = self._deed, self._then, found
        self._deed = None
        assert deed
        try:
            if error:
                raise error
            deed.done(value)
        except Refused as refused:
            then(refused)
        else:
            then(None)
        finally:
            self._next()
