"""The frame of edit mode: whether it is on, and which panel is open beside the stand."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.panels import PANELS, panel
from kiosk.desk.preview.edit.words import words
from kiosk.desk.preview.preview import Preview
from kiosk.visit.qt_property import Property

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the preview makes it")
class EditMode(QObject):  # type: ignore[operator]
    """What the frame and the panels share: the stand that is previewed, and what is open beside it."""

    onChanged = Signal()
    openChanged = Signal()

    def __init__(self, preview: Preview, on: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preview = preview
        self._on = on and bool(PANELS)
        self._open = PANELS[0] if PANELS else ""
        self._panels = {name: (panel(name), words(name)) for name in PANELS}
        self._models = {name: found.make(self) for name, (found, _) in self._panels.items()}

    # what QML reads

    @Property("QVariantMap", notify=onChanged)
    def words(self) -> dict[str, str]:
        """The frame's own."""
        return words("frame")

    @Property("QVariantList", notify=onChanged)
    def panels(self) -> list[dict[str, str]]:
        """Every panel as its button shows it."""
        return [
            {"name": name, "sign": found.icon, "title": said["panel"]} for name, (found, said) in self._panels.items()
        ]

    @Property(bool, notify=onChanged)
    def on(self) -> bool:
        return self._on

    @Property(str, notify=openChanged)
    def open(self) -> str:
        """The panel that is open."""
        return self._open

    @Property(QUrl, notify=openChanged)
    def address(self) -> QUrl:
        """The QML of the panel that is open."""
        return QUrl.fromLocalFile(str(self._panels[self._open][0].qml)) if self._open else QUrl()

    @Property("QVariantMap", notify=openChanged)
    def needed(self) -> dict[str, object]:
        """What that requires."""
        return {"panel": self._models[self._open], "words": self._panels[self._open][1]} if self._open else {}

    # what QML asks for

    @Slot(bool)
    def switchOn(self, on: bool) -> None:
        """Edit, or look only."""
        if on != self._on:
            self._on = on
            self.onChanged.emit()

    @Slot(str)
    def show(self, name: str) -> None:
        """Open a panel, and edit mode with it."""
        if name != self._open:
            self._open = name
            self.openChanged.emit()
        self.switchOn(True)
