"""The one object that the panel's QML talks to: what it shows, and what staff ask for."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QJSEngine, QJSValue, QmlElement, QmlUncreatable

from kiosk.errors import EXIT_AGAIN, EXIT_LEFT
from kiosk.pages.film.sound import audible
from kiosk.staff import view
from kiosk.staff.audit import Audit
from kiosk.staff.controls import Controls, KeptContent, Offer
from kiosk.staff.covers import Covers
from kiosk.staff.entry import Entry
from kiosk.staff.in_force import InForce
from kiosk.staff.messages import Message, messages, spoken
from kiosk.staff.words import LANGUAGES, language, words
from kiosk.visit import malloc
from kiosk.visit.countdown import Countdown
from kiosk.visit.journey import Journey, Mode
from kiosk.visit.qt_property import Property

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1
PAD, PANEL = 15, 90
"""Seconds without a touch after which the number pad closes, and the panel behind it."""
TIDY = 1_000
"""Milliseconds after it has closed until what it left behind is given back."""
MINUTE = 60.0
STEP = 10
"""Percent of loudness for a touch."""
ENDS = {"again": EXIT_AGAIN, "leave": EXIT_LEFT}


@QmlElement
@QmlUncreatable("the application makes it")
class Panel(QObject):  # type: ignore[operator]
    """`page` is "" while the panel is closed, `pin` at the number pad, `menu`, or the name of an action.

    `shows` comes when there is something to be drawn over the stand, or no more.
    """

    changed = Signal()
    remainingChanged = Signal()
    shows = Signal()
    _kept_read = Signal(object)
    _offers_read = Signal(object)

    def __init__(self, controls: Controls, entry: Entry, audit: Audit, engine: QJSEngine) -> None:
        super().__init__(engine)
        self._controls, self.entry, self._audit, self._engine = controls, entry, audit, engine
        self._parse = engine.globalObject().property("JSON").property("parse")
        self._page, self._spoken = "", LANGUAGES[0]
        self._volume, self._kept, self._refused = 0, list[KeptContent](), False
        self._messages: list[Message] = []
        self._offers, self._taking = list[Offer](), False
        self.in_force = InForce(self)
        self.covers = Covers(self.in_force, self)
        self._tidying = QTimer(self, singleShot=True, interval=TIDY)
        self._tidying.timeout.connect(self._tidy)
        self._closing = Countdown(self)
        self._closing.changed.connect(self.remainingChanged)
        self._closing.ended.connect(self.close)
        self.covers.left.changed.connect(self.remainingChanged)
        entry.entered.connect(self._enter)
        for signal in (entry.changed, self.in_force.changed, self.covers.changed):
            signal.connect(self._write)
        self.in_force.ended.connect(lambda name: audit.note(f"{name}: over"))
        self._kept_read.connect(self._show_kept)
        self._offers_read.connect(self._show_offers)
        self._value = QJSValue()
        self._write()

    # what happens around it

    @Slot()
    def notice(self) -> None:
        """Somebody touches it: it closes later."""
        if self._page:
            self._closing.start(PAD if self._page == "pin" else PANEL)

    def open_pad(self, before: Journey | None) -> None:
        """Show the number pad; `before` is where the stand was before the gesture."""
        if self._page:
            return
        navigator = self._controls.navigator
        visiting = bool(before and before.mode is not Mode.ATTRACT)
        if navigator and before and not visiting:
            navigator.go(before)  # the taps began a visit that nobody wanted
        self._spoken = view.spoken_first(navigator, self._controls.site, visiting)
        self._go("pin")

    @Slot()
    def _enter(self) -> None:
        if self._page != "pin":
            return
        if navigator := self._controls.navigator:
            navigator.end()
        self._go("menu")

    def refresh(self) -> None:
        """Something that it shows may have changed."""
        self._write()

    def chosen(self, shown: bool) -> None:
        """A kept content is shown now, or could not be."""
        self._refused, self._taking = not shown, False
        self._read_kept()
        self._read_offers()

    def _go(self, page: str) -> None:
        self._page, self._refused = page, False
        if page == "volume":
            self._volume = self.usual_volume if not self.in_force.left("volume") else self._volume
        if page == "message":
            self._messages = messages(self._controls.site, self.now())
        if page == "contents":
            self._offers, self._taking = [], False
            self._read_kept()
            self._read_offers()
        self._closing.stop()
        self.notice()
        self._write()
        self.shows.emit()

    def _read_kept(self) -> None:
        Thread(target=lambda: self._kept_read.emit(self._controls.kept()), name="kept", daemon=True).start()

    def _read_offers(self) -> None:
        if sticks := self._controls.sticks:
            Thread(target=lambda: self._offers_read.emit(sticks.offers()), name="sticks", daemon=True).start()

    @Slot(object)
    def _show_offers(self, offers: list[Offer]) -> None:
        self._offers = offers
        self._write()

    @Slot(object)
    def _show_kept(self, kept: list[KeptContent]) -> None:
        self._kept = kept
        self._write()

    # what QML reads

    def _write(self) -> None:
        self._value = self._parse.call([QJSValue(json.dumps(self._values()))])
        self.changed.emit()

    def _values(self) -> view.Values:
        code, site = self._spoken.code, self._controls.site
        values = view.frame(self._page, self._spoken, self._controls.navigator)
        pages: dict[str, Callable[[], view.Values]] = {
            "pin": lambda: view.pad(self.entry, code),
            "menu": lambda: view.menu(self.in_force, self._controls, code, self.now()),
            "test": lambda: view.tests(code),
            "problems": lambda: view.problems(self._controls, code),
            "contents": lambda: {
                **view.contents(self._kept, site, code, self.now()),
                **view.offers(self._offers, self._taking, code),
                "refused": words(code)["not_shown"] if self._refused else "",
            },
            "message": lambda: {"rows": view.said(self._messages, code)},
            "volume": lambda: view.volume(self._volume, self.usual_volume, site, code),
            "hold": self._rotation,
            "sound_test": lambda: {"audible": audible()},
            "film_test": lambda: {"film": self._film()},
            "language": lambda: {"rows": [vars(each) for each in LANGUAGES], "spoken": code},
        }
        values |= pages.get(self._page, dict)()
        if self._page in view.MINUTES:
            values |= {
                "spans": view.spans(self._page, code),
                "until": view.until(self.in_force, self._page, code, self.now()),
            }
        covers = self.covers
        return values | {
            "cover": covers.kind,
            "sentences": covers.sentences,
            "stand": covers.name,
            "standPlace": covers.place,
        }

    @property
    def usual_volume(self) -> int:
        """What the site file says."""
        return self._controls.site.file.defaults.volume if self._controls.site else 0

    def _rotation(self) -> view.Values:
        navigator = self._controls.navigator
        if navigator is None or navigator.waits:
            return {"shown": "", "place": ""}
        title = str(navigator.properties.property("title").toString())
        return {"shown": title, "place": f"{navigator.turn + 1}/{navigator.turns}"}

    def _film(self) -> str:
        site = self._controls.site
        names = [name for page in site.pages.values() for name in page.films()] if site else []
        return site.file_of(names[0]).as_uri() if site and names else ""

    def now(self) -> datetime:
        """By the stand's clock, where there is one."""
        navigator = self._controls.navigator
        return navigator.tour.clock.now() if navigator and not navigator.waits else datetime.now().astimezone()

    @Property(QJSValue, notify=changed)
    def view(self) -> QJSValue:
        """All that is shown, as JavaScript's own value."""
        return self._value

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._page

    @Property(int, notify=remainingChanged)
    def remaining(self) -> int:
        """Seconds until it closes by itself."""
        return self._closing.remaining

    @Property(int, notify=remainingChanged)
    def left(self) -> int:
        """Seconds for which the screen is still covered."""
        return self.covers.left.remaining

    # what QML asks for

    @Slot()
    def close(self) -> None:
        self._closing.stop()
        self.entry.clear()
        self._page = ""
        self._write()
        self.shows.emit()
        self._tidying.start()

    @Slot()
    def _tidy(self) -> None:
        """Give back what its pages have left behind."""
        self._engine.collectGarbage()
        malloc.give_back()

    @Slot()
    def back(self) -> None:
        """To the page before; from the first one out."""
        if self._page in ("pin", "menu"):
            self.close()
        else:
            self._go("test" if self._page in view.TESTS else "menu")

    @Slot(str)
    def open(self, page: str) -> None:
        self._go(page)

    @Slot(str)
    def type(self, digit: str) -> None:
        self.entry.type(digit)

    @Slot()
    def erase(self) -> None:
        self.entry.delete()

    @Slot()
    def enter(self) -> None:
        self.entry.enter()

    @Slot(str)
    def speak(self, code: str) -> None:
        self._spoken = language(code)
        self._go("menu")

    @Slot(str, int)
    def start(self, action: str, minutes: int) -> None:
        """Cleaning, dark, hold or volume, for some minutes."""
        seconds, navigator = minutes * MINUTE, self._controls.navigator
        self._audit.note(f"{action} for {minutes} min")
        if action == "hold" and navigator:
            navigator.hold()
            self.in_force.begin(action, seconds, lambda: navigator.hold(False))
        elif action == "volume":
            self._controls.set_volume(self._volume)
            self.in_force.begin(action, seconds, lambda: self._controls.set_volume(None))
        else:
            self.covers.begin(action, seconds)
        self.close()

    @Slot(int, int)
    def tell(self, index: int, minutes: int) -> None:
        """Show everyone a message of the list; one that says until when needs no minutes."""
        self.say(self._messages[index], minutes)

    def say(self, message: Message, minutes: int) -> None:
        """Show everyone a message."""
        seconds = (message.until - self.now()).total_seconds() if message.until else minutes * MINUTE
        self._audit.note(f"message '{next(iter(message.sentences.values()), '')}' for {seconds / 60:.0f} min")
        self.covers.begin("message", max(MINUTE, seconds), spoken(message, self._controls.site))
        self.close()

    def identify(self, name: str, place: str, seconds: float) -> None:
        """Show which stand this is, over whatever is shown."""
        self.covers.identify(name, place)
        self.in_force.begin("identify", seconds, self.covers.identify)

    @Slot(str)
    def stop(self, action: str) -> None:
        """What is in force ends now."""
        self.in_force.end(action)

    @Slot(int)
    def turn(self, by: int) -> None:
        """The rotation's next page, or the one before, to be held."""
        navigator = self._controls.navigator
        if navigator and not navigator.waits:
            navigator.go(replace(navigator.journey, turn=(navigator.turn + by) % navigator.turns))
            self._write()

    @Slot(int)
    def louden(self, by: int) -> None:
        """By so many steps; fewer than none is quieter."""
        self._volume = max(0, min(100, self._volume + by * STEP))
        self._write()

    @Slot(str, bool)
    def choose(self, name: str, newest: bool) -> None:
        """Show a kept content."""
        self._audit.note("content: the newest again" if newest else f"content: back to {name}")
        self._controls.choose(None if newest else name)

    @Slot(str)
    def take(self, place: str) -> None:
        """Show the release of a stick."""
        if (sticks := self._controls.sticks) and not self._taking:
            self._audit.note(f"content from a stick: {place}")
            self._taking, self._refused = True, False
            self._write()
            sticks.take(place)

    @Slot(str)
    def quit(self, how: str) -> None:
        """End the stand, to start again or to leave it."""
        self._audit.note(f"{how}: the stand ends")
        self._controls.end(ENDS[how])
