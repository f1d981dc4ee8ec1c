"""A sentence that was recorded beforehand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

Status, Error = QMediaPlayer.MediaStatus, QMediaPlayer.Error


class Clip(QObject):
    """Plays one clip at a time; `failed` for one that cannot be played."""

    finished = Signal()
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._rate, self._volume = 1.0, 1.0

    def set(self, rate: float, volume: float) -> None:
        """At once so fast, so loud."""
        self._rate, self._volume = rate, volume
        if self._player:
            self._player.setPlaybackRate(rate)
            self._player.audioOutput().setVolume(volume)  # as speech-dispatcher takes it

    def play(self, path: Path) -> None:
        """From its beginning."""
        if self._player is None:
            self._player = QMediaPlayer(self)
            self._player.setAudioOutput(QAudioOutput(self))
            self._player.mediaStatusChanged.connect(self._changed)
            self._player.errorOccurred.connect(self._failed)
        self._player.audioOutput().setDevice(QMediaDevices.defaultAudioOutput())  # it may be the headset by now
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        self.set(self._rate, self._volume)
        self._player.play()

    def stop(self) -> None:
        """Be silent."""
        if self._player:
            self._player.setSource(QUrl())

    @Slot(QMediaPlayer.MediaStatus)
    def _changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is Status.EndOfMedia:
            self.finished.emit()

    @Slot(QMediaPlayer.Error, str)
    def _failed(self, error: QMediaPlayer.Error, _: str) -> None:
        if error is not Error.NoError:
            self.failed.emit()
