"""`kiosk run`: the stand on the screen."""

from __future__ import annotations

import gc
import logging
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import EXIT_AGAIN, EXIT_USAGE, OperatorError
from kiosk.stand.command import command, program
from kiosk.stand.display import lacking
from kiosk.stand.leave import become, leave, leave_soon
from kiosk.stand.lock import lock, lock_screen
from kiosk.stand.opening import recall
from kiosk.stand.paths import own_state, staff_folder, state_folder
from kiosk.stand.start import Start

if TYPE_CHECKING:
    from kiosk.stand.heartbeat import Heartbeat
    from kiosk.stand.live import Live
    from kiosk.stand.screen import Screen
    from kiosk.visit.opening import Opening

    Beside = Callable[[Screen, Live], object]

PATIENCE = 1_000
"""Milliseconds after which the stand goes on even if nobody can see its first picture."""
WAKE = 200
"""Milliseconds after which Python hears of a signal at the latest."""
log = logging.getLogger("kiosk")


def _opening(folder: Path, state: Path) -> Opening | None:
    """What was kept to begin with; a start never ends for what it could do without."""
    try:
        return recall(folder, state)
    except Exception:
        log.exception("a fault of the program: what was kept to begin with cannot be read")
        return None


def _let_staff_in(screen: Screen, live: Live, folder: Path, own: Path) -> None:
    """From now on the gesture opens the staff panel; without it the stand goes on all the same."""
    try:
        from kiosk.stand.staff import Staff  # not before the first picture

        Staff(screen, live, folder, own)
    except Exception:
        log.exception("a fault of the program: there is no staff panel")


def _let_visitors_listen(screen: Screen) -> None:
    """From now on the stand speaks to whoever asks for it; without that it goes on all the same."""
    try:
        from kiosk.speech.headset import Headset  # not before the first picture
        from kiosk.speech.voice import Voice
        from kiosk.stand.speech import Speech

        headset = Headset([*program(), "headset"], screen)
        speech = Speech(screen, lambda: Voice([*program(), "speak"], screen, headset))
        headset.plugged.connect(speech.begin)
        headset.unplugged.connect(speech.warn)
        headset.watch()
    except Exception:
        log.exception("a fault of the program: the stand does not speak")


def _begin_beside(beside: Beside, screen: Screen, live: Live) -> None:
    """What goes on beside the stand begins; without it the stand goes on all the same."""
    try:
        beside(screen, live)
    except Exception:
        log.exception("a fault of the program: the stand is alone")


def _held(folder: Path, state: Path, start: Start) -> Path:
    """What of `state` belongs to this folder, for this process alone, as is the screen. Raises OperatorError."""
    own = own_state(state, folder)
    lock(own)
    if not start.windowed:
        lock_screen(start.screen)
    return own


def run_stand(folder: Path, start: Start, state: Path | None = None, beside: Beside | None = None) -> int:
    """Open the stand and stay until it is closed; `beside` is called once there is a picture. Raises OperatorError."""
    if why := lacking():
        raise OperatorError(f"{why}; start it in a graphical session, or use 'kiosk snapshot'")
    gc.disable()  # by itself it collects on any thread, also what only the windows' own may end (docs/adr/0009)
    state = (state or state_folder()).absolute()
    own = _held(folder, state, start)
    from kiosk.visit.plain_imports import plain_imports

    plain_imports()
    from kiosk.stand.logs import begin_log, show_log, watch_qt

    begin_log(state)
    opening = _opening(folder, own) if start.plain else None
    from kiosk.stand.live import Live

    live = Live(folder, own)
    site = None if opening else start.known(live.first())
    from PySide6.QtCore import QTimer

    from kiosk.stand.app import NoScene, application
    from kiosk.stand.fatal import display_error, end
    from kiosk.stand.screen import Screen

    try:
        app = application()
        watch_qt(display_error(app))
        screen = Screen(start, live, own)
        screen.seen.connect(lambda: _beat(screen, live, command(folder, state, start)))
        screen.able.connect(partial(_let_visitors_listen, screen))
        screen.able.connect(partial(_let_staff_in, screen, live, staff_folder(state), own))
        if beside:
            screen.able.connect(partial(_begin_beside, beside, screen, live))
        if opening:
            screen.open(opening)
        else:
            screen.show(site)
    except NoScene as error:
        show_log()
        log.error("%s", error)
        return EXIT_USAGE
    except OperatorError as error:
        end(EXIT_USAGE, str(error))
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):  # Windows has no SIGHUP
            signal.signal(number, lambda *_: app.exit())  # quit() would ask the window, which refuses
    wake = QTimer(app, interval=WAKE)  # lets Python see signals while Qt waits
    wake.timeout.connect(lambda: None)
    wake.start()
    QTimer.singleShot(PATIENCE, screen.go_on)
    code = app.exec()
    watch_qt()
    leave_soon(code)
    live.stop()
    screen.hide()
    if code == EXIT_AGAIN and not hearts:  # no guard sees to it
        become(command(folder, state, start, "--unguarded"))
    return leave(code)


def _beat(screen: Screen, live: Live, again: list[str]) -> None:
    """From the first picture on, a guard is told how the stand is; one that is gone is replaced."""
    from kiosk.guard.channel import pipe

    if (guard := pipe()) is not None:
        from kiosk.stand.heartbeat import Heartbeat

        hearts.append(Heartbeat(screen, live, guard, lambda: become(again)))


hearts: list[Heartbeat] = []
"""What tells the guard how the stand is; none where there is no guard."""
