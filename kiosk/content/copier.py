"""Copies files on a thread of its own, so that nobody waits for a disk."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Condition, Thread

from kiosk.content.store import Copy, Stopped, Store
from kiosk.disk.room import NoRoom

log = logging.getLogger("kiosk.content")


class Copier:
    """Makes copies in `store`; `relieve()` gives room back where there is none, `done()` is called after a wish.

    Both are called on the copying thread.
    """

    def __init__(self, store: Store, relieve: Callable[[], None], done: Callable[[], None]) -> None:
        self.failed: dict[Path, OSError] = {}
        """By the path of a copy, why it could not be made the last time."""
        self._store, self._relieve, self._done = store, relieve, done
        self._wish: tuple[Copy, ...] = ()
        self._left: tuple[Copy, ...] = ()
        self._state = Condition()
        self._works = False

    @property
    def wished(self) -> set[str]:
        """The names of the copies that were wished for last."""
        return {copy.path.name for copy in self._wish}

    def wish(self, copies: Sequence[Copy]) -> None:
        """Make these, in their order, instead of what was wished for before."""
        with self._state:
            self._wish = self._left = tuple(copies)
            if copies and not self._works:
                self._works = True
                Thread(target=self._run, name="copies", daemon=True).start()
            self._state.notify_all()

    def wait(self, copies: Sequence[Copy], seconds: float) -> None:
        """Wait until these are made, or cannot be made, but no longer than `seconds`."""
        with self._state:
            self._state.wait_for(lambda: not set(copies) & set(self._left), seconds)

    def stop(self) -> None:
        """Wish for nothing any more."""
        self.wish(())

    def _run(self) -> None:
        while copy := self._next():
            self._copy(copy)
            with self._state:
                self._left = tuple(other for other in self._left if other != copy)
                ended = bool(self._wish) and not self._left
                self._state.notify_all()
            if ended:
                self._done()

    def _next(self) -> Copy | None:
        with self._state:
            self._works = bool(self._left)
            return self._left[0] if self._works else None

    def _copy(self, copy: Copy) -> None:
        try:
            self._make(copy)
            self.failed.pop(copy.path, None)
        except Stopped:
            pass
        except OSError as error:
            if str(self.failed.get(copy.path)) != str(error):
                log.warning("%s cannot be kept for a restart: %s", copy.source, error)
            self.failed[copy.path] = error
        except Exception:
            log.exception("a fault of the program")

    def _make(self, copy: Copy) -> None:
        if self._store.has(copy):
            return
        for relieved in (False, True):
            try:
                self._store.make(copy, lambda: copy in self._wish)
                return
            except NoRoom:
                if relieved:
                    raise
                self._relieve()
