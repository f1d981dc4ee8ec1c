"""The history as QML shows it: its steps, each of which can be taken back, and the content as it was."""

from __future__ import annotations

from datetime import datetime
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.history.told import told
from kiosk.desk.preview.edit.words import words
from kiosk.editing.edit import Edit
from kiosk.editing.errors import Refused
from kiosk.editing.step_store import Step
from kiosk.model.site import Site
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.edit_mode import EditMode

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
MOST = 200
Then = dict[str, bytes | None]


@QmlElement
@QmlUncreatable("edit mode makes it")
class HistoryPanel(QObject):  # type: ignore[operator]
    """What was saved, the newest first."""

    changed = Signal()
    lookedChanged = Signal()
    _looked = Signal(object, object)

    def __init__(self, mode: EditMode) -> None:
        super().__init__(mode)
        self._mode, self._words = mode, words("history")
        self._steps: list[Step] = []
        self._then: Then | None = None
        self._note = ""
        mode.reread.connect(self._read)
        mode.saved.connect(self._read)
        self._looked.connect(self._show)

    @Slot()
    def _read(self) -> None:
        steps = self._mode.edit.history.steps[:MOST] if self._mode.edit else []
        if steps != self._steps:
            self._steps = steps
            self.changed.emit()

    # what QML reads

    @Property("QVariantList", notify=changed)
    def steps(self) -> list[dict[str, object]]:
        undone = {step.undoes for step in self._steps}
        zone = datetime.now().astimezone().tzinfo
        assert zone
        return [told(step, step.id in undone, zone, self._words) for step in self._steps]

    @Property(str, notify=lookedChanged)
    def note(self) -> str:
        """What is said of the moment that is looked at."""
        return self._note

    @Property(int, notify=lookedChanged)
    def differing(self) -> int:
        """How many files were otherwise then; 0 while nothing is looked at."""
        return len(self._then or {})

    # what QML asks for

    @Slot(int)
    def undo(self, index: int) -> None:
        """Take back a step."""
        self._mode.undo_step(self._steps[index])

    @Slot(str)
    def look(self, moment: str) -> None:
        """Show the stand as it was at a moment, as in 2017-03-13 09:00; nothing is changed."""
        try:
            at = datetime.fromisoformat(moment.strip().replace(" ", "T")).astimezone()
        except ValueError:
            self._say(self._words["noMoment"])
            return
        if edit := self._mode.edit:
            Thread(target=self._find, args=(edit, at), name="look", daemon=True).start()

    def _find(self, edit: Edit, at: datetime) -> None:
        """On a thread of its own, as all of the content is looked at."""
        try:
            past = edit.at(at)
            self._looked.emit(dict(past.files), past.site if past.files else None)
        except Refused as error:
            self._looked.emit({}, error)

    @Slot(object, object)
    def _show(self, then: Then, found: object) -> None:
        self._then = then or None
        self._say(self._words["files"].format(files=", ".join(then)) if then else self._words["same"])
        if isinstance(found, Refused):
            self._say("")
            self._mode.refuse(found)
        elif isinstance(found, Site):
            self._mode.preview.show(found)

    @Slot()
    def back(self) -> None:
        """Look at the content as it is again."""
        self._then = None
        self._say("")
        self._mode.show_now()

    @Slot()
    def take(self) -> None:
        """Make the content what it was at the moment that is looked at: one step, which can be taken back."""
        if then := self._then:
            self._then = None
            self._say("")
            self._mode.restore(then, self._words["tookBack"])

    def _say(self, note: str) -> None:
        self._note = note
        self.lookedChanged.emit()
