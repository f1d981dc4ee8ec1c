"""What a visitor who listens can do, and what is said of it. The keyboard's place is the place that is heard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.model.words import Words
from kiosk.speech.elements import PRESSED, Element, Group, Role, here, pressed_by, stops
from kiosk.speech.wording import Said, joined, merged, plain, said, spelt
from kiosk.visit.journey import Mode
from kiosk.visit.navigator import Navigator
from kiosk.visit.reader import reading_time

if TYPE_CHECKING:
    from kiosk.model.site import Site

Key = Qt.Key
SOON = 40
"""Milliseconds after which a key that led to nothing is answered all the same."""
NO_VOICE = "no-voice"
FASTER = 1.25
"""How much faster speech is by one press."""


class Speaks(Protocol):
    """A voice: says one text at a time, in the place of what it was saying."""

    finished: SignalInstance
    unable: SignalInstance
    speakingChanged: SignalInstance
    rate: float

    @property
    def speaking(self) -> bool: ...

    def follow(self, site: Site) -> None: ...
    def say(self, text: str, language: str) -> None: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def reset(self) -> None: ...
    def close(self) -> None: ...


class Speaker(QObject):
    """Says what has the keyboard and what is announced, for one spoken visit; `done` when that is over.

    `unable` tells that something was not said, as the voice does.

    Everything that happens in one turn of Qt's loop is said as one.
    """

    done = Signal()
    unable = Signal(str)

    def __init__(self, navigator: Navigator, window: QQuickWindow, voice: Speaks, parent: QObject) -> None:
        super().__init__(parent)
        self._navigator, self._window, self._voice = navigator, window, voice
        self._here: Element | None
        self._queue: list[Said] = []
        self._last: list[Said] = []
        self._news: list[str] = []
        self._edge = ""
        self._language = navigator.language
        self._groups: tuple[Group, ...] = ()
        self._at, self._here, self._heard = 0, None, ""
        self._moved = self._asked = self._paused = self._speaking = self.over = False
        self._welcomes: list[Said] = []
        self._explains = False
        self._turn, self._answer = self._timer(0, self._report), self._timer(SOON, self._answer_anyhow)
        self._deeds: dict[str, Callable[[], object]] = {
            "up": lambda: self._arrow(Key.Key_Up, -1),
            "down": lambda: self._arrow(Key.Key_Down, 1),
            "left": lambda: self._arrow(Key.Key_Left, 1 if navigator.mirrored else -1),
            "right": lambda: self._arrow(Key.Key_Right, -1 if navigator.mirrored else 1),
            "select": self._select,
            "back": lambda: self._send(Key.Key_Escape),
            "help": lambda: navigator.sheetAsked.emit("speech"),
            "repeat": lambda: self._say(self._last),
            "spell": self._spell,
            "slower": lambda: self._hasten(1 / FASTER),
            "faster": lambda: self._hasten(FASTER),
        }
        voice.finished.connect(self._go_on)
        voice.unable.connect(self._cannot)
        navigator.announced.connect(self._hear)
        navigator.ordered.connect(self.do)
        navigator.changed.connect(self._look)
        window.activeFocusItemChanged.connect(self._move)

    def _timer(self, interval: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(then)
        return timer

    @property
    def _words(self) -> Words:
        return self._navigator.site.words[self._language]

    @property
    def silent(self) -> bool:
        """Whether all has been said, and nothing is about to be."""
        waits = self._turn.isActive() or self._answer.isActive()
        return not (self._speaking or self._queue or self._welcomes or waits)

    def begin(self, by_key: bool) -> None:
        """Say what is here; to whoever began with a key first how a language is chosen."""
        if by_key:
            codes = sorted(self._navigator.site.codes, key=lambda code: code != self._navigator.language)
            self._welcomes = [(self._navigator.site.words[code].speech_welcome, code) for code in codes]
            self._explains = True
            self._navigator.sheetAsked.emit("languages")
        self._move()

    # what visitors do

    @Slot(str)
    def do(self, deed: str) -> None:
        """Carry out a deed of the keypad; it is answered by sound in any case."""
        if self.over:
            return
        self._navigator.notice()
        self._welcomes.clear()
        self._asked = True
        self._answer.start()
        self._deeds.get(deed, self._nothing)()

    def touch(self, spot: QPointF) -> None:
        """A text that is touched is read; touched again, it pauses and goes on."""
        element = pressed_by(self._window, spot.x(), spot.y())
        if element is None or element.role in PRESSED:
            return
        if element.item == self._window.activeFocusItem():
            self._pause()
        else:
            element.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    def _nothing(self) -> None:
        """Nothing is to be done: the answer says where one is."""

    def _arrow(self, key: Qt.Key, by: int) -> None:
        """Through a table or along a slider where that takes the key, else to what stands before or after."""
        if not self._send(key):
            self._step(by)

    def _step(self, by: int) -> None:
        found = stops(self._window)
        at = self._nearest(found, by)
        if 0 <= at < len(found):
            found[at].item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            if found[at].item != self._window.activeFocusItem():
                self._news.append(found[at].name)  # it cannot have the keyboard now
            return
        self._edge = self._words.first_item if by < 0 else self._words.last_item
        self._move()

    def _nearest(self, found: Sequence[Element], by: int) -> int:
        """Where one comes to in what was found, from what has the keyboard or from where it was last."""
        item = self._window.activeFocusItem()
        for at, element in enumerate(found):
            if element.item == item:
                return at + by
        for at, element in enumerate(found):  # in a cell: from its row
            if item and element.item.isAncestorOf(item):
                return at + by
        return min(self._at, len(found) - 1)

    def _select(self) -> None:
        element = here(self._window)
        if element and element.role not in PRESSED:
            self._pause()
        else:
            self._send(Key.Key_Return)

    def _pause(self) -> None:
        """Pause, or go on; what has ended is said again."""
        self._answer.stop()
        self._asked = False
        if not self._speaking:
            self._say(self._last)
        elif self._paused:
            self._paused = False
            self._voice.resume()
        else:
            self._paused = True
            self._voice.pause()

    def _spell(self) -> None:
        self._say([(spelt(self._heard), self._navigator.language)], keep=False)

    def _hasten(self, by: float) -> None:
        self._voice.rate = min(2.0, max(0.5, self._voice.rate * by))
        self._moved = True

    def _send(self, key: Qt.Key) -> bool:
        """Press a key where the keyboard is; True if something there took it."""
        taken = False
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self._window, event)
            taken = taken or (kind is QEvent.Type.KeyPress and event.isAccepted())
        return taken

    # what is said

    @Slot()
    def _move(self) -> None:
        self._moved = True
        self._turn.start()

    @Slot(str, bool)
    def _hear(self, text: str, _: bool) -> None:
        self._news.append(text)
        self._turn.start()

    @Slot()
    def _look(self) -> None:
        """A visit ends, or the visitor wants no speech any more."""
        if not self.over and not self._navigator.journey.ease.speech:
            self.over = True
            self._queue.clear()
            if self._navigator.mode == Mode.ATTRACT.value:
                self._say([(self._words.speech_over, self._language)], keep=False)
            else:
                self._finish()

    def _report(self) -> None:
        if self.over:
            return
        element = here(self._window)
        if element is None:
            if not self._answer.isActive():
                self._answer.start()  # where the keyboard goes may only be known soon
            return
        self._language = language = self._navigator.language
        news, self._news, edge, self._edge = self._news, [], self._edge, ""
        texts: list[Said] = [(edge, language)] if edge else []
        if self._moved or self._asked:
            texts += said(element, self._words, language, self._entered(element))
            self._remember(element)
        own = any(group.name == self._words.speech for group in element.groups)
        if not own:
            self._heard = element.name
        known = joined(text for text, _ in texts)
        if fresh := joined(text for text in news if text not in known):
            texts.append((fresh, language))
        if self._explains and not self._welcomes and not any(group.role is Role.Dialog for group in element.groups):
            self._explains = False
            texts.append((self._words.speech_keys, language))
        if self._moved or self._asked or not self._speaking:
            self._say(texts, keep=not own)
        else:
            self._queue += merged(texts)
        self._moved = self._asked = False
        self._answer.stop()

    def _entered(self, element: Element) -> tuple[Group, ...]:
        before, self._groups = self._groups, element.groups
        return tuple(group for group in element.groups if group not in before)

    def _remember(self, element: Element) -> None:
        found = stops(self._window)
        self._here = element
        self._at = next((at for at, each in enumerate(found) if each.item == element.item), self._at)

    def _answer_anyhow(self) -> None:
        """Nothing was said yet: the keyboard is put back where it was lost, and what has it is said."""
        if self.over:
            return
        if here(self._window) is None and self._navigator.mode != Mode.ATTRACT.value:
            self._find_again()
        self._moved = True
        self._report()

    def _find_again(self) -> None:
        """Put the keyboard on what is called as what was heard last, or stands where that stood."""
        found, was = stops(self._window), self._here
        same = [each for each in found if was and (each.role, each.name) == (was.role, was.name)]
        if near := same[:1] or found[self._at :][:1] or found[-1:]:
            near[0].item.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    def _say(self, texts: Sequence[Said], keep: bool = True) -> None:
        """Say this now, in the place of all else; `keep` it to be said again."""
        self._answer.stop()
        self._asked = False
        self._queue = merged(texts)
        if keep and texts:
            self._last = list(texts)
        if not (self._welcomes and self._speaking):
            self._next()

    @Slot()
    def _go_on(self) -> None:
        self._speaking = False
        if self._welcomes or self._queue:
            self._next()
        elif self.over:
            self._finish()
        else:
            self._navigator.notice()

    def _next(self) -> None:
        if self._welcomes or self._queue:
            text, language = (self._welcomes or self._queue).pop(0)
            self._speaking, self._paused = True, False
            self._navigator.listen(reading_time(text) / self._voice.rate)
            self._voice.say(plain(text), language)

    def _finish(self) -> None:
        self._voice.reset()
        self.done.emit()

    @Slot(str)
    def _cannot(self, code: str) -> None:
        """A voice may be missing for one language only: the visitor can choose another."""
        self.unable.emit(code)
        if self.over or code == NO_VOICE:
            self._go_on()
