"""The translators' workbook: written from the content as it is saved, and taken back as changes that are not saved."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.gather import gather
from kiosk.content.translations.fingerprints import recall, store
from kiosk.content.translations.texts import texts_of
from kiosk.desk.preview.edit.files import Files
from kiosk.desk.preview.edit.words import words
from kiosk.desk.preview.edit.work import Work
from kiosk.editing.errors import CannotEdit
from kiosk.editing.place import Place
from kiosk.editing.sheets.book import SUFFIXES, WORKBOOK
from kiosk.editing.translator import Merger
from kiosk.media.bad_file import BadFile
from kiosk.model.issues import Issue, Loc, issue
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.edit_mode import EditMode

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
Changed = list[tuple[str, Loc, str]]


@QmlElement
@QmlUncreatable("the panel makes it")
class TextsBook(QObject):  # type: ignore[operator]
    """All texts to translators, and back."""

    changed = Signal()

    def __init__(self, mode: EditMode, parent: QObject) -> None:
        super().__init__(parent)
        self._mode, self._words = mode, words("sheets")
        self._work = Work(self)
        self._out, self._back = Files((), self), Files(SUFFIXES, self)
        self._notes: list[str] = []
        self._waiting: Changed = []
        self._count = 0
        self._out.chosen.connect(self.export)
        self._back.chosen.connect(self.read)
        self._step = QTimer(self, interval=0)
        self._step.timeout.connect(self._next)

    @Property(QObject, notify=changed)
    def work(self) -> Work:
        return self._work

    @Property(QObject, notify=changed)
    def out(self) -> Files:
        """Where the workbook is to be put."""
        return self._out

    @Property(QObject, notify=changed)
    def back(self) -> Files:
        """The workbook that came back."""
        return self._back

    @Property("QStringList", notify=changed)
    def notes(self) -> list[str]:
        """What became of it."""
        return self._notes

    @Slot(object)
    def export(self, folder: Path) -> None:
        """Write all texts into a workbook in a folder, beside what is there."""
        root = self._mode.folder
        names = (f"texts-{date.today()}{number}{WORKBOOK}" for number in ("", *(f"-{n}" for n in range(2, 99))))
        path = next(folder / name for name in names if not (folder / name).exists())

        def write(_: object) -> Path:
            from kiosk.editing.sheets.translators import workbook  # as the window opens sooner without openpyxl

            texts = texts_of(gather(root, {}))
            path.write_bytes(workbook(texts, recall(root).judged(texts)))
            return path

        self._work.do(self._words["writing"], write, self._written)

    def _written(self, found: Path | Exception) -> None:
        said = self._words["notWritten"].format(reason=found) if isinstance(found, Exception) else ""
        self._say(said or self._words["written"].format(file=found))

    @Slot(object)
    def read(self, path: Path) -> None:
        """Take what translators wrote; it is shown at once, and saved by Save."""
        root = self._mode.folder

        def merge(_: object) -> tuple[Changed, list[Issue]]:
            from kiosk.editing.sheets.translators import filled

            texts, fingerprints = texts_of(gather(root, {})), recall(root)
            fingerprints.judged(texts)
            merger = Merger(texts, fingerprints)
            filled(path, merger)
            if merger.confirmed:
                store(fingerprints, root)
            new = [(file, loc, new) for file, held in merger.changes.items() for loc, (new, *_) in held.items()]
            return new, merger.issues

        self._work.do(self._words["reading"].format(file=path.name), merge, self._merged)

    def _merged(self, found: tuple[Changed, list[Issue]] | Exception) -> None:
        if isinstance(found, BadFile):
            said = issue(found.code, **found.facts)
            self._say(f"{said.what} — {said.way_out}")
        elif isinstance(found, Exception):
            self._say(str(found))
        else:
            self._waiting, issues = found
            self._notes, self._count = [str(each) for each in issues], 0
            self._step.start()

    @Slot()
    def _next(self) -> None:
        """One text at a time, so that the window never waits."""
        edit = self._mode.edit
        if not self._waiting or edit is None:
            self._step.stop()
            self._mode.change(lambda _: None)
            self._say(self._words["merged"].format(count=self._count), *self._notes)
            return
        file, loc, new = self._waiting.pop(0)
        try:
            edit.set(Place(f"{edit.draft.root.name}/{file}", loc), new)
            self._count += 1
        except CannotEdit as error:
            self._notes.append(str(error.issue))

    def _say(self, *notes: str) -> None:
        self._notes = list(notes)
        self.changed.emit()
