"""Counts how each stand is used that opens on the wall, into its state folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.stand.app import Stand
    from kiosk.use.store import Store
    from kiosk.use.watching import Watching


class Counting:
    """Figures of use in `state`; what that takes is imported when the first picture is there."""

    def __init__(self, state: Path) -> None:
        self._state = state
        self._store: Store | None = None
        self._watching: Watching | None = None

    def watch(self, stand: Stand) -> None:
        """From now on count what happens at this stand."""
        from kiosk.use.notes import folder
        from kiosk.use.store import Store
        from kiosk.use.watching import Watching

        self.leave()
        if self._store is None:
            self._store = Store(folder(self._state))
            self._store.start()
        self._watching = Watching(stand.navigator, self._store)

    def leave(self) -> None:
        """The stand that was watched goes."""
        if self._watching:
            self._watching.stop()
            self._watching = None

    def stop(self) -> None:
        """Write what there is; it takes no longer than a moment."""
        self.leave()
        if self._store:
            self._store.stop()
