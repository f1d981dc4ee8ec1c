"""The stand's half of the guard: it tells how it is, and does what the guard asks."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import EXIT_AGAIN, EXIT_GOOD
from kiosk.guard.channel import Guarded, Order
from kiosk.guard.history import Beat
from kiosk.stand.app import no_drawing

if TYPE_CHECKING:
    from kiosk.stand.live import Live
    from kiosk.stand.screen import Screen
    from kiosk.visit.navigator import Navigator

PERIOD = 2_000
"""Milliseconds between two beats."""
STILL = 8
"""Beats without a frame after which one is asked for."""
STATM = Path("/proc/self/statm")
log = logging.getLogger("kiosk")


class Heartbeat(QObject):
    """Tells the guard at `beats` of `screen`, and hears it at `orders`.

    `become_guard` is called at rest once the guard is gone; `told` is the last beat.
    """

    _ordered = Signal(object)

    def __init__(
        self, screen: Screen, live: Live, beats: int, become_guard: Callable[[], None], orders: int = 0
    ) -> None:
        super().__init__()
        self._screen, self._live, self._become_guard = screen, live, become_guard
        self._frames = self._seen = self._still = 0
        self._window: QQuickWindow | None = None
        self._lost = ""
        self._rests: Callable[[], None] | None = None
        self.told: Beat | None = None
        self._ordered.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        self._guarded = Guarded(beats, self._hear, orders)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(PERIOD)
        self._beat()

    def _hear(self, order: Order | None) -> None:
        """On the guard's thread, which outlives this object: a stand that has ended hears nothing more."""
        with suppress(RuntimeError):
            self._ordered.emit(order)

    @property
    def _navigator(self) -> Navigator | None:
        """The one that has content, if there is."""
        stand = self._screen.stand
        return stand.navigator if stand and not stand.navigator.waits else None

    @Slot()
    def _beat(self) -> None:
        window = self._screen.window
        if window is None:
            return
        if window is not self._window:
            self._follow(window)
        self.told = self._told(window)
        self._guarded.tell(self.told)
        self._still = self._still + 1 if self._frames == self._seen else 0
        self._seen = self._frames
        if self._still >= STILL and not self._dark:
            window.update()  # a still page has to come too, when it is asked for
        self._rest()

    def _told(self, window: QQuickWindow) -> Beat:
        stand, navigator = self._screen.stand, self._navigator
        guard = navigator.site.file.guard if navigator else None
        playhead = window.property("playhead") if stand else -1
        return Beat(
            frames=self._frames,
            exposed=window.isExposed(),
            dark=self._dark,
            mode=stand.navigator.mode if stand else "",
            page=navigator.journey.page(navigator.site) if navigator else "",
            film=playhead / 1000 if playhead >= 0 else None,
            lost=self._lost,
            memory=memory(),
            content=self._live.kept,
            ceiling=guard.memory_mb if guard else None,
            reboot=guard.reboot if guard else False,
        )

    @property
    def _dark(self) -> bool:
        stand = self._screen.stand
        return bool(stand and stand.navigator.dark)

    def _follow(self, window: QQuickWindow) -> None:
        """Count another window's frames; its graphics may fail, and the stand stays.

        They come on the thread that draws, and are posted from there: Python on that thread would wait for its lock,
        which this thread holds where it hides or closes a window and waits for the other one.
        """
        self._window, self._lost = window, ""
        window.frameSwapped.connect(self._swapped, Qt.ConnectionType.QueuedConnection)
        window.sceneGraphError.disconnect(no_drawing)
        window.sceneGraphError.connect(self._fail)

    @Slot()
    def _swapped(self) -> None:
        self._frames += 1

    def _fail(self, _: QQuickWindow.SceneGraphError, why: str) -> None:
        log.error("nothing can be drawn any more: %s", why)
        self._lost = why or "?"
        self._beat()

    @Slot(object)
    def _obey(self, order: Order | None) -> None:
        if order is None:
            log.warning("the guard is gone: the stand goes on, and starts another one when nobody is there")
            self._timer.stop()
            self._rest_for(self._become_guard)
        elif order is Order.NEXT_PAGE and self._navigator:
            self._navigator.skip()
        elif order is Order.NEW_WINDOW:
            self._screen.renew()
            self._beat()
        elif order is Order.REST:
            self._rest_for(lambda: QCoreApplication.exit(EXIT_AGAIN))
        elif order is Order.END:
            QCoreApplication.exit(EXIT_GOOD)

    def _rest_for(self, then: Callable[[], None]) -> None:
        """Do it at rest: now, or when the visit is over."""
        self._rests = then
        if self._screen.stand:
            self._screen.stand.navigator.changed.connect(self._rest)
        self._rest()

    @Slot()
    def _rest(self) -> None:
        stand = self._screen.stand
        if self._rests and (stand is None or (stand.navigator.mode == "attract" and not stand.navigator.attended)):
            then, self._rests = self._rests, None
            then()


def memory() -> float:
    """What this process takes, in MB; 0 where that is not told."""
    if sys.platform != "linux":
        return 0
    try:
        return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except (OSError, ValueError, LookupError):
        return 0
