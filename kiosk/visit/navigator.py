"""The one object QML talks to: what is shown, and where a touch leads."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtQml import QJSEngine, QmlElement, QmlUncreatable

from kiosk.visit import journey as steps, malloc, reader
from kiosk.visit.drift import drift
from kiosk.visit.journey import HOME, Journey, Mode
from kiosk.visit.listening import Listening
from kiosk.visit.qt_property import Property
from kiosk.visit.shown import Shown
from kiosk.visit.timeouts import Timeouts

if TYPE_CHECKING:
    from kiosk.model.site import Site
    from kiosk.visit.clock import Clock
    from kiosk.visit.tour import Step, Tour

QML_IMPORT_NAME = "kiosk.visit"
QML_IMPORT_MAJOR_VERSION = 1
TICK = 15_000
STAFF = "staff"


@QmlElement
@QmlUncreatable("the application makes it")
class Navigator(Listening):  # type: ignore[operator]
    """A thin QObject around Journey's pure steps; every change is one `changed`.

    It begins with what is shown. Content is needed only to go on from there: what is asked for before `begin` waits.
    `tapped` tells that somebody touched the window without moving, and whether anything there takes touches;
    `sheetAsked` that one of the dock's sheets is to open, `ordered` what speech is to do, as a deed of the keypad.
    """

    busyChanged = Signal()
    filmPartChanged = Signal()
    remainingChanged = Signal()
    darkChanged = Signal()
    sleepsChanged = Signal()
    asideChanged = Signal()
    tapped = Signal(bool)
    sheetAsked = Signal(str)
    ordered = Signal(str)

    def __init__(self, shown: Shown, engine: QJSEngine) -> None:
        super().__init__(engine)
        self._busy, self._paused, self._reading = False, False, 0.0
        self._held = self.attended = False
        self._dark, self._darkened = False, set[str]()
        self._aside = QPoint()
        self._film_part = -1
        self._tour: Tour | None = None
        self._waiting: list[Step] = []
        self._write(shown)
        self.timeouts = Timeouts(self)
        self.timeouts.turn.timeout.connect(self._next_turn)
        self.timeouts.idle.timeout.connect(self.ask)
        self.timeouts.answer.changed.connect(self.remainingChanged)
        self.timeouts.answer.ended.connect(self.end)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._refresh)
        self._wind()

    @classmethod
    def through(cls, tour: Tour, engine: QJSEngine) -> Navigator:
        """One that has its content from the start."""
        navigator = cls(tour.shown(), engine)
        navigator.begin(tour)
        return navigator

    def begin(self, tour: Tour) -> None:
        """Lead through content; what was asked for before is carried out now."""
        waiting, self._waiting, self._tour = self._waiting, [], tour
        for step in waiting:
            tour.journey = tour.after(step)
        self._tick.start(TICK)
        if self._refresh():
            self._wind()

    @property
    def waits(self) -> bool:
        """True before there is content."""
        return self._tour is None

    @property
    def tour(self) -> Tour:
        if self._tour is None:
            raise LookupError("there is no content yet")
        return self._tour

    @property
    def journey(self) -> Journey:
        return self.tour.journey

    @property
    def site(self) -> Site:
        """The content as it is now: nothing in it leads to a page that is held back."""
        return self.tour.site

    def go(self, journey: Journey) -> None:
        """Show `journey`; the only way the state changes."""
        if journey != self.tour.journey:
            self.tour.journey = journey
            self._refresh()
            self._wind()

    def replace(self, site: Site) -> None:
        """Show new content without losing the place."""
        self.tour.replace(site)
        self._refresh()

    def pause(self, paused: bool = True) -> None:
        """Stop the rotation and the idle timers, or let them go on: for pictures, previews, and staff at the stand."""
        self._paused = paused
        self._wind()
        self.sleepsChanged.emit()

    def hold(self, held: bool = True) -> None:
        """Keep the rotation on its page, or let it turn again; visits come and go as ever."""
        self._held = held
        self._wind()

    def darken(self, by: str = STAFF) -> None:
        """Make the screen dark as soon as nobody visits, until whoever darkened it lightens it; at once after `end`."""
        self._darkened.add(by)
        self._shade()

    def lighten(self, by: str = STAFF) -> None:
        """Take back what `by` darkened; another may still keep it dark."""
        self._darkened.discard(by)
        self._shade()

    @property
    def sleeps(self) -> bool:
        """Whether the screen itself may be off: it is dark, and no staff are before it who did not darken it."""
        return self._dark and (not self._paused or STAFF in self._darkened)

    def follow(self, clock: Clock) -> None:
        """Show what is shown at another clock's time."""
        self.tour.clock = clock
        self._refresh()

    def _refresh(self) -> bool:
        """Show what is to be seen now; True if that is something else."""
        try:
            shown = self.tour.shown()
        except Exception as error:  # not even that a page is not available: what is shown stays
            self.tour.faults.tell("nothing else can be shown", error)
            return False
        return self._write(shown)

    def _write(self, shown: Shown) -> bool:
        if self._written:
            self._listen()
        taken = self._take(shown)
        if self._listens:
            self._listen()
        if not taken:
            return False
        reader.tell_language(shown.language)
        turned = self._turn_dark()
        self.changed.emit()
        if turned:
            self.darkChanged.emit()
        return True

    def _turn_dark(self) -> bool:
        """Whether it has become dark or light: a visit is never dark."""
        before, self._dark = self._dark, bool(self._darkened) and self.mode == Mode.ATTRACT.value
        return before != self._dark

    def _shade(self) -> None:
        if self._turn_dark():
            self._wind()
            self.darkChanged.emit()
        self.sleepsChanged.emit()

    def _step(self, step: Step) -> None:
        if self._tour:
            self.go(self._tour.after(step))
        else:
            self._waiting.append(step)

    def _wind(self) -> None:
        self.timeouts.wind(
            self._shown,
            still=self._paused or self._dark,
            held=self._held,
            busy=self._busy,
            reading=self._reading,
        )

    def skip(self) -> None:
        """Leave a page that cannot be shown: the rotation goes on, a visit goes back."""
        if self.mode == Mode.ATTRACT.value:
            self._next_turn()
        else:
            self.back()

    def _next_turn(self) -> None:
        self._drift()
        self._step(lambda tour: steps.next_turn(tour.journey, tour.site))
        if not self.timeouts.turn.isActive():
            self._wind()

    def _drift(self) -> None:
        """Move what stands still, unseen, as the page changes; not where the stand's default is less motion."""
        if self._tour:
            still = self.site.file.defaults.less_motion
            self._aside = QPoint() if still else QPoint(*drift(self._tour.clock.now()))
            self.asideChanged.emit()

    # what QML reads beside it

    @Property(int, notify=remainingChanged)
    def remaining(self) -> int:
        """The whole seconds left to answer whether somebody is still there; 0 when the visit has ended."""
        return self.timeouts.answer.remaining

    @Property(bool, notify=darkChanged)
    def dark(self) -> bool:
        """True while the rotation's place is black, with nothing moving beneath."""
        return self._dark

    @Property(QPoint, notify=asideChanged)
    def aside(self) -> QPoint:
        """How far what stands still in the rotation is moved, in pixels of a screen of 1080 lines."""
        return self._aside

    def _is_busy(self) -> bool:
        """While a film plays, nobody is asked."""
        return self._busy

    # what QML asks for

    @Slot()
    def notice(self) -> None:
        """Somebody is here: the wait for them begins anew."""
        self._listen()
        self._reading = 0.0
        if self.mode == Mode.VISIT.value:
            self._wind()

    @Slot(str)
    def hear(self, text: str) -> None:
        """A screen reader begins to read this: the wait begins where it ends."""
        self.listen(reader.reading_time(text))

    def listen(self, seconds: float) -> None:
        """Somebody is read to for so long: the wait for them begins after that."""
        self.notice()
        if self._heard and self.mode == Mode.VISIT.value:
            self._reading = seconds
            self._wind()

    @Slot(str)
    def announce(self, text: str) -> None:
        """Have a screen reader say what changed, beside what it says by itself."""
        if self._heard and text:
            self.announced.emit(text, self._announcements.wanted)
            self.hear(text)

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busyChanged.emit()
            self.notice()

    busy = Property(bool, _is_busy, _set_busy, notify=busyChanged)

    def _get_film_part(self) -> int:
        """Which twentieth of the page's film is played, from 0; -1 while none is."""
        return self._film_part

    def _set_film_part(self, part: int) -> None:
        if part != self._film_part:
            self._film_part = part
            self.filmPartChanged.emit()

    filmPart = Property(int, _get_film_part, _set_film_part, notify=filmPartChanged)

    @Slot()
    def touch(self) -> None:
        """Begin a visit, or answer the question; in the dark only where the site lets a touch wake the stand."""
        self._come(steps.touched)

    def speak_up(self) -> None:
        """Begin a spoken visit as `touch` does one, or speak from now on in this one."""
        self._come(lambda journey: steps.eased(steps.touched(journey), speech=True))

    def _come(self, step: Callable[[Journey], Journey]) -> None:
        if not self._dark or (self._tour and self.site.file.screen.touch_wakes):
            self._step(lambda tour: step(tour.journey))

    @Slot()
    def ask(self) -> None:
        """Ask whether somebody is still there."""
        self._step(lambda tour: steps.asked(tour.journey))

    @Slot(str)
    def open(self, page: str) -> None:
        if page == HOME:
            self.home()
        else:
            self._step(lambda tour: steps.opened(tour.journey, page) if page in tour.site.pages else tour.journey)

    @Slot(int)
    def move(self, by: int) -> None:
        self._step(lambda tour: steps.moved(tour.journey, tour.site, by))

    @Slot()
    def back(self) -> None:
        self._step(lambda tour: steps.back(tour.journey))

    @Slot()
    def home(self) -> None:
        self._step(lambda tour: steps.home(tour.journey))

    @Slot(str)
    def take(self, part: str) -> None:
        """The visitor wants this part of the page along."""
        self._step(lambda tour: steps.took(tour.journey, part))

    @Slot(str)
    def speak(self, language: str) -> None:
        self._step(lambda tour: steps.spoken(tour.journey, tour.site, language))

    @Slot(str)
    def order(self, deed: str) -> None:
        self.ordered.emit(deed)

    @Slot(str, bool)
    def setEase(self, name: str, on: bool) -> None:
        """`name` is one of Ease's fields in QML's spelling."""
        self._step(lambda tour: tour.eased(name, on))

    @Slot()
    def refresh(self) -> None:
        """Ask the page anew for what it shows, which may have changed by itself since the last tick."""
        self._refresh()

    @Slot()
    def tidy(self) -> None:
        """Give back what pages have left behind. It takes some milliseconds: for a moment when nobody waits."""
        self._engine.collectGarbage()
        gc.collect()
        malloc.give_back()

    @Slot()
    def end(self) -> None:
        self._step(lambda tour: steps.ended(tour.journey, tour.site))
