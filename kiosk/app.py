"""The wiring: Site → Navigator → Main.qml. Nothing else knows all three."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import heap
from kiosk.chatter import hush
from kiosk.cli import WrongUse
from kiosk.content.site import Site
from kiosk.ui.art import ArtProvider
from kiosk.ui.codes import QrProvider
from kiosk.ui.icons import IconProvider
from kiosk.visit.clock import Clock
from kiosk.visit.navigator import Navigator

PACKAGE = Path(__file__).parent
SHELL = PACKAGE / "shell"
FONTS = PACKAGE.parent / "assets" / "fonts"
# For a stand without any content, and so without words of its own.
BACK_SOON = (
    ("latin", "This stand will be back in a moment."),
    ("latin", "Стенд скоро возобновит работу."),
    ("chinese", "展台即将恢复，请稍候。"),
    ("latin", "Ce stand sera de retour dans un instant."),
    ("latin", "Este puesto volverá en un momento."),
    ("arabic", "سيعود هذا الجناح بعد لحظات."),
)
FAMILIES = ("Noto Sans", "Noto Sans SC", "Noto Sans Arabic")


class NoScene(WrongUse):
    """The program is not whole: Qt cannot make its window, or write in it; Qt's own words come before."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}; unpack the program again, whole")


@dataclass
class Stand:
    """A stand that is on the screen: its window, and the navigator that leads it."""

    engine: QQmlApplicationEngine
    navigator: Navigator
    window: QQuickWindow

    @property
    def settled(self) -> bool:
        """True when nothing fades, grows or loads any more."""
        return bool(self.window.property("settled"))


def application() -> QGuiApplication:
    """The one QGuiApplication, with the stand's own fonts. Raises NoScene."""
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        app = existing
    else:
        heap.steady()
        os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
        app = QGuiApplication(["kiosk"])
    app.setApplicationName("kiosk")
    app.setApplicationDisplayName("Information stand")
    app.setDesktopFileName("kiosk")
    hush()
    _fonts()
    app.setFont(QFont("Noto Sans"))
    return app


def _fonts() -> None:
    """Raises NoScene if a bundled font is missing: wrong glyphs would go unnoticed."""
    for font in sorted(FONTS.glob("*.ttf")):
        if font.name not in _loaded:
            if QFontDatabase.addApplicationFont(str(font)) < 0:
                raise NoScene(f"{font} is no font that Qt can read")
            _loaded.add(font.name)
    if not _loaded:
        raise NoScene(f"there are no fonts in {FONTS}")
    for family in FAMILIES:
        QFont.insertSubstitutions(family, [other for other in FAMILIES if other != family])


_loaded: set[str] = set()


def open_stand(site: Site, clock: Clock, size: QSize | None = None) -> Stand:
    """A stand on the screen: in a window of `size`, or fullscreen without one.

    Raises NoScene if Qt cannot load the scene.
    """
    engine = new_engine()
    navigator = Navigator(site, clock, engine)
    window = open_window(engine, SHELL / "Main.qml", {"navigator": navigator}, size)
    window.installEventFilter(navigator)
    return Stand(engine, navigator, window)


@dataclass
class Neutral:
    """A window that says, in every language, that the stand will be back."""

    engine: QQmlApplicationEngine
    window: QQuickWindow


def open_neutral(size: QSize | None = None) -> Neutral:
    """The neutral page on the screen, as `open_stand`."""
    engine = new_engine()
    return Neutral(engine, open_window(engine, SHELL / "Neutral.qml", {"sentences": back_soon()}, size))


def back_soon() -> list[dict[str, str]]:
    """The neutral page's sentences, each with its script."""
    return [{"script": script, "sentence": sentence} for script, sentence in BACK_SOON]


def new_engine() -> QQmlApplicationEngine:
    """An engine that knows the stand's modules, icons, codes and drawings."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(PACKAGE.parent))
    for name, provider in (("icon", IconProvider()), ("qr", QrProvider()), ("art", ArtProvider())):
        engine.addImageProvider(name, provider)
    return engine


def open_window(
    engine: QQmlApplicationEngine, scene: Path, properties: dict[str, object], size: QSize | None
) -> QQuickWindow:
    """A window as `open_stand`, with the properties it requires. Raises NoScene."""
    measures = {"width": size.width(), "height": size.height()} if size else {}
    engine.setInitialProperties({**properties, **measures})
    engine.load(QUrl.fromLocalFile(str(scene)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise NoScene("the window could not be made")
    window = roots[0]
    if size:
        window.show()
    else:
        window.showFullScreen()
    # Without a window manager nobody else gives it the keyboard.
    window.requestActivate()
    return window
