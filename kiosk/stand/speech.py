"""The stand's own voice: who begins and ends a spoken visit, and what that needs."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Slot

from kiosk.speech.keys import Keys
from kiosk.visit.journey import Mode

if TYPE_CHECKING:
    from kiosk.model.keypad import Keypad
    from kiosk.speech.saying import Speaks
    from kiosk.speech.speaker import Speaker
    from kiosk.stand.app import Stand
    from kiosk.stand.screen import Screen

log = logging.getLogger("kiosk.speech")


class Speech(QObject):
    """Listens for the keypad in every window that `screen` opens; `voice` is made when a visitor wants to hear it.

    What speaks is there for a spoken visit only. Where nothing can be said, the visit goes on without.
    """

    def __init__(self, screen: Screen, voice: Callable[[], Speaks]) -> None:
        super().__init__(screen)
        self._screen, self._make = screen, voice
        self._stand: Stand | None = None
        self._keys: Keys | None = None
        self._voice: Speaks | None = None
        self.speaker: Speaker | None = None
        self._by_key = False  # so began the spoken visit of the moment
        screen.opened.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Listen in the window of the moment."""
        self._leave()
        if self._stand and self._keys:
            self._keys.deleteLater()
            self._stand.navigator.changed.disconnect(self._look)
        stand = self._stand = self._screen.stand
        if stand is None:
            return
        self._keys = Keys(stand.navigator, stand.window, self._keypad, self)
        self._keys.begun.connect(self.begin)
        self._keys.plugged.connect(self.begin)
        self._keys.unplugged.connect(self.warn)
        self._keys.pressed.connect(self._press)
        stand.navigator.changed.connect(self._look)
        if stand.input:
            stand.input.touched.connect(self._touch)
        self._look()

    def _keypad(self) -> Keypad | None:
        return self._stand.navigator.site.file.keypad if self._stand else None

    @Slot()
    def begin(self) -> None:
        """A visitor wants to hear: a spoken visit begins, or goes on aloud."""
        stand = self._stand
        if stand is None or stand.navigator.waits or stand.navigator.attended:
            return
        self._by_key = stand.navigator.mode == Mode.ATTRACT.value
        stand.navigator.speak_up()
        self._by_key = False

    @Slot()
    def warn(self) -> None:
        """The headset was pulled out: its visitor has gone, unless they answer."""
        if self.speaker and self._stand:
            self._stand.navigator.ask()

    @Slot(str)
    def _press(self, deed: str) -> None:
        if self.speaker:
            self.speaker.do(deed)

    @Slot(QPointF)
    def _touch(self, spot: QPointF) -> None:
        if self.speaker:
            self.speaker.touch(spot)

    @Slot()
    def _look(self) -> None:
        """Speak as soon as that is wanted."""
        stand = self._stand
        if stand is None or stand.navigator.waits or not stand.navigator.journey.ease.speech:
            return
        if self.speaker and self.speaker.over:
            self._leave()
        if self.speaker is None:
            self._speak(stand)

    def _speak(self, stand: Stand) -> None:
        try:
            from kiosk.speech.speaker import Speaker  # for whoever listens, not before

            self._voice = self._voice or self._made()
            self._voice.follow(stand.navigator.site)
            self.speaker = Speaker(stand.navigator, stand.window, self._voice, self)
        except Exception:
            log.exception("a fault of the program: nothing can be said")
            self._unable()
            return
        stand.navigator.speechless = ""
        self.speaker.done.connect(self._leave)
        self.speaker.unable.connect(self._unable)
        self.speaker.begin(self._by_key)

    def _made(self) -> Speaks:
        voice = self._make()
        voice.speakingChanged.connect(self._duck)
        return voice

    @Slot()
    def _duck(self) -> None:
        """While it speaks, a film is heard beneath."""
        if self._stand and self._voice:
            self._stand.navigator.talks = self._voice.speaking

    @Slot(str)
    def _unable(self, code: str = "no-engine") -> None:
        """The visitor is told at the setting of speech; the log has the reason."""
        if self._stand:
            self._stand.navigator.speechless = code
            if code != "no-voice":
                self._stand.navigator.setEase("speech", False)
                self._leave()

    @Slot()
    def _leave(self) -> None:
        """Nobody listens any more: nothing of it stays."""
        if self.speaker:
            self.speaker.deleteLater()
            self.speaker = None
        if self._voice:
            self._voice.close()
