"""Run the components' tests in QML: `python -m tests.window.qml [Qt Test's arguments]`."""

from __future__ import annotations

import sys
from dataclasses import asdict
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP

from kiosk.content.load import load
from kiosk.model.site import Site
from kiosk.stand import app
from kiosk.ui.art import ArtProvider
from kiosk.ui.icons import IconProvider
from kiosk.ui.painted import Painted
from kiosk.ui.qr import QrProvider
from kiosk.visit.navigator import Navigator
from kiosk.visit.tour import Tour
from tests.support.clock import still
from tests.support.design import FAMILIES, THEMES, VIDEO, VIDEO_GOLD, VIDEO_TEXT
from tests.support.paths import ROOT
from tests.support.stand import MOMENT

FOLDER = Path(__file__).parent


@cache
def site() -> Site:
    return load(ROOT / "content")[0]


class Setup(QObject):
    """Gives every file of tests what the stand gives its scenes: modules, pictures, and a navigator that is held."""

    @Slot(QQmlEngine)
    def qmlEngineAvailable(self, engine: QQmlEngine) -> None:
        engine.addImportPath(str(ROOT))
        painted = Painted()
        for name, provider in (("icon", IconProvider(painted)), ("qr", QrProvider()), ("art", ArtProvider(painted))):
            engine.addImageProvider(name, provider)
        tour = Tour(site(), still(site(), MOMENT))
        self._navigator = Navigator(tour.shown(), engine)
        self._navigator.begin(tour)
        self._navigator.pause()
        context = engine.rootContext()
        context.setContextProperty("visit", self._navigator)
        context.setContextProperty("designs", {name: asdict(theme) for name, theme in THEMES.items()})
        context.setContextProperty("fontFamilies", FAMILIES)
        context.setContextProperty("video", {"ground": VIDEO, "text": VIDEO_TEXT, "gold": VIDEO_GOLD})


if __name__ == "__main__":
    application = app.application()
    sys.exit(QUICK_TEST_MAIN_WITH_SETUP("components", Setup, [sys.argv[0], *sys.argv[1:]], str(FOLDER)))
