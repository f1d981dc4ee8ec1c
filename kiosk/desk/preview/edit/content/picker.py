"""One of very many: an icon, a page, a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.content.choices import Choices
from kiosk.desk.preview.edit.content.here import PICKED
from kiosk.editing.place import Place
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.content.content_panel import ContentPanel

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("edit mode makes it")
class OptionPicker(QObject):  # type: ignore[operator]
    """What can be chosen at the place that is open, as far as it was searched for."""

    placed = Signal()
    searched = Signal()

    def __init__(self, panel: ContentPanel) -> None:
        super().__init__(panel)
        self._panel, self._sought = panel, ""
        panel.placed.connect(self.placed)
        panel.placed.connect(self.searched)

    def begin(self) -> None:
        """Nothing has been searched for."""
        self._sought = ""

    @property
    def _choices(self) -> Choices | None:
        here, edit = self._panel.here, self._panel.mode.edit
        return Choices(here.view, here.field, edit, here.order[0]) if here and edit and here.view in PICKED else None

    @Property("QVariantList", notify=searched)
    def options(self) -> list[dict[str, str]]:
        return self._choices.found(self._sought) if self._choices else []

    @Property(int, notify=searched)
    def found(self) -> int:
        """How many there are in all."""
        return self._choices.count(self._sought) if self._choices else 0

    @Property(str, notify=placed)
    def value(self) -> str:
        """The one that is there now."""
        here = self._panel.here
        return here.value if here and isinstance(here.value, str) else ""

    @Property(bool, notify=placed)
    def icons(self) -> bool:
        return self._panel.here is not None and self._panel.here.view == "icons"

    @Slot(str)
    def search(self, text: str) -> None:
        self._sought = text
        self.searched.emit()

    @Slot(str)
    def choose(self, value: str) -> None:
        """Take one, and go back to what it is a part of."""
        here = self._panel.here
        if here and here.view == "words":
            self._panel.go(here.place.at(value))
        elif here and self._panel.set(here.loc, value):
            self._panel.go(Place(here.place.file, here.loc[:-1]))
