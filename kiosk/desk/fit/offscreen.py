"""The real stand, laid out but never drawn: thousands of states in minutes, on any machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QSize, QSizeF, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickWindow

from kiosk.desk.fit.visible_items import places
from kiosk.model.page import Properties
from kiosk.model.site import Site
from kiosk.stand import app
from kiosk.visit import journey as steps
from kiosk.visit.clock import Clock
from kiosk.visit.destination import destination
from kiosk.visit.journey import Ease, Journey, Mode
from kiosk.visit.navigator import Navigator
from kiosk.visit.tour import Tour

SHELL = app.SHELL / "Shell.qml"
PATIENCE = 20_000
FADED = 260  # milliseconds until what was opened has faded in
Size = tuple[int, int]


@dataclass(frozen=True)
class Look:
    """What is looked at: a page in a language, a size and a size of text, in a visit or rotating."""

    page: str
    language: str = "en"
    size: Size = (1920, 1080)
    larger: bool = False
    rotating: bool = False
    low: bool = False
    contrasting: bool = False
    largest: bool = False
    spaced: bool = False
    inverted: bool = False
    easy: bool = False
    opening: Properties = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        extras = {
            "larger": self.larger, "largest": self.largest, "spaced": self.spaced, "rotating": self.rotating,
            "low": self.low, "contrast": self.contrasting, "inverted": self.inverted,
            "easy": self.easy,
        }  # fmt: skip
        said = [name for name, on in extras.items() if on]
        return " ".join([self.page, self.language, f"{self.size[0]}x{self.size[1]}", *said])

    def journey(self, site: Site) -> Journey:
        """Where the stand is then. Motion is less, so that nothing is waited for."""
        ease = Ease(
            self.larger, self.contrasting, less_motion=True, low_reach=self.low, largest_text=self.largest,
            wider_letters=self.spaced, inverted_contrast=self.inverted, reading_line=self.spaced,
            easy_words=self.easy,
        )  # fmt: skip
        turns = [turn.page for turn in site.file.attract]
        if self.rotating:
            return Journey(self.language, Mode.ATTRACT, turns.index(self.page), ease=ease)
        there = destination(site, self.page, self.language)
        return replace(there, ease=ease)


class OffscreenStand:
    """A stand without a screen: its scenes, polished and at rest."""

    def __init__(self, site: Site, at: datetime | None = None) -> None:
        clock = Clock(ZoneInfo(site.file.time_zone), at)
        self._engine = app.new_engine()
        self._control = QQuickRenderControl()
        self._window = QQuickWindow(self._control)
        self.navigator = Navigator.through(Tour(site, clock), self._engine)
        self.navigator.pause()
        # What a component makes goes with it.
        self._component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(SHELL)))
        made = self._component.createWithInitialProperties(app.shell_properties(self.navigator))
        if not isinstance(made, QQuickItem):
            raise app.NoScene(self._component.errorString())
        self.item = made
        self.item.setParentItem(self._window.contentItem())
        self._opened: tuple[str, Properties] = "", {}

    @property
    def rotating(self) -> bool:
        return self.navigator.journey.mode is Mode.ATTRACT

    @property
    def settled(self) -> bool:
        return bool(self.item.property("settled"))

    def show(self, look: Look) -> None:
        """Go there at once, and wait until it has come to rest.

        No screen changes its size under a page: what would glide into its new place is not waited for, but made anew.
        """
        opened = look.page, look.opening
        if self._window.size() != QSize(*look.size) or (self._opened[1] and self._opened != opened):
            self.leave()
        self._window.resize(*look.size)
        self.item.setSize(QSizeF(*look.size))
        self.navigator.go(look.journey(self.navigator.site))
        self.rest()
        if look.opening and self._opened != opened:
            self.open(look.opening)
            self.rest(FADED)
        self._opened = opened

    @property
    def scene(self) -> QQuickItem:
        """The page's own item."""
        shown = (place.item for place in places(self.item, self.rotating))
        return next(item for item in shown if item.property("rotating") is not None and item.property("current"))

    def open(self, properties: Properties) -> None:
        """Set the scene's own properties, as a touch would."""
        for name, value in properties.items():
            assert self.scene.setProperty(name, value), name

    def leave(self) -> None:
        """Back to the rotation, so that whatever was opened is closed; what follows need not wait for it."""
        self._opened = "", {}
        begin = steps.begin(self.navigator.site)
        self.navigator.go(replace(begin, ease=Ease(less_motion=True)))

    def rest(self, linger: int = 0) -> None:
        """Lay everything out, until nothing fades or grows; `linger` milliseconds longer for what nobody announces."""
        soon = QDeadlineTimer(linger)
        self.wait(lambda: soon.hasExpired() and self.settled, f"{self.navigator.key} to come to rest")

    def wait(self, done: Callable[[], bool], what: str) -> None:
        """Lay everything out until `done()` holds three times in turn."""
        deadline, calm = QDeadlineTimer(PATIENCE), 0
        while calm < 3:
            # Outside an event loop nobody else deletes what was to be deleted later.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            # As before every frame: what the events changed is in its place before anybody looks.
            self._control.polishItems()
            calm = calm + 1 if done() else 0
            if deadline.hasExpired():
                raise TimeoutError(f"waited in vain for {what}")

    def close(self) -> None:
        """Take the room down."""
        self.item.deleteLater()
        self._window.deleteLater()
        self._engine.deleteLater()
        QCoreApplication.processEvents()
