"""Watches a stand for what is counted. Nothing here waits for a disk, and nothing is kept of who touches, or where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from time import monotonic

from PySide6.QtCore import QObject, QTimer, SignalInstance, Slot

from kiosk.use.counters import Key, Seen, Visits, hour
from kiosk.use.store import Store
from kiosk.visit.journey import Mode
from kiosk.visit.navigator import Navigator

BEAT = 15_000
"""Milliseconds between two beats, each of which says that the stand was on since the one before."""
LONGEST = 60.0
"""Seconds since the last beat beyond which it was not: it hung, or the machine slept."""


class Watching(QObject):
    """Counts what happens at `navigator` for `store`, as long as the site file does not turn it off.

    `steady` is a clock in seconds that nobody sets.
    """

    def __init__(
        self,
        navigator: Navigator,
        store: Store,
        steady: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(navigator)
        self._navigator, self._store, self._steady = navigator, store, steady
        self._visits, self._beaten, self._dark = Visits(), steady(), navigator.dark
        self._heard: list[tuple[SignalInstance, Callable[..., None]]] = [
            (navigator.changed, self.look),
            (navigator.filmPartChanged, self.look),
            (navigator.darkChanged, self.beat),
            (navigator.tapped, self._tapped),
        ]
        for signal, slot in self._heard:
            signal.connect(slot)
        self._beat = QTimer(self)
        self._beat.timeout.connect(self.beat)
        self._beat.start(BEAT)
        self.look()

    @property
    def _counts(self) -> bool:
        return not self._navigator.waits and self._navigator.site.file.figures_of_use

    @Slot()
    def look(self) -> None:
        """Count what is on the screen now, if that is something else than before."""
        if not self._counts:
            return
        self._store.zone = self._navigator.tour.clock.zone
        journey, site = self._navigator.journey, self._navigator.site
        seen = Seen(
            mode=journey.mode.value,
            page=journey.page(site),
            language=journey.language,
            turn=journey.turn,
            depth=len(journey.trail),
            ease=frozenset(name for name, on in vars(journey.ease).items() if on),
            film_part=self._navigator.filmPart if journey.mode is not Mode.ATTRACT else -1,
        )
        self._count(self._visits.see(seen, self._steady(), site.file.idle.ask_after))

    @Slot()
    def beat(self) -> None:
        """The stand is on, be it that its screen is dark on purpose."""
        self.look()  # content may have come without another picture
        now, before, name = self._steady(), self._beaten, "dark" if self._dark else "on"
        self._beaten, self._dark = now, self._navigator.dark
        if self._counts and now - before <= LONGEST and round(now) > round(before):
            self._store.tally.add(hour(self._now()), Key(name), round(now) - round(before))

    @Slot()
    def stop(self) -> None:
        """The stand ends: nothing more is counted."""
        for signal, slot in self._heard:
            signal.disconnect(slot)
        self._beat.stop()
        if self._counts:
            self.beat()
            self._count(self._visits.stop(self._steady()))

    @Slot(bool)
    def _tapped(self, hit: bool) -> None:
        if self._counts and self._navigator.mode == Mode.VISIT.value:
            page = self._navigator.journey.page(self._navigator.site)
            self._count([Key("touch"), *(() if hit else [Key("touch_missed", page)])])

    def _count(self, keys: Iterable[Key]) -> None:
        now = hour(self._now())  # one for all, or an hour's end could part what belongs together
        for key in keys:
            self._store.tally.add(now, key)

    def _now(self) -> datetime:
        return self._navigator.tour.clock.now()
