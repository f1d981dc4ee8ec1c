"""The one object the staff's window talks to: what is previewed, and how it is looked at."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtQml import QJSEngine, QmlElement, QmlUncreatable

from kiosk.desk.preview import listing
from kiosk.desk.preview.dayclock import DayClock
from kiosk.model.page import Properties
from kiosk.model.site import HOME, Site
from kiosk.visit import bridge
from kiosk.visit.clock import Clock
from kiosk.visit.destination import destination
from kiosk.visit.journey import Mode
from kiosk.visit.navigator import Navigator
from kiosk.visit.qt_property import Property
from kiosk.visit.tour import Tour

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
CONTRAST = "contrast"


@QmlElement
@QmlUncreatable("the application makes it")
class Preview(QObject):  # type: ignore[operator]
    """A stand that staff turn round in their hands; `navigator` is null while there is nothing to show."""

    siteChanged = Signal()
    pagesChanged = Signal()
    screenChanged = Signal()
    moved = Signal()
    playingChanged = Signal()

    def __init__(self, clock: DayClock, screen: QSize | None, engine: QJSEngine) -> None:
        super().__init__(engine)
        self._engine, self._clock = engine, clock
        self._site: Site | None = None
        self._navigator: Navigator | None = None
        self._screen, self._chosen = screen or QSize(*listing.SIZES[0]), screen is not None
        self._pages: list[listing.Entry] = []
        self._theme = ""
        self._playing = False
        clock.moved.connect(self._follow)

    @Slot(object)
    def show(self, site: Site) -> None:
        """New content, seen as the content before it was."""
        self._site = site
        self._clock.settle_in(ZoneInfo(site.file.time_zone))
        if self._navigator:
            self._navigator.replace(self._themed(site))
        else:
            tour = Tour(site, self._clock.clock)
            self._navigator = navigator = Navigator.through(tour, self._engine)
            navigator.pause()
            navigator.changed.connect(self.moved)
            navigator.go(destination(site, HOME, site.file.defaults.language))
        if not self._chosen:
            self.resize(*(listing.own(site) or listing.SIZES)[0])
        self.siteChanged.emit()
        if (pages := listing.pages(site)) != self._pages:  # whoever scrolls their list is not thrown back
            self._pages = pages
            self.pagesChanged.emit()
        self.moved.emit()

    def replace(self, site: Site) -> None:
        """As `show`, at once, while somebody types: lists of pages and languages follow with the next `show`."""
        self._site = site
        if self._navigator:
            self._navigator.replace(self._themed(site))

    @Slot(object)
    def _follow(self, clock: Clock) -> None:
        if self._navigator:
            self._navigator.follow(clock)

    def _themed(self, site: Site) -> Site:
        return replace(site, file=site.file.model_copy(update={"theme": self._theme})) if self._theme else site

    # what QML reads

    @Property(QObject, notify=siteChanged)
    def navigator(self) -> Navigator | None:
        return self._navigator

    @Property("QVariantList", notify=siteChanged)
    def sizes(self) -> list[listing.Entry]:
        return listing.sizes(self._site)

    @Property("QVariantList", notify=siteChanged)
    def languages(self) -> list[Properties]:
        return bridge.languages(self._site) if self._site else []

    @Property("QVariantList", notify=pagesChanged)
    def pages(self) -> list[listing.Entry]:
        """All of them, also those that are held back at the clock's time."""
        return self._pages

    @Property(str, notify=moved)
    def page(self) -> str:
        """The page on the stand's screen."""
        return self._navigator.journey.page(self._navigator.site) if self._navigator else ""

    @Property(QSize, notify=screenChanged)
    def screen(self) -> QSize:
        return self._screen

    @Property(str, notify=moved)
    def look(self) -> str:
        """dark, light or contrast."""
        if self._navigator is None:
            return ""
        contrast = self._navigator.journey.ease.high_contrast
        return CONTRAST if contrast else self._navigator.site.file.theme

    @Property(bool, notify=playingChanged)
    def playing(self) -> bool:
        """Whether the rotation turns, and a visitor who went away is missed."""
        return self._playing

    # what QML asks for

    @Slot(str)
    def open(self, page: str) -> None:
        if self._navigator:
            journey = self._navigator.journey
            there = destination(self._navigator.site, page, journey.language)
            self._navigator.go(replace(there, ease=journey.ease))

    @Slot(int, int)
    def resize(self, across: int, down: int) -> None:
        self._screen, self._chosen = QSize(across, down), True
        self.screenChanged.emit()

    @Slot(str)
    def setLook(self, look: str) -> None:
        if self._navigator and self._site:
            if look != CONTRAST:
                self._theme = look
                self._navigator.replace(self._themed(self._site))
            self._navigator.setEase("highContrast", look == CONTRAST)

    @Slot(bool)
    def play(self, on: bool) -> None:
        """Let the rotation turn from where the stand is, or hold it."""
        if self._navigator:
            self._playing = on
            if on:
                self._navigator.go(replace(self._navigator.journey, mode=Mode.ATTRACT))
            self._navigator.pause(not on)
            self.playingChanged.emit()
