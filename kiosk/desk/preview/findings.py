"""What is wrong with the content, for the panel that leads to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.problems import Problem
from kiosk.desk.preview.editor import Editor
from kiosk.desk.report import summary
from kiosk.visit.typed import Property

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the preview makes it")
class Findings(QObject):  # type: ignore[operator]
    """The problems of the content at `root`, the folder that holds `content/`."""

    changed = Signal()
    noted = Signal()

    def __init__(self, root: Path, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root, self._editor = root, editor
        self._problems: list[Problem] = []
        self._note = ""

    @Slot(object)
    def take(self, problems: list[Problem]) -> None:
        """These instead of those before; what keeps the content from being shown comes first."""
        self._problems = sorted(problems, key=lambda each: (each.severity == "warning", each))
        self.changed.emit()
        self._say("")

    @Property("QVariantList", notify=changed)
    def problems(self) -> list[dict[str, object]]:
        return [
            {
                "place": f"{problem.file}:{problem.line}" if problem.line else problem.file,
                "what": problem.what,
                "wayOut": problem.way_out,
                "grave": problem.severity == "error",
            }
            for problem in self._problems
        ]

    @Property(str, notify=changed)
    def summary(self) -> str:
        return summary(self._problems)

    @Property(bool, notify=changed)
    def grave(self) -> bool:
        """Whether the content cannot be shown as it is."""
        return any(problem.severity == "error" for problem in self._problems)

    @Property(str, notify=noted)
    def note(self) -> str:
        """What went wrong when a file was to be opened."""
        return self._note

    @Slot(int)
    def open(self, index: int) -> None:
        """Open the problem's file at its line."""
        problem = self._problems[index]
        opened = self._editor.open(self._root / problem.file, problem.line)
        self._say("" if opened else f"No program opened {problem.file}; name one with --editor.")

    def _say(self, note: str) -> None:
        self._note = note
        self.noted.emit()
