"""What is being said and what comes after it, one text after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from kiosk.speech.wording import Said, merged, plain
from kiosk.visit.reader import reading_time

if TYPE_CHECKING:
    from kiosk.model.site import Site
    from kiosk.visit.navigator import Navigator

NO_VOICE = "no-voice"
FASTER, LOUDER = 1.25, 0.1
"""How much faster and louder speech is by one press."""
QUIETEST = 0.1
"""The least volume that a press leads to: a visitor who hears nothing could not find back."""


class Speaks(Protocol):
    """A voice: says one text at a time, in the place of what it was saying; a tick sounds at once."""

    finished: SignalInstance
    unable: SignalInstance
    speakingChanged: SignalInstance
    rate: float
    volume: float

    @property
    def speaking(self) -> bool: ...

    def follow(self, site: Site) -> None: ...
    def say(self, text: str, language: str) -> None: ...
    def tick(self) -> None: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def reset(self) -> None: ...
    def close(self) -> None: ...


class Saying(QObject):
    """Texts on their way to a voice. `ended` when the last was said; `unable` that one was not, as the voice has it."""

    ended = Signal()
    unable = Signal(str)

    def __init__(self, navigator: Navigator, voice: Speaks, parent: QObject) -> None:
        super().__init__(parent)
        self._navigator, self._voice = navigator, voice
        self._queue: list[Said] = []
        self._last: list[Said] = []
        self._welcomes: list[Said] = []
        self.speaking = self._paused = False
        self.last_words = False  # nothing comes after what is being said
        voice.finished.connect(self._go_on)
        voice.unable.connect(self._cannot)

    @property
    def silent(self) -> bool:
        """Whether all has been said."""
        return not (self.speaking or self._queue or self._welcomes)

    @property
    def welcomes(self) -> bool:
        """Whether it is still being said how a language is chosen."""
        return bool(self._welcomes)

    def welcome(self, texts: Sequence[Said]) -> None:
        """Say this before all else, until somebody presses a key."""
        self._welcomes = list(texts)

    def answer(self) -> None:
        """A key was pressed: it is answered at once, whatever is said then."""
        self._welcomes.clear()
        self._voice.tick()

    def say(self, texts: Sequence[Said], keep: bool = True) -> None:
        """Say this now, in the place of all else; `keep` it to be said again."""
        self._queue = merged(texts)
        if keep and texts:
            self._last = list(texts)
        if not (self._welcomes and self.speaking):
            self._next()

    def add(self, texts: Sequence[Said]) -> None:
        """Say this after what is being said."""
        self._queue += merged(texts)

    def repeat(self) -> None:
        """Say what was said last."""
        self.say(self._last)

    def pause(self) -> None:
        """Pause, or go on; what has ended is said again."""
        if not self.speaking:
            self.repeat()
        elif self._paused:
            self._paused = False
            self._voice.resume()
        else:
            self._paused = True
            self._voice.pause()

    def drop(self) -> None:
        """What was still to be said is not said any more."""
        self._queue.clear()

    def hasten(self, by: float) -> None:
        """From now on so much faster."""
        self._voice.rate = min(2.0, max(0.5, self._voice.rate * by))

    def turn_up(self, by: float) -> None:
        """From now on so much louder."""
        self._voice.volume = round(min(1.0, max(QUIETEST, self._voice.volume + by)), 2)

    @Slot()
    def _go_on(self) -> None:
        self.speaking = False
        if self._welcomes or self._queue:
            self._next()
            return
        if not self.last_words:
            self._navigator.notice()
        self.ended.emit()

    def _next(self) -> None:
        if self._welcomes or self._queue:
            text, language = (self._welcomes or self._queue).pop(0)
            self.speaking, self._paused = True, False
            self._navigator.listen(reading_time(text) / self._voice.rate)
            self._voice.say(plain(text), language)

    @Slot(str)
    def _cannot(self, code: str) -> None:
        """A voice may be missing for one language only: the visitor can choose another."""
        self.unable.emit(code)
        if self.last_words or code == NO_VOICE:
            self._go_on()
