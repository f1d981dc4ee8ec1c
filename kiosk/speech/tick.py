"""The short quiet sound that answers a key at once: an engine may take a second to begin."""

from __future__ import annotations

import wave
from array import array
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

SOUND = Path(__file__).with_name("tick.wav")


class Tick(QObject):
    """Plays it, as loud as what is said.

    The way out stays open, and a tick is only written to it: QSoundEffect opens it anew for each, and did not come back
    from that when keys followed each other fast.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device: QAudioDevice | None = None
        self._sink: QAudioSink | None = None
        self._out: QIODevice | None = None
        self._samples = array("h")
        self._format = QAudioFormat()

    def prepare(self) -> None:
        """Read the sound and open the way out, unless that is done; anew for a headset that was plugged in."""
        device = QMediaDevices.defaultAudioOutput()
        if self._sink and self._device == device and self._sink.state() is not QtAudio.State.StoppedState:
            return
        if not self._samples:
            self._read()
        self._device, self._sink = device, QAudioSink(device, self._format, self)
        self._out = self._sink.start()

    def _read(self) -> None:
        with wave.open(str(SOUND)) as file:
            self._samples = array("h", file.readframes(file.getnframes()))
            self._format.setSampleRate(file.getframerate())
            self._format.setChannelCount(file.getnchannels())
            self._format.setSampleFormat(QAudioFormat.SampleFormat.Int16)

    def play(self, volume: float) -> None:
        """Now; `volume` from 0 to 1."""
        self.prepare()
        samples = array("h", (int(sample * volume) for sample in self._samples)).tobytes()
        if self._sink and self._out and self._sink.bytesFree() >= len(samples):
            self._out.write(samples)
