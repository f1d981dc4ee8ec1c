"""The wiring: Site → Navigator → Main.qml. Nothing else knows all three."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk.errors import EXIT_USAGE, OperatorError
from kiosk.media.fonts import FAMILIES, FONTS
from kiosk.stand.fatal import end, make_application
from kiosk.stand.ffmpeg_log import silence
from kiosk.stand.foreground import fill
from kiosk.ui.art import ArtProvider
from kiosk.ui.icons import IconProvider
from kiosk.ui.painted import Painted
from kiosk.ui.qr import QrProvider
from kiosk.visit import malloc
from kiosk.visit.input_filter import InputFilter
from kiosk.visit.navigator import Navigator
from kiosk.visit.plain_imports import plain_imports

if TYPE_CHECKING:
    from kiosk.model.site import Site
    from kiosk.visit.clock import Clock
    from kiosk.visit.shown import Shown

Where = QSize | QScreen | None
"""A window of a size, or fullscreen: on a screen, or without one on the main one."""
PACKAGE = Path(__file__).parents[1]
SHELL = PACKAGE / "shell"
# The look of Qt's controls; and what is wrong with OpenGL is said by the stand, in one line.
SURROUNDINGS = {"QT_QUICK_CONTROLS_STYLE": "Basic", "LIBGL_DEBUG": "quiet", "EGL_LOG_LEVEL": "fatal"}
# For a stand without any content, and so without words of its own.
BACK_SOON = (
    ("latin", "This stand will be back in a moment."),
    ("latin", "Стенд скоро возобновит работу."),
    ("chinese", "展台即将恢复，请稍候。"),
    ("latin", "Ce stand sera de retour dans un instant."),
    ("latin", "Este puesto volverá en un momento."),
    ("arabic", "سيعود هذا الجناح بعد لحظات."),
)


class NoScene(OperatorError):
    """The program is not whole: Qt cannot make its window, or write in it; Qt's own words come before."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}; unpack the program again, whole")


@dataclass
class Stand:
    """A stand that is on the screen: its window, the navigator that leads it, and the filter of its input."""

    engine: QQmlApplicationEngine
    navigator: Navigator
    window: QQuickWindow
    input: InputFilter | None = None

    @property
    def settled(self) -> bool:
        """True when nothing fades, grows or loads any more."""
        return bool(self.window.property("settled"))

    @property
    def missing(self) -> list[str]:
        """What is wrong with each picture of the page that cannot be shown; a page that has settled knows."""
        files = (Path(QUrl(address).toLocalFile()) for address in self.window.property("missing"))
        return [f"the picture {file.name} cannot be shown" for file in files]

    def lead(self, site: Site, clock: Clock) -> None:
        """Go on in content: the first, or other than before."""
        from kiosk.visit.tour import Tour

        if self.navigator.waits:
            self.navigator.begin(Tour(site, clock))
        else:
            self.navigator.replace(site)


def application() -> QGuiApplication:
    """The one QGuiApplication, with the stand's own fonts. Raises NoScene."""
    plain_imports()
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        app = existing
    else:
        malloc.steady()
        for name, value in SURROUNDINGS.items():
            os.environ.setdefault(name, value)
        app = make_application()
    app.setApplicationName("kiosk")
    app.setApplicationDisplayName("Information stand")
    app.setDesktopFileName("kiosk")
    # It takes as long as the fonts, and nothing waits for it.
    Thread(target=silence, daemon=True).start()
    _fonts()
    app.setFont(QFont(FAMILIES["latin"]))
    return app


def hide_cursor() -> None:
    """For a screen that is touched."""
    from PySide6.QtCore import Qt

    QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)


def _fonts() -> None:
    """Raises NoScene if a bundled font is missing: wrong glyphs would go unnoticed."""
    for font in sorted(FONTS.glob("*.ttf")):
        if font.name not in _loaded:
            if QFontDatabase.addApplicationFont(str(font)) < 0:
                raise NoScene(f"{font} is no font that Qt can read")
            _loaded.add(font.name)
    if not _loaded:
        raise NoScene(f"there are no fonts in {FONTS}")
    for family in FAMILIES.values():
        QFont.insertSubstitutions(family, [other for other in FAMILIES.values() if other != family])


