"""Which file or folder: a list to walk through by keys, as the window has no dialogs of the system's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.words import words
from kiosk.disk.names import is_text
from kiosk.visit.qt_property import Property

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
MOST = 500


@QmlElement
@QmlUncreatable("a panel makes it")
class Files(QObject):  # type: ignore[operator]
    """Files whose names end with one of `suffixes`, all folders; with no suffixes a folder is sought.

    `chosen` comes with the path.
    """

    changed = Signal()
    chosen = Signal(object)

    def __init__(self, suffixes: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._suffixes = suffixes
        self._folder = _beginning()
        self._sought = ""

    @Property("QVariantMap", notify=changed)
    def words(self) -> dict[str, str]:
        return words("files")

    @Property(str, notify=changed)
    def folder(self) -> str:
        """Where the list is, as a path."""
        return str(self._folder)

    @Property(bool, notify=changed)
    def folders(self) -> bool:
        """Whether a folder is sought."""
        return not self._suffixes

    @Property("QVariantList", notify=changed)
    def entries(self) -> list[dict[str, object]]:
        """What is there, folders first."""
        return [{"name": path.name, "folder": is_folder} for is_folder, path in self._entries()]

    @Slot(str)
    def go(self, path: str) -> None:
        """Open a folder, by its path."""
        there = Path(path.strip()).expanduser()
        if there.is_file():
            self.chosen.emit(there)
        elif there.is_dir():
            self._folder, self._sought = there, ""
            self.changed.emit()

    @Slot()
    def up(self) -> None:
        """The folder that holds this one."""
        self.go(str(self._folder.parent))

    @Slot(str)
    def open(self, name: str) -> None:
        """Open a folder of the list, or choose a file."""
        self.go(str(self._folder / name))

    @Slot()
    def take(self) -> None:
        """Choose the folder that the list shows."""
        self.chosen.emit(self._folder)

    @Slot(str)
    def search(self, sought: str) -> None:
        """Only names that have this in them."""
        self._sought = sought.strip().casefold()
        self.changed.emit()

    @Slot(QUrl)
    def drop(self, address: QUrl) -> None:
        """Choose a file that was dropped."""
        if address.isLocalFile():
            self.go(address.toLocalFile())

    def _entries(self) -> list[tuple[bool, Path]]:
        try:
            there = [path for path in self._folder.iterdir() if not path.name.startswith(".") and is_text(path.name)]
            found = [(path.is_dir(), path) for path in there]
        except OSError:
            return []
        fit = [each for each in found if each[0] or each[1].suffix.lower() in self._suffixes]
        fit = [each for each in fit if self._sought in each[1].name.casefold()]
        return sorted(fit, key=lambda each: (not each[0], each[1].name.casefold()))[:MOST]


def _beginning() -> Path:
    """Where people's files are: their documents, or their home."""
    places = (QStandardPaths.StandardLocation.DocumentsLocation, QStandardPaths.StandardLocation.HomeLocation)
    known = (Path(QStandardPaths.writableLocation(place)) for place in places)
    return next((path for path in known if path.is_dir()), Path.cwd())
