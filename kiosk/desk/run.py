"""`kiosk run`: the stand on the screen."""

from __future__ import annotations

import logging
import os
import signal
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.cli import WrongUse
from kiosk.content.load import load
from kiosk.content.problems import ContentError
from kiosk.content.site import Site

log = logging.getLogger("kiosk")


def run_stand(
    folder: Path, windowed: tuple[int, int] | None, language: str | None, page: str | None, at: datetime | None
) -> int:
    """Open the stand and stay until it is closed. Raises WrongUse; 1 if the content has problems."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise WrongUse("there is no display; start it in a graphical session, or use 'kiosk snapshot'")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    try:
        site, _ = load(folder)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    language = language or site.file.defaults.language
    known(site, language, page)
    from PySide6.QtCore import QSize, Qt, QTimer

    from kiosk.app import application, open_stand
    from kiosk.desk.logs import watch_qt
    from kiosk.visit import journey as steps
    from kiosk.visit.clock import Clock

    app = application()
    watch_qt()
    stand = open_stand(site, Clock(ZoneInfo(site.file.time_zone), at), QSize(*windowed) if windowed else None)
    if not windowed:
        app.setOverrideCursor(Qt.CursorShape.BlankCursor)
    journey = replace(stand.navigator.journey, language=language)
    if page:
        journey = steps.home(journey) if page == "home" else steps.opened(journey, page)
    stand.navigator.go(journey)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    wake = QTimer(app)  # lets Python see signals while Qt waits
    wake.timeout.connect(lambda: None)
    wake.start(500)
    code = app.exec()
    del stand
    return code


def known(site: Site, language: str, page: str | None) -> None:
    """Raises WrongUse for a language or page that the site has not."""
    from kiosk.content.problems import nearest

    if language not in site.codes:
        raise WrongUse(f"the stand has no language '{language}': {nearest(language, site.codes)}")
    if page and page != "home" and page not in site.pages:
        raise WrongUse(f"there is no page '{page}': {nearest(page, list(site.pages))}")
