"""The one object QML talks to: what is shown, and where a touch leads."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QJSEngine, QJSValue, QmlElement, QmlUncreatable

from kiosk import heap
from kiosk.content.held import offered, withheld
from kiosk.content.site import Language, Site
from kiosk.pages.page import camel
from kiosk.visit import bridge, journey as steps
from kiosk.visit.clock import Clock
from kiosk.visit.journey import HOME, Journey, Mode
from kiosk.visit.typed import Property

QML_IMPORT_NAME = "kiosk.visit"
QML_IMPORT_MAJOR_VERSION = 1
TICK = 15_000


@QmlElement
@QmlUncreatable("the application makes it")
class Navigator(QObject):  # type: ignore[operator]
    """A thin QObject around Journey's pure steps; every change is one `changed`."""

    changed = Signal()
    busyChanged = Signal()

    def __init__(self, site: Site, clock: Clock, engine: QJSEngine) -> None:
        super().__init__(engine)
        self._whole, self._clock, self._busy, self._held = site, clock, False, False
        self._withheld: frozenset[str] | None = withheld(site, clock.now())
        self._site = offered(site, self._withheld)
        self._engine = engine
        # A map or list of Qt's own would be asked of Python again by every binding that reads a part of it.
        self._parse = engine.globalObject().property("JSON").property("parse")
        self._journey = steps.begin(self._site)
        self._shown = bridge.shown(self._journey, self._site, clock.now())
        self._properties = self._script(self._shown.properties)
        self._turn = self._timer(self._next_turn)
        self._idle = self._timer(self._ask)
        self._answer = self._timer(self.end)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._refresh)
        self._tick.start(TICK)
        self._wind()

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        return timer

    @property
    def journey(self) -> Journey:
        return self._journey

    @property
    def site(self) -> Site:
        """The content as it is now: nothing in it leads to a page that is held back."""
        return self._site

    def go(self, journey: Journey) -> None:
        """Show `journey`; the only way the state changes."""
        if journey != self._journey:
            self._journey = journey
            self._wind()
            self._refresh(always=True)

    def replace(self, site: Site) -> None:
        """Show new content without losing the place."""
        self._whole, self._withheld = site, None
        self._refresh(always=True)

    def hold(self, held: bool = True) -> None:
        """Stop the rotation and the idle timers, or let them go on: for pictures and previews."""
        self._held = held
        self._wind()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every key says that somebody is here, even one that a text or a control takes for itself."""
        if event.type() is QEvent.Type.KeyPress:
            self.notice()
        return False

    def follow(self, clock: Clock) -> None:
        """Show what is shown at another clock's time."""
        self._clock = clock
        self._refresh()

    def _refresh(self, always: bool = False) -> None:
        now = self._clock.now()
        if (held := withheld(self._whole, now)) != self._withheld:
            before, self._withheld, self._site = self._site, held, offered(self._whole, held)
            self._journey, always = steps.fitted(self._journey, before, self._site), True
        shown = bridge.shown(self._journey, self._site, now)
        if always or shown != self._shown:
            self._shown = shown
            self._properties = self._script(shown.properties)
            self.changed.emit()

    def _script(self, value: object) -> QJSValue:
        """The value as JavaScript's own."""
        return self._parse.call([QJSValue(json.dumps(value))])

    def _wind(self) -> None:
        for timer in (self._turn, self._idle, self._answer):
            timer.stop()
        if self._held:
            return
        idle = self._site.file.idle
        if self._journey.mode is Mode.ATTRACT:
            self._turn.start(int(self.turnSeconds * 1000))
        elif self._journey.mode is Mode.ASKING:
            self._answer.start(int(idle.answer_within * 1000))
        elif not self._busy:
            self._idle.start(int(idle.ask_after * 1000))

    def _next_turn(self) -> None:
        self.go(steps.next_turn(self._journey, self._site))

    def _ask(self) -> None:
        self.go(steps.asked(self._journey))

    # what QML reads

    @Property(QUrl, notify=changed)
    def scene(self) -> QUrl:
        return QUrl(self._shown.scene)

    @Property(str, notify=changed)
    def key(self) -> str:
        return self._shown.key

    @Property(QJSValue, notify=changed)
    def properties(self) -> QJSValue:
        return self._properties

    @Property(QJSValue, notify=changed)
    def words(self) -> QJSValue:
        return self._properties.property("words")

    @Property(str, notify=changed)
    def mode(self) -> str:
        return self._journey.mode.value

    @Property(bool, notify=changed)
    def atHome(self) -> bool:
        return self._journey.trail[-1] == HOME

    @Property(int, notify=changed)
    def depth(self) -> int:
        """How many pages lie behind this one; Back makes it less."""
        return len(self._journey.trail)

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._journey.language

    @Property(str, notify=changed)
    def languageName(self) -> str:
        return self._language.name

    @Property(str, notify=changed)
    def script(self) -> str:
        return self._language.script

    @Property(bool, notify=changed)
    def mirrored(self) -> bool:
        return self._language.direction == "rtl"

    @Property(QJSValue, notify=changed)
    def languages(self) -> QJSValue:
        return self._script(bridge.languages(self._site))

    @Property(QJSValue, notify=changed)
    def ease(self) -> QJSValue:
        return self._script({camel(name): value for name, value in vars(self._journey.ease).items()})

    @Property(bool, notify=changed)
    def light(self) -> bool:
        return self._site.file.theme == "light"

    @Property(float, notify=changed)
    def volume(self) -> float:
        """What a film's volume starts with, 0 to 1."""
        return self._site.file.defaults.volume / 100

    @Property(int, notify=changed)
    def turn(self) -> int:
        """Which page of the rotation is shown, from 0."""
        return self._journey.turn % len(self._site.file.attract)

    @Property(int, notify=changed)
    def turns(self) -> int:
        return len(self._site.file.attract)

    @Property(float, notify=changed)
    def turnSeconds(self) -> float:
        return self._site.file.attract[self._journey.turn % len(self._site.file.attract)].seconds

    @Property(float, notify=changed)
    def answerWithin(self) -> float:
        return self._site.file.idle.answer_within

    def _is_busy(self) -> bool:
        """While a film plays, nobody is asked."""
        return self._busy

    @property
    def _language(self) -> Language:
        return self._site.language(self._journey.language)

    # what QML asks for

    @Slot()
    def notice(self) -> None:
        """Somebody is here: the wait for them begins anew."""
        if self._journey.mode is Mode.VISIT:
            self._wind()

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busyChanged.emit()
            if self._journey.mode is Mode.VISIT:
                self._wind()

    busy = Property(bool, _is_busy, _set_busy, notify=busyChanged)

    @Slot()
    def touch(self) -> None:
        self.go(steps.touched(self._journey))

    @Slot(str)
    def open(self, page: str) -> None:
        if page == HOME:
            self.home()
        elif page in self._site.pages:
            self.go(steps.opened(self._journey, page))

    @Slot(int)
    def move(self, by: int) -> None:
        self.go(steps.moved(self._journey, self._site, by))

    @Slot()
    def back(self) -> None:
        self.go(steps.back(self._journey))

    @Slot()
    def home(self) -> None:
        self.go(steps.home(self._journey))

    @Slot(str)
    def speak(self, language: str) -> None:
        self.go(steps.spoken(self._journey, self._site, language))

    @Slot(str, bool)
    def setEase(self, name: str, on: bool) -> None:
        """`name` is one of Ease's fields in QML's spelling."""
        names = {camel(field): field for field in vars(self._journey.ease)}
        self.go(steps.eased(self._journey, **{names[name]: on}))

    @Slot()
    def tidy(self) -> None:
        """Give back what pages have left behind. It takes some milliseconds: for a moment when nobody waits."""
        self._engine.collectGarbage()
        heap.give_back()

    @Slot()
    def end(self) -> None:
        self.go(steps.ended(self._journey, self._site))
