"""A voice that says nothing, and remembers what it was asked to say."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.model.site import Site


class Recorder(QObject):
    """Each text has been said a moment later, unless it is `slow`: then when a test says so, by `finish`."""

    finished = Signal()
    unable = Signal(str)
    speakingChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.said: list[tuple[str, str]] = []
        self.did: list[str] = []
        self.rate = 1.0
        self.volume = 0.6
        self.ticks = 0
        self.speaking = False
        self.slow = False
        self.content: Site | None = None
        self.missing: dict[str, str] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.finish)

    def follow(self, site: Site) -> None:
        self.content = site

    def say(self, text: str, language: str) -> None:
        self.said.append((text, language))
        self._speak(True)
        if language in self.missing:
            self.unable.emit(self.missing[language])
        elif not self.slow:
            self._soon.start()

    def tick(self) -> None:
        self.ticks += 1

    def finish(self) -> None:
        self._speak(False)
        self.finished.emit()

    def _speak(self, speaking: bool) -> None:
        if speaking != self.speaking:
            self.speaking = speaking
            self.speakingChanged.emit()

    @Slot()
    def reset(self) -> None:
        self._soon.stop()
        self.rate, self.volume = 1.0, 0.6
        self.did.append("reset")

    def pause(self) -> None:
        self.did.append("pause")

    def resume(self) -> None:
        self.did.append("resume")

    def close(self) -> None:
        self._soon.stop()
        self._speak(False)
        self.did.append("close")
