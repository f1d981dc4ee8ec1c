"""Keeps the stand's window shown, fullscreen, in front and on its screen, whatever takes it away."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from kiosk.stand.fatal import Lost, end_lost
from kiosk.stand.monitors import monitor, pixels, stands_in

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from kiosk.stand.x11 import XWindow

SOON, AGAIN, EVER = 100, 1_000, 10_000
"""Milliseconds until a look after a change, after one in vain, and while nothing happens."""
STUBBORN = 10
"""Looks in vain after which the log says so."""
log = logging.getLogger("kiosk")


def fill(window: QWindow, screen: QScreen) -> None:
    """Show the window on the whole of a screen, also where no window manager would see to that.

    A compositor such as cage makes a window large, but not fullscreen: Qt would draw it a title bar with a button to
    close it.
    """
    window.setProperty("framed", False)
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()


class Foreground(QObject):
    """Holds `window` on the screen that was `chosen` by name or number, or on the main one, until `release`."""

    def __init__(self, window: QQuickWindow, chosen: str | None) -> None:
        super().__init__(window)
        self._window, self._chosen = window, chosen
        self._vain = -1  # looks in vain, one after another; below 0 until it was whole once
        self._astray = False
        self._x: XWindow | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        window.setProperty("held", True)
        window.closeRefused.connect(self._close_refused)  # type: ignore[attr-defined]
        for signal in (window.visibilityChanged, window.activeChanged, window.widthChanged, window.heightChanged):
            signal.connect(self._soon)
        if QGuiApplication.platformName() == "xcb":
            self._follow_x11()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._screen_came)
        app.screenRemoved.connect(self._soon)
        app.primaryScreenChanged.connect(self._soon)
        for screen in app.screens():
            self._screen_came(screen)

    def choose(self, screen: str | None) -> None:
        """Be on another screen, by its name or number."""
        self._chosen = screen
        self._soon()

    def release(self) -> None:
        """Let the window go: it may be closed now."""
        self._timer.stop()
        self._timer.timeout.disconnect(self._look)
        self._window.setProperty("held", False)
        if self._x:
            self._notifier.setEnabled(False)
            self._x.close()

    def _follow_x11(self) -> None:
        from kiosk.stand.x11 import XWindow  # not before the first picture, which does without

        self._x = XWindow(self._window.winId())
        self._notifier = QSocketNotifier(self._x.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._x_changed)

    @Slot(QScreen)
    def _screen_came(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._soon)
        self._soon()

    @Slot()
    def _close_refused(self) -> None:
        log.warning("something asked the window to close: the stand stays; SIGTERM ends it")

    @Slot()
    def _soon(self) -> None:
        if not 0 <= self._timer.remainingTime() <= SOON:
            self._timer.start(SOON)

    @Slot()
    def _x_changed(self) -> None:
        try:
            if self._x and self._x.changes():
                self._soon()
        except Lost as lost:
            end_lost(lost)

    @Slot()
    def _look(self) -> None:
        self._timer.start(AGAIN)  # also after a fault
        screen = self._screen()
        if screen is None:
            return
        try:
            lacks = self._lacks(screen)
            if not stands_in(screen):
                self._tell(lacks)
            if lacks:
                self._bring_back(screen)
            else:
                self._timer.start(EVER)
        except Lost as lost:
            end_lost(lost)
        self._x_changed()  # what came while the server was asked is not told again

    def _screen(self) -> QScreen | None:
        """The chosen one, or the main one as long as that is not there, as the log says."""
        chosen = monitor(self._chosen)
        if (chosen is None) is not self._astray:
            self._astray = chosen is None
            if self._astray:
                log.warning("there is no screen '%s': the stand is on the main one until it comes", self._chosen)
        return chosen or QGuiApplication.primaryScreen()

    def _bring_back(self, screen: QScreen) -> None:
        if self._window.geometry() != screen.geometry() or not self._is_fullscreen():
            fill(self._window, screen)
        if self._x:
            self._x.bring_back(pixels(screen))
        else:
            self._window.raise_()
            self._window.requestActivate()

    def _lacks(self, screen: QScreen) -> str:
        """What is not as it should be; "" if nothing."""
        if not self._is_fullscreen():
            return "no longer fullscreen"
        if self._window.geometry() != screen.geometry():
            return f"not on the whole screen {screen.name()}"
        return self._x.lacks(pixels(screen)) if self._x else ""

    def _is_fullscreen(self) -> bool:
        return self._window.visibility() is QWindow.Visibility.FullScreen

    def _tell(self, lacks: str) -> None:
        if not lacks:
            self._vain = 0
            return
        if self._vain == 0:
            log.warning("the stand was %s: it brings itself back", lacks)
        self._vain += 1 if self._vain >= 0 else -1
        if abs(self._vain) == STUBBORN:
            log.error("the stand is %s, and cannot bring itself back", lacks)
