"""The short quiet sound that answers a key at once: an engine may take a second to begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

SOUND = Path(__file__).with_name("tick.wav")


class Tick(QObject):
    """Plays it, as loud as what is said."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effect: QSoundEffect | None = None

    def prepare(self) -> None:
        """Read the sound and find the way out."""
        if self._effect is None:
            self._effect = QSoundEffect(QMediaDevices.defaultAudioOutput(), self)
            self._effect.setSource(QUrl.fromLocalFile(str(SOUND)))

    def play(self, volume: float) -> None:
        """Now; `volume` from 0 to 1."""
        self.prepare()
        if self._effect:
            if self._effect.audioDevice() != (device := QMediaDevices.defaultAudioOutput()):
                self._effect.setAudioDevice(device)  # a headset was plugged in
            self._effect.setVolume(volume)
            self._effect.play()
