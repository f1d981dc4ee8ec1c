"""What a visitor who listens can do, and what is said of it. The keyboard's place is the place that is heard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.model.words import Words
from kiosk.speech.elements import PRESSED, Element, Group, Role, here
from kiosk.speech.saying import FASTER, LOUDER, Saying, Speaks
from kiosk.speech.walk import BY_KEY, Walk
from kiosk.speech.wording import Said, joined, said, spelt
from kiosk.visit.journey import Mode
from kiosk.visit.navigator import Navigator

Key = Qt.Key
SOON = 40
"""Milliseconds after which a key that led to nothing is answered all the same."""


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
        self._saying, self._walk = Saying(navigator, voice, self), Walk(window)
        self._news: list[str] = []
        self._edge = self._heard = ""
        self._language = navigator.language
        self._groups: tuple[Group, ...] = ()
        self._moved = self._asked = self._explains = self.over = False
        self._turn, self._answer = self._timer(0, self._report), self._timer(SOON, self._answer_anyhow)
        self._deeds = self._all_deeds()
        self._saying.ended.connect(self._end_if_over)
        self._saying.unable.connect(self.unable)
        navigator.announced.connect(self._hear)
        navigator.ordered.connect(self.do)
        navigator.changed.connect(self._look)
        window.activeFocusItemChanged.connect(self._move)

    def _all_deeds(self) -> dict[str, Callable[[], object]]:
        navigator, saying = self._navigator, self._saying
        return {
            "up": lambda: self._arrow(Key.Key_Up, -1),
            "down": lambda: self._arrow(Key.Key_Down, 1),
            "left": lambda: self._arrow(Key.Key_Left, 1 if navigator.mirrored else -1),
            "right": lambda: self._arrow(Key.Key_Right, -1 if navigator.mirrored else 1),
            "select": self._select,
            "back": lambda: self._walk.send(Key.Key_Escape),
            "help": lambda: navigator.sheetAsked.emit("speech"),
            "repeat": lambda: self._at_once(saying.repeat),
            "spell": lambda: self._say([(spelt(self._heard), navigator.language)], keep=False),
            "slower": lambda: self._again(saying.hasten, 1 / FASTER),
            "faster": lambda: self._again(saying.hasten, FASTER),
            "quieter": lambda: self._again(saying.turn_up, -LOUDER),
            "louder": lambda: self._again(saying.turn_up, LOUDER),
        }

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
        return self._saying.silent and not self._turn.isActive() and not self._answer.isActive()

    def begin(self, by_key: bool) -> None:
        """Say what is here; to whoever began with a key first how a language is chosen."""
        if by_key:
            codes = sorted(self._navigator.site.codes, key=lambda code: code != self._navigator.language)
            self._saying.welcome([(self._navigator.site.words[code].speech_welcome, code) for code in codes])
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
        self._saying.answer()
        self._asked = True
        self._answer.start()
        self._deeds.get(deed, lambda: None)()  # an unknown one does nothing: the answer says where one is

    def touch(self, spot: QPointF) -> None:
        """A text that is touched is read; touched again, it pauses and goes on."""
        element = self._walk.text_at(spot)
        if element and self._walk.is_at(element):
            self._at_once(self._saying.pause)
        elif element:
            element.item.forceActiveFocus(BY_KEY)

    def _arrow(self, key: Qt.Key, by: int) -> None:
        """Through a table or along a slider where that takes the key, else to what stands before or after."""
        if self._walk.send(key):
            return
        element = self._walk.step(by)
        if element is None:
            self._edge = self._words.first_item if by < 0 else self._words.last_item
            self._move()
        elif not self._walk.is_at(element):
            self._news.append(element.name)  # it cannot have the keyboard now

    def _select(self) -> None:
        element = here(self._window)
        if element and element.role not in PRESSED:
            self._at_once(self._saying.pause)
        else:
            self._walk.send(Key.Key_Return)

    def _again(self, change: Callable[[float], None], by: float) -> None:
        """Change how it is said, and say it so."""
        change(by)
        self._moved = True

    def _at_once(self, speak: Callable[[], None]) -> None:
        """The answer to a key is not what has the keyboard."""
        self._answer.stop()
        self._asked = False
        speak()

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
            self.over = self._saying.last_words = True
            self._saying.drop()
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
        self._language = self._navigator.language
        own = any(group.name == self._words.speech for group in element.groups)
        if not own:
            self._heard = element.name
        texts = self._told(element)
        if self._moved or self._asked or not self._saying.speaking:
            self._say(texts, keep=not own)
        else:
            self._saying.add(texts)
        self._moved = self._asked = False
        self._answer.stop()

    def _told(self, element: Element) -> list[Said]:
        """What is said of what has the keyboard, and of what changed."""
        language, words = self._language, self._words
        news, self._news, edge, self._edge = self._news, [], self._edge, ""
        texts: list[Said] = [(edge, language)] if edge else []
        if self._moved or self._asked:
            texts += said(element, words, language, self._entered(element))
            self._walk.remember(element)
        known = joined(text for text, _ in texts)
        if fresh := joined(text for text in news if text not in known):
            texts.append((fresh, language))
        choosing = self._saying.welcomes or any(group.role is Role.Dialog for group in element.groups)
        if self._explains and not choosing:
            self._explains = False
            texts.append((words.speech_keys, language))
        return texts

    def _entered(self, element: Element) -> tuple[Group, ...]:
        before, self._groups = self._groups, element.groups
        return tuple(group for group in element.groups if group not in before)

    def _answer_anyhow(self) -> None:
        """Nothing was said yet: the keyboard is put back where it was lost, and what has it is said."""
        if self.over:
            return
        if here(self._window) is None and self._navigator.mode != Mode.ATTRACT.value:
            self._walk.find_again()
        self._moved = True
        self._report()

    def _say(self, texts: list[Said], keep: bool = True) -> None:
        self._at_once(lambda: self._saying.say(texts, keep))

    @Slot()
    def _end_if_over(self) -> None:
        if self.over:
            self._finish()

    def _finish(self) -> None:
        self._voice.reset()
        self.done.emit()