_loaded: set[str] = set()


def open_stand(site: Site, clock: Clock, where: Where = None, painted: Painted | None = None) -> Stand:
    """A stand on the screen.

    Raises NoScene if Qt cannot load the scene.
    """
    from kiosk.visit.tour import Tour

    tour = Tour(site, clock)
    stand = open_opening(tour.shown(), where, painted)
    stand.navigator.begin(tour)
    return stand


def open_opening(shown: Shown, where: Where = None, painted: Painted | None = None) -> Stand:
    """A stand as `open_stand`, with its first picture only: its navigator waits for content."""
    engine = new_engine(painted)
    return _shown(engine, Navigator(shown, engine), where)


def _shown(engine: QQmlApplicationEngine, navigator: Navigator, where: Where) -> Stand:
    window = open_window(engine, SHELL / "Main.qml", shell_properties(navigator), where)
    filter = InputFilter(navigator, window)
    window.installEventFilter(filter)
    return Stand(engine, navigator, window, filter)


def open_anew(stand: Stand, where: Where = None) -> Stand:
    """The stand with a window made anew, in the place of the one it had. Raises NoScene."""
    quits = QGuiApplication.quitOnLastWindowClosed()
    QGuiApplication.setQuitOnLastWindowClosed(False)
    delete(stand.window)  # first: what it bound in QML's singletons goes with it
    QGuiApplication.setQuitOnLastWindowClosed(quits)
    return _shown(stand.engine, stand.navigator, where)


def shell_properties(navigator: Navigator) -> dict[str, object]:
    """What Shell.qml requires."""
    return {"navigator": navigator, "families": dict(FAMILIES)}


@dataclass
class Neutral:
    """A window that says, in every language, that the stand will be back."""

    engine: QQmlApplicationEngine
    window: QQuickWindow


def open_neutral(where: Where = None) -> Neutral:
    """The neutral page on the screen, as `open_stand`."""
    engine = new_engine()
    return Neutral(engine, open_window(engine, SHELL / "Neutral.qml", back_soon(), where))


def back_soon() -> dict[str, object]:
    """What the neutral page requires: its sentences, each with its script, and the fonts' families."""
    sentences = [{"script": script, "sentence": sentence} for script, sentence in BACK_SOON]
    return {"sentences": sentences, "families": dict(FAMILIES)}


def new_engine(painted: Painted | None = None) -> QQmlApplicationEngine:
    """An engine that knows the stand's modules, icons, codes and drawings, some of which may be there already."""
    engine, painted = QQmlApplicationEngine(), painted or Painted()
    engine.addImportPath(str(PACKAGE.parent))
    for name, provider in (("icon", IconProvider(painted)), ("qr", QrProvider()), ("art", ArtProvider(painted))):
        engine.addImageProvider(name, provider)
    return engine


def open_window(
    engine: QQmlApplicationEngine, scene: Path, properties: dict[str, object], where: Where
) -> QQuickWindow:
    """A window as `open_stand`, with the properties it requires. Raises NoScene."""
    place = where or QGuiApplication.primaryScreen()
    sides = place if isinstance(place, QSize) else place.size()
    engine.setInitialProperties({**properties, "width": sides.width(), "height": sides.height()})
    engine.load(QUrl.fromLocalFile(str(scene)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise NoScene("the window could not be made")
    window = roots[0]
    window.sceneGraphError.connect(no_drawing)
    if isinstance(place, QSize):
        window.show()
    else:
        fill(window, place)
    # Without a window manager nobody else gives it the keyboard.
    window.requestActivate()
    return window


def no_drawing(_: QQuickWindow.SceneGraphError, why: str) -> None:
    """What Qt says where it cannot draw: the end, unless somebody else listens."""
    said = why.partition(". ")[0].rstrip(".")
    end(EXIT_USAGE, f"nothing can be drawn: {said}; install the graphics driver (Debian: libgl1-mesa-dri, libegl1)")
