"""What edit mode says to whoever changes something: one sentence, and two versions of a file that others changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.conflict import Conflict
from kiosk.desk.preview.editor import Editor
from kiosk.editing.errors import ChangedOnDisk, Refused
from kiosk.model.issues import Issue
from kiosk.visit.qt_property import Property

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("edit mode is one")
class Notices(QObject):  # type: ignore[operator]
    """What is said stays until something else is, or it is dismissed."""

    messageChanged = Signal()

    def __init__(self, folder: Path, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder, self.editor = folder, editor
        self._message = ""
        self._issue: Issue | None = None
        self._conflict: Conflict | None = None

    def say(self, message: str, about: Issue | None = None) -> None:
        """One sentence above the panel, "" for none; `about` has the place that can be opened in the editor."""
        if (message, about) != (self._message, self._issue):
            self._message, self._issue = message, about
            self.messageChanged.emit()

    def refuse(self, error: Refused) -> None:
        """Say why something was not done."""
        if isinstance(error, ChangedOnDisk):
            self._conflict = Conflict.of(error)
            self.messageChanged.emit()
            return
        where = f"{error.issue.file}:{error.issue.line}: " if error.issue.line else f"{error.issue.file}: "
        way_out = f" — {error.issue.way_out}" if error.issue.way_out else ""
        self.say(f"{where if error.issue.file else ''}{error.issue.what}{way_out}", error.issue)

    @Property(str, notify=messageChanged)
    def message(self) -> str:
        return self._message

    @Property(bool, notify=messageChanged)
    def placed(self) -> bool:
        """Whether the message is about a line of a file."""
        return self._issue is not None and bool(self._issue.file)

    @Property("QVariantMap", notify=messageChanged)
    def conflict(self) -> dict[str, object]:
        """The two versions of a file that was changed elsewhere; empty for none."""
        return self._conflict.entry() if self._conflict else {}

    @Slot()
    def openFile(self) -> None:
        """Open what the message is about in the editor, at its line."""
        if self._issue:
            path = self.folder.resolve().parent / self._issue.file
            if not self.editor.open(path, self._issue.line):
                self.say(f"No program opened {self._issue.file}; name one with --editor.")

    @Slot()
    def dismiss(self) -> None:
        self.say("")

    def settled(self) -> Conflict | None:
        """The conflict that is not shown any more; None where there was none."""
        conflict, self._conflict = self._conflict, None
        self.messageChanged.emit()
        return conflict
