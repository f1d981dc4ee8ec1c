"""`kiosk run`: the stand on the screen."""

from __future__ import annotations

import gc
import logging
import signal
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.cli import WRONG_USE, WrongUse
from kiosk.content.site import Site
from kiosk.desk.display import lacking

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow

    from kiosk.app import Stand
    from kiosk.desk.live import Live

log = logging.getLogger("kiosk")


@dataclass(frozen=True)
class Start:
    """How the stand begins: fullscreen without `windowed`; `page` is an id or `home`, None for the rotation."""

    windowed: tuple[int, int] | None = None
    language: str | None = None
    page: str | None = None
    at: datetime | None = None


def run_stand(folder: Path, start: Start, state: Path | None = None) -> int:
    """Open the stand and stay until it is closed. Raises WrongUse."""
    if why := lacking():
        raise WrongUse(f"{why}; start it in a graphical session, or use 'kiosk snapshot'")
    from kiosk.desk.live import Live
    from kiosk.desk.logs import begin_log, log_versions

    state = state or state_folder()
    begin_log(state)
    live = Live(folder, state)
    site = live.first()
    if site:
        known(site, start.language or site.file.defaults.language, start.page)
    from PySide6.QtCore import QTimer

    from kiosk.app import NoScene, application

    try:
        app = application()
        shown = _Shown(app, start, live)
        shown.show(site)
    except NoScene as error:
        log.error("%s", error)
        return WRONG_USE
    QTimer.singleShot(0, gc.enable)
    live.start()
    log_versions()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    wake = QTimer(app)  # lets Python see signals while Qt waits
    wake.timeout.connect(lambda: None)
    wake.start(500)
    code = app.exec()
    live.stop()
    shown.close()
    return code


class _Shown:
    """The window of the moment: the stand, or the neutral page while there is no content."""

    def __init__(self, app: QGuiApplication, start: Start, live: Live) -> None:
        from kiosk.desk.logs import watch_qt

        self.app, self.start = app, start
        self.stand: Stand | None = None
        self.neutral: object | None = None
        watch_qt()
        live.changed.connect(self.show)

    def show(self, site: Site | None) -> None:
        from PySide6.QtCore import QSize, Qt

        from kiosk.app import open_neutral, open_stand
        from kiosk.visit.clock import Clock

        size = QSize(*self.start.windowed) if self.start.windowed else None
        if size is None:
            self.app.setOverrideCursor(Qt.CursorShape.BlankCursor)
        if self.stand and site:
            self.stand.navigator.replace(site)
        elif site:
            self.stand = open_stand(site, Clock(ZoneInfo(site.file.time_zone), self.start.at), size)
            begin(self.stand, site, self.start)
            _tell_first_picture(self.stand.window)
            self.neutral = None
        else:
            self.neutral = open_neutral(size)

    def close(self) -> None:
        self.stand = self.neutral = None


def _tell_first_picture(window: QQuickWindow) -> None:
    """The log says how soon after the start a visitor sees something."""
    from PySide6.QtCore import Qt

    once = Qt.ConnectionType.SingleShotConnection
    window.frameSwapped.connect(lambda: log.info("the first picture is on the screen"), once)


def begin(stand: Stand, site: Site, start: Start) -> None:
    """Take the stand to the language and page it is to begin with."""
    from kiosk.visit import journey as steps

    journey = replace(stand.navigator.journey, language=start.language or site.file.defaults.language)
    if start.page:
        journey = steps.home(journey) if start.page == "home" else steps.opened(journey, start.page)
    stand.navigator.go(journey)


def state_folder() -> Path:
    """Where this platform keeps a program's own files: logs, kept content."""
    from platformdirs import user_state_path

    return user_state_path("information-stand", appauthor=False)


def known(site: Site, language: str, page: str | None) -> None:
    """Raises WrongUse for a language or page that the site has not."""
    from kiosk.content.problems import nearest

    if language not in site.codes:
        raise WrongUse(f"the stand has no language '{language}': {nearest(language, site.codes)}")
    if page and page != "home" and page not in site.pages:
        hint = nearest(page, list(site.pages), "it is named as its file in content/pages")
        raise WrongUse(f"there is no page '{page}': {hint}")
