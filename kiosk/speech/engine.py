"""The machine's speech engine: speech-dispatcher, Windows' voices, or what else Qt finds."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

SILENT = {"mock"}
"""Engines that say nothing."""
PREFERRED = {"en": "en_GB", "zh": "zh_CN"}
"""Where a language is spoken in many ways: those of the United Nations' documents."""
PINYIN = "Pinyin"
"""espeak-ng makes Pinyin of Chinese, and would read it as if it were English."""
State = QTextToSpeech.State
GRACE = 400
"""Milliseconds within which what was stopped has ended, if its end comes at all."""


class Engine(QObject):
    """Says a text. It is looked for when it is first needed, which takes seconds.

    `unable` has a code and why: "no-engine", or "no-voice" for the language.
    """

    finished = Signal()
    unable = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine: QTextToSpeech | None = None
        self._says = self._began = self._flies = False  # it flies until its end comes, stopped or not
        self._waiting: Callable[[], None] | None = None
        self._ending = QTimer(self, singleShot=True, interval=GRACE)
        self._ending.timeout.connect(self._go_on)
        self._rate, self._volume = 1.0, 1.0

    def prepare(self) -> str:
        """Find an engine; why there is none, or ""."""
        if self._engine:
            return ""
        names = [name for name in QTextToSpeech.availableEngines() if name not in SILENT]
        why = "Qt has no plugin for one"
        for name in names:
            engine = QTextToSpeech(name, self)
            if engine.state() is not State.Error:
                self._engine = engine
                engine.stateChanged.connect(self._changed)
                return ""
            why = f"{name}: {engine.errorString()}"
        return why

    def voice(self, language: str, name: str = "") -> str:
        """What the voice for a language is called; "" where there is none. An engine must have been found."""
        return self._engine.voice().name() if self._engine and choose(self._engine, language, name) else ""

    def set(self, rate: float, volume: float) -> None:
        """From the next text on so fast, so loud."""
        self._rate, self._volume = rate, volume

    def say(self, text: str, language: str, name: str = "") -> None:
        """Say `text`, with the voice of this name if there is one; nothing else may be being said."""
        if why := self.prepare():
            self.unable.emit("no-engine", why)
        elif (engine := self._engine) and not choose(engine, language, name):
            self.unable.emit("no-voice", f"{engine.engine()} has no voice for '{language}'")
        elif engine:
            self._waiting = lambda: self._start(engine, text)
            if not self._ending.isActive():
                self._go_on()

    def _start(self, engine: QTextToSpeech, text: str) -> None:
        engine.setRate(pace(self._rate))
        engine.setVolume(self._volume)
        self._says, self._began, self._flies = True, False, True
        engine.say(text)

    @Slot()
    def _go_on(self) -> None:
        """What was stopped has ended: its end is not taken for that of what comes now."""
        start, self._waiting, self._flies = self._waiting, None, False
        if start:
            start()

    def stop(self) -> None:
        """Be silent."""
        self._says, self._waiting = False, None
        if self._engine and self._flies and not self._ending.isActive():
            self._engine.stop()
            self._ending.start()

    @Slot(QTextToSpeech.State)
    def _changed(self, state: QTextToSpeech.State) -> None:
        if state is State.Ready and self._ending.isActive():
            self._ending.stop()
            self._go_on()
        elif self._says and self._engine:
            self._follow(self._engine, state)

    def _follow(self, engine: QTextToSpeech, state: QTextToSpeech.State) -> None:
        if state is State.Error:
            self._says = False
            self.unable.emit("no-engine", engine.errorString())
        elif state is State.Speaking:
            self._began = True
        elif state is State.Ready and self._began:
            self._says = self._flies = False
            self.finished.emit()


def pace(rate: float) -> float:
    """Qt's number, from -1 to 1, for so many times the ordinary speed: as measured with speech-dispatcher."""
    return (rate - 1) * 0.75 if rate > 1 else math.log2(rate) / 2


def choose(engine: QTextToSpeech, language: str, name: str = "") -> bool:
    """Have the engine speak `language`; False if it has no voice for it."""
    voices = voices_of(engine, language)
    if voices:
        engine.setVoice(next((voice for voice in voices if voice.name() == name), voices[0]))
    return bool(voices)


def voices_of(engine: QTextToSpeech, language: str) -> list[QVoice]:
    """The engine's voices for a language, the usual one first, without the variants that espeak-ng has of each."""
    wanted = QLocale(PREFERRED.get(language, language))
    if wanted.language() == QLocale.Language.C:
        return []  # Qt does not know it
    locales = [locale for locale in engine.availableLocales() if locale.language() == wanted.language()]
    found: list[QVoice] = []
    for locale in sorted(locales, key=lambda each: (each != wanted, each.name())):
        engine.setLocale(locale)
        found += engine.availableVoices()
    if not found:  # as espeak-ng's Mandarin: what Qt does not know by its code comes under no language at all
        engine.setLocale(QLocale.c())
        language_name = QLocale.languageToString(wanted.language())
        found = [voice for voice in engine.availableVoices() if voice.name().startswith(language_name)]
        found.sort(key=lambda voice: PINYIN not in voice.name())
    plain = [voice for voice in found if "+" not in voice.name()]
    return plain or found
