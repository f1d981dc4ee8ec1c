"""The voice that says a text to a visitor: clips where there are any, else the machine's speech engine."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from kiosk.media.clips import FOLDER
from kiosk.model.spoken import print_of, respelt, sentences
from kiosk.visit.qt_property import Property
from kiosk.visit.reader import reading_time

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.model.site import Site
    from kiosk.speech.headset import Headset

SLOWEST, FASTEST = 0.5, 2.0
SAFE = 0.6
"""The volume that hurts nobody's ears, from 0 to 1, until the site file says another."""
PATIENCE = 60.0
"""Seconds after which a process that tells nothing is given up: speech-dispatcher may list its 13,000 voices for 20."""
log = logging.getLogger("kiosk")


class Voice(QObject):
    """Says one text at a time. All of it happens in a process of its own, `command`, which begins with the first text.

    With a `headset`, nothing is said while that is out, unless the site file allows loudspeakers.

    `finished` comes when a text was said to its end, not when it was stopped or replaced. `unable` says why a text is
    not heard: "no-engine", "no-voice" (for its language) or "no-device"; the log has it once.
    """

    finished = Signal()
    unable = Signal(str)
    speakingChanged = Signal()

    def __init__(self, command: Sequence[str], parent: QObject | None = None, headset: Headset | None = None) -> None:
        super().__init__(parent)
        self._command, self._headset = list(command), headset
        self._loud = False  # heard from the loudspeakers too
        if headset:
            headset.unplugged.connect(self._fall_silent)
        self._number, self._rate = 0, 1.0
        self._safe = self._volume = SAFE
        self._speaking = self._ready = False
        self._words: Mapping[str, Mapping[str, str]] = {}
        self._voices: Mapping[str, str] = {}
        self._clips = ""
        self._told: str | None = None  # what the log has
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.finished.connect(self._gone)
        self._process.errorOccurred.connect(self._failed)
        self._waits = QTimer(self, singleShot=True)
        self._waits.timeout.connect(self._give_up)

    def follow(self, site: Site) -> None:
        """Speak as this content wants it."""
        speech = site.file.speech
        self._words, self._voices, self._loud = speech.pronunciation, speech.voices, speech.loudspeakers
        self.play_clips_of(site.file_of(FOLDER))
        if self._volume == self._safe:
            self._volume = speech.volume / 100
        self._safe = speech.volume / 100

    def play_clips_of(self, folder: Path) -> None:
        """Where clips are, by language and print."""
        self._clips = str(folder)

    def say(self, text: str, language: str) -> None:
        """Say `text`, in place of what is being said. `language` is a code of the stand's."""
        self._number += 1
        self._speak(True)
        if not self._may_be_heard:
            QTimer.singleShot(0, self, self._refuse)
            return
        words = self._words.get(language, {})
        parts = [(print_of(sentence), respelt(sentence, words)) for sentence in sentences(text)]
        name = self._voices.get(language, "")
        self._order("say", number=self._number, parts=parts, language=language, voice=name, clips=self._clips)
        self._waits.start(int((PATIENCE + reading_time(text) / self._rate) * 1000))

    @Slot()
    def _refuse(self) -> None:
        if self._speaking and not self._may_be_heard:
            self._cannot("no-device", "there is no headset, and the site file has 'loudspeakers: false'")

    @property
    def _may_be_heard(self) -> bool:
        return self._headset is None or self._loud or self._headset.present

    @Slot()
    def _fall_silent(self) -> None:
        """What was for one pair of ears is not said to the whole room."""
        if self._speaking and not self._may_be_heard:
            self._cannot("no-device", "the headset was taken out")

    @Slot()
    def prepare(self) -> None:
        """Begin to get ready, for somebody who is about to listen."""
        self._order("prepare")

    @Slot()
    def tick(self) -> None:
        """Answer a key by a short sound, at once; not while the process only begins, when it would come late."""
        if self._runs and self._ready and self._may_be_heard:
            self._order("tick")

    @Slot()
    def stop(self) -> None:
        """Be silent."""
        self._number += 1
        self._quiet()
        if self._runs:
            self._order("stop")

    @Slot()
    def pause(self) -> None:
        """Be silent until `resume`."""
        self._waits.stop()
        if self._runs:
            self._order("pause")

    @Slot()
    def resume(self) -> None:
        """Go on after `pause`, from the beginning of the sentence."""
        if self._runs and self._speaking:
            self._order("resume")
            self._waits.start(int(PATIENCE * 1000))

    @Slot()
    def reset(self) -> None:
        """As the next visitor finds it: silent, ordinary speed, a safe volume."""
        self.stop()
        self._rate, self._volume = 1.0, self._safe

    @Slot()
    def close(self) -> None:
        """As `reset`, and end the process, for good or until the next text."""
        self.reset()
        self._end()

    def _end(self) -> None:
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(1_000)
        self._process.blockSignals(False)

    def _get_rate(self) -> float:
        """How fast it speaks: 1.0 is ordinary, 0.5 half as fast, 2.0 twice."""
        return self._rate

    def _set_rate(self, rate: float) -> None:
        self._rate = min(max(rate, SLOWEST), FASTEST)
        if self._runs:
            self._order("set")

    rate = Property(float, _get_rate, _set_rate)

    def _get_volume(self) -> float:
        """From 0 to 1."""
        return self._volume

    def _set_volume(self, volume: float) -> None:
        self._volume = min(max(volume, 0.0), 1.0)
        if self._runs:
            self._order("set")

    volume = Property(float, _get_volume, _set_volume)

    @Property(bool, notify=speakingChanged)
    def speaking(self) -> bool:
        """True from `say` until the text ends; while it is paused, too."""
        return self._speaking

    @property
    def _runs(self) -> bool:
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def _order(self, do: str, **more: object) -> None:
        if not self._runs:
            self._ready = False
            name, *arguments = self._command
            self._process.start(name, arguments)
        line = {"do": do, "rate": self._rate, "volume": self._volume, **more}
        self._process.write(json.dumps(line).encode() + b"\n")

    def _speak(self, speaking: bool) -> None:
        if speaking != self._speaking:
            self._speaking = speaking
            self.speakingChanged.emit()

    def _quiet(self) -> None:
        self._waits.stop()
        self._speak(False)

    @Slot()
    def _hear(self) -> None:
        while self._process.canReadLine():
            heard = json.loads(bytes(self._process.readLine().data()))
            if heard["event"] == "ready":
                self._ready = True
                continue
            if heard["number"] != self._number or not self._speaking:
                continue  # of a text that is not said any more
            if heard["event"] == "finished":
                self._told = None
                self._quiet()
                self.finished.emit()
            else:
                self._cannot(heard["event"], heard["why"])

    def _cannot(self, code: str, why: str) -> None:
        self._quiet()
        self._end()  # the next text begins anew: what an engine or a sound server lost it does not find again
        if self._told != code:
            self._told = code
            log.warning("nothing can be said (%s): %s", code, why)
        self.unable.emit(code)

    @Slot()
    def _give_up(self) -> None:
        self._process.kill()

    @Slot(int, QProcess.ExitStatus)
    def _gone(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._speaking:
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
            why = said.splitlines()[-1] if said else f"the process that speaks ended with {code}"
            self._cannot("no-engine", why if self._waits.isActive() else "it takes too long")

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._speaking:
            self._cannot("no-engine", self._process.errorString())
