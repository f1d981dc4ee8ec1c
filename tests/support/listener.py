"""A visitor who sees nothing: seven keys, and what the stand says."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest

from kiosk.model.words import Words
from kiosk.stand.speech import Speech
from tests.support.reader import plain
from tests.support.recorder import Recorder
from tests.support.stand import Stand
from tests.support.wait import wait_until

Key = Qt.Key
KEYS = {
    "left": Key.Key_Left,
    "right": Key.Key_Right,
    "up": Key.Key_Up,
    "down": Key.Key_Down,
    "select": Key.Key_Return,
    "back": Key.Key_Escape,
    "help": Key.Key_F1,
}


class Wall(QObject):
    """The screen that a stand hangs on, as far as speech asks for it."""

    opened = Signal()

    def __init__(self, stand: Stand) -> None:
        super().__init__()
        self.stand = stand


@dataclass
class Listener:
    """Presses the keypad's keys, each of which is answered by sound."""

    stand: Stand
    voice: Recorder = field(default_factory=Recorder)
    most: int = 90

    def __post_init__(self) -> None:
        self._wall = Wall(self.stand)
        self.speech = Speech(self._wall, lambda: self.voice)  # type: ignore[arg-type]

    @property
    def words(self) -> Words:
        navigator = self.stand.navigator
        return navigator.site.words[navigator.language]

    @property
    def heard(self) -> str:
        """All that was said since the last key, in the visitor's language."""
        return plain(" ".join(text for text, _ in self.voice.said))

    def press(self, *deeds: str) -> str:
        """Press keys one after another; what is said after the last."""
        for deed in deeds:
            self.voice.said.clear()
            before = len(self.voice.did)
            QTest.keyClick(self.stand.window, KEYS[deed])
            wait_until(lambda: self.voice.said or len(self.voice.did) > before, f"an answer to the key {deed}")  # noqa: B023
            self.rests()
        return self.heard

    def rests(self) -> None:
        """Wait until all has been said, and nothing moves."""
        self.stand.settle()
        wait_until(lambda: self.speech.speaker is None or self.speech.speaker.silent, "the stand to have said all")

    def finds(self, text: str, by: str = "down") -> str:
        """Go on from one to the next until `text` is heard; what is said there."""
        text, heard = plain(text), [self.heard]
        while text not in plain(heard[-1]):
            assert len(heard) < self.most, f"'{text}' is not heard, but {dict.fromkeys(heard)}"
            heard.append(self.press(by))
        return heard[-1]

    def enters(self, text: str) -> str:
        """Find what is called so and press it; what is said then."""
        self.finds(text)
        return self.press("select")

    def close(self) -> None:
        """Goes away; the stand is as it was."""
        self.stand.restart()
        self.speech.deleteLater()
