"""What is on the wall: the stand, or the neutral page while there is no content."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QScreen

from kiosk.errors import OperatorError
from kiosk.stand import app
from kiosk.stand.counting import Counting
from kiosk.stand.foreground import Foreground
from kiosk.stand.hours import OpenHours
from kiosk.stand.logs import go_on_logging, show_log
from kiosk.stand.monitors import monitor, required_monitor
from kiosk.ui.painted import Painted
from kiosk.visit.opening import program

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from kiosk.model.site import Site
    from kiosk.stand.live import Live
    from kiosk.stand.power.switch import Switch
    from kiosk.stand.start import Start
    from kiosk.visit.opening import Opening

log = logging.getLogger("kiosk")


class Screen(QObject):
    """The window of the moment, as `live` has content for it; what the first picture needs is kept in `state`."""

    opened = Signal()
    """There is another window."""
    seen = Signal()
    """The first picture can be seen, or nobody can see one."""
    able = Signal()
    """After that, once what reads content is imported: two threads that import pydantic at a time may both fail."""

    def __init__(self, start: Start, live: Live, state: Path) -> None:
        super().__init__()
        self._start, self._live = start, live
        self._painted = Painted(state / "painted", program("ui", "ui/drawings"))
        self._foreground: Foreground | None = None
        self._hours: OpenHours | None = None
        self._switch: Switch | None = None
        self._counting = Counting(state)
        self.stand: app.Stand | None = None
        self.neutral: app.Neutral | None = None
        self._named: str | None = None  # the screen, by the site file
        self._site: Site | None = None
        self._adjust: Callable[[Site], Site] | None = None
        self._waits = self._unseen = True
        live.changed.connect(self.show)
        live.able.connect(self.able)
        live.begun.connect(self._begun)
        live.judged.connect(self._collect)

    @property
    def window(self) -> QQuickWindow | None:
        """The window of the moment."""
        opened = self.stand or self.neutral
        return opened.window if opened else None

    @property
    def _where(self) -> QSize | QScreen:
        """Where a window opens. Raises OperatorError if that is not here when the stand starts."""
        if self._start.windowed:
            return QSize(*self._start.windowed)
        if self._waits and self._start.screen:
            return required_monitor(self._start.screen)
        return monitor(self._chosen) or required_monitor(None)

    @property
    def _chosen(self) -> str | None:
        """The screen that whoever started the stand chose, or else its site file."""
        return self._start.screen or self._named

    def open(self, opening: Opening) -> None:
        """The stand as it begins; its content is read when that can be seen. Raises NoScene."""
        self._named = opening.screen
        try:
            self._open(app.open_opening(opening.shown, self._where, self._painted))
        except OperatorError:
            raise
        except Exception:
            log.exception("a fault of the program: what was kept to begin with cannot be shown")
            self.show(self._live.first())

    @Slot(object)
    def show(self, site: Site | None) -> None:
        """New content; None where there is none to begin with. What cannot be shown leaves what is. Raises NoScene."""
        try:
            self._show(site)
        except OperatorError:
            raise
        except Exception:
            log.exception("a fault of the program: new content cannot be shown")
            if not (self.stand or self.neutral):
                self._open_neutral()

    def adjust(self, how: Callable[[Site], Site] | None) -> None:
        """Show content as `how` makes it, also what comes later; None as it is."""
        self._adjust = how
        if self._site and self.stand and not self.stand.navigator.waits:
            self.show(self._site)

    def _show(self, site: Site | None) -> None:
        self._site = site
        if site and self._adjust:
            site = self._adjust(site)
        if site is None:
            self._open_neutral()
            return
        self._name(site.file.screen.name)
        site = self._start.shown(site)
        if self.stand:
            self.stand.lead(site, self._start.clock(site))
            if self._hours:
                self._hours.look()
        else:
            stand = app.open_stand(site, self._start.clock(site), self._where, self._painted)
            stand.navigator.go(self._start.journey(stand.navigator.journey))
            self._open(stand)
            self.neutral = None

    def _name(self, screen: str | None) -> None:
        """Be on the screen that the site file names."""
        if screen != self._named:
            self._named = screen
            if self._foreground:
                self._foreground.choose(self._chosen)

    @Slot()
    def go_on(self) -> None:
        """Do what the first picture need not wait for; once."""
        if self._waits:
            self._waits = False
            show_log()
            if not self._start.windowed:
                app.hide_cursor()
            self._hold()
            self._begin_switching()
            self._live.start()
            if self.stand:
                self._counting.watch(self.stand)
            Thread(target=self._keep, daemon=True).start()
            self.seen.emit()

    def renew(self) -> None:
        """Make the window and all that draws in it anew, where the stand is. Raises NoScene, OperatorError."""
        if self.stand is None or self.stand.navigator.waits:
            return
        if self._foreground:
            self._foreground.release()
            self._foreground = None
        self.stand, self._unseen = app.open_anew(self.stand, self._where), True
        self._hold()
        self.stand.window.frameSwapped.connect(self._seen)
        self.opened.emit()

    def hide(self) -> None:
        """Take the window from the wall."""
        if self._foreground:
            self._foreground.release()
        if self._switch:
            self._switch.release()
        for shown in (self.stand, self.neutral):
            if shown:
                shown.window.hide()
        self._counting.stop()

    def _open(self, stand: app.Stand) -> None:
        self.stand, self._unseen = stand, True
        self._hours = OpenHours(stand.navigator)
        self._hold()
        self._begin_switching()
        stand.window.frameSwapped.connect(self._seen)
        if not self._waits:
            self._counting.watch(stand)
        self.opened.emit()

    def _open_neutral(self) -> None:
        before, self.stand = self.stand, None
        self._counting.leave()
        self.neutral = app.open_neutral(self._where)
        self._hold()
        self.opened.emit()
        if before:
            before.window.close()
        self.go_on()

    def _hold(self) -> None:
        """Keep the window of the moment in front, from the first picture on, and let the one before it go."""
        opened = self.stand or self.neutral
        if self._waits or self._start.windowed or opened is None:
            return
        if self._foreground:
            self._foreground.release()
        self._foreground = Foreground(opened.window, self._chosen)

    def _begin_switching(self) -> None:
        """Switch the screen itself, from the first picture on; not for a window on a developer's desk."""
        if self.stand and not (self._waits or self._start.windowed):
            from kiosk.stand.power.switch import Switch  # the first picture does without

            self._switch = Switch(self.stand.navigator)
            self._switch.begin()

    @Slot()
    def _seen(self) -> None:
        """The log says how soon after the start a visitor sees something."""
        if self.stand and self._unseen:  # a second frame may have been swapped before this is called
            self._unseen = False
            self.stand.window.frameSwapped.disconnect(self._seen)
            log.info("the first picture is on the screen")
            if self.stand.window.sceneGraphBackend() == "software":
                log.warning("it is drawn without OpenGL: films are not shown")
            self.go_on()

    @Slot()
    def _begun(self) -> None:
        """What is there now stays: from now on only what comes later is looked through for garbage."""
        gc.collect()
        gc.freeze()

    @Slot()
    def _collect(self) -> None:
        """What reading content left behind, also while no page is shown that could tidy up."""
        gc.collect()

    def _keep(self) -> None:
        try:
            self._painted.keep()
        except OSError as error:
            log.warning("the first picture cannot be kept for a restart: %s", error)
        except Exception:
            log.exception("a fault of the program: the first picture cannot be kept for a restart")
        go_on_logging()
