"""Who hears what is shown, as QML reads it: a screen reader's user, or whom the stand speaks to."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QJSEngine, QmlElement, QmlUncreatable

from kiosk.visit import reader
from kiosk.visit.journey import Mode
from kiosk.visit.qt_property import Property
from kiosk.visit.showing import Showing

QML_IMPORT_NAME = "kiosk.visit"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the navigator is one")
class Listening(Showing):  # type: ignore[operator]
    """`announced` has a screen reader say a text; the second argument tells whether it takes announcements."""

    heardChanged = Signal()
    speechlessChanged = Signal()
    talksChanged = Signal()
    announced = Signal(str, bool)

    def __init__(self, engine: QJSEngine) -> None:
        super().__init__(engine)
        self._heard, self._speechless, self._talks = False, "", False
        self._announcements = reader.Announcements(self)

    @property
    def _listens(self) -> bool:
        return reader.listens() or self._shown.ease.get("speech", False)

    def _listen(self) -> None:
        """Whoever begins to listen is heard at once; who ends takes no text away that has the keyboard."""
        listens = self._listens
        if self._heard != listens and (listens or self.mode == Mode.ATTRACT.value):
            self._heard = listens
            self.heardChanged.emit()
            if reader.listens():
                self._announcements.ask()

    @Slot(bool)
    def hush(self, hushed: bool) -> None:
        """A screen reader is not told each part of the page that is built now, only then what has the keyboard."""
        reader.hush(hushed)

    @Property(bool, notify=heardChanged)
    def heard(self) -> bool:
        """True while a screen reader listens, or the stand speaks itself: then keys lead through texts too."""
        return self._heard

    def _get_speechless(self) -> str:
        """Why the stand could not speak when it was asked to last, as the voice's code; "" where it could."""
        return self._speechless

    def _set_speechless(self, code: str) -> None:
        if code != self._speechless:
            self._speechless = code
            self.speechlessChanged.emit()

    speechless = Property(str, _get_speechless, _set_speechless, notify=speechlessChanged)

    def _get_talks(self) -> bool:
        """True while the stand's voice says something."""
        return self._talks

    def _set_talks(self, talks: bool) -> None:
        if talks != self._talks:
            self._talks = talks
            self.talksChanged.emit()

    talks = Property(bool, _get_talks, _set_talks, notify=talksChanged)
