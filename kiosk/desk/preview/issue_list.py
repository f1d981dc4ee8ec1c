"""What is wrong with the content, for the panel that leads to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.editor import Editor
from kiosk.desk.report import summary
from kiosk.model.issues import Issue
from kiosk.visit.qt_property import Property

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the preview makes it")
class IssueList(QObject):  # type: ignore[operator]
    """The problems of the content at `root`, the folder that holds `content/`."""

    changed = Signal()
    noted = Signal()

    def __init__(self, root: Path, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root, self._editor = root, editor
        self._issues: list[Issue] = []
        self._note = ""

    @Slot(object)
    def take(self, issues: list[Issue]) -> None:
        """These instead of those before; what keeps the content from being shown comes first."""
        self._issues = sorted(issues, key=lambda each: (not each.is_error, each))
        self.changed.emit()
        self._say("")

    @Property("QVariantList", notify=changed)
    def problems(self) -> list[dict[str, object]]:
        return [
            {
                "place": f"{issue.file}:{issue.line}" if issue.line else issue.file,
                "what": issue.what,
                "wayOut": issue.way_out,
                "grave": issue.is_error,
            }
            for issue in self._issues
        ]

    @Property(str, notify=changed)
    def summary(self) -> str:
        return summary(self._issues)

    @Property(bool, notify=changed)
    def grave(self) -> bool:
        """Whether the content cannot be shown as it is."""
        return any(issue.is_error for issue in self._issues)

    @Property(str, notify=noted)
    def note(self) -> str:
        """What went wrong when a file was to be opened."""
        return self._note

    @Slot(int)
    def open(self, index: int) -> None:
        """Open the problem's file at its line."""
        issue = self._issues[index]
        opened = self._editor.open(self._root / issue.file, issue.line)
        self._say("" if opened else f"No program opened {issue.file}; name one with --editor.")

    def _say(self, note: str) -> None:
        self._note = note
        self.noted.emit()
