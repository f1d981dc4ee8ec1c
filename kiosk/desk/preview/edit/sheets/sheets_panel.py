"""A spreadsheet on its way into the page that is shown: what maps to what, what is wrong, and taking it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.files import Files
from kiosk.desk.preview.edit.sheets import told
from kiosk.desk.preview.edit.sheets.texts_book import TextsBook
from kiosk.desk.preview.edit.words import words
from kiosk.desk.preview.edit.work import Work
from kiosk.editing.errors import CannotEdit
from kiosk.editing.sheets.book import SUFFIXES, read_book
from kiosk.editing.sheets.cells import Book
from kiosk.editing.sheets.sheet_import import SheetImport, begun, planned
from kiosk.media.bad_file import BadFile
from kiosk.model.issues import has_errors, issue
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.edit_mode import EditMode

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("edit mode makes it")
class SheetsPanel(QObject):  # type: ignore[operator]
    """The file that was chosen for a page; nothing of it is taken before somebody says so."""

    changed = Signal()
    chosen = Signal()

    def __init__(self, mode: EditMode) -> None:
        super().__init__(mode)
        self._mode, self._words = mode, words("sheets")
        self._files, self._work = Files(SUFFIXES, self), Work(self)
        self._texts = TextsBook(mode, self)
        self._path: Path | None = None
        self._page, self._note, self._tried = "", "", False
        self._import: SheetImport | None = None
        self._files.chosen.connect(self.read)
        mode.dropped.connect(self._drop)
        mode.reread.connect(self._anew)
        mode.preview.moved.connect(self.changed)

    @Slot(object)
    def _drop(self, paths: list[Path]) -> None:
        """A spreadsheet was dropped on the stand."""
        if sheet := next((path for path in paths if path.suffix.lower() in SUFFIXES), None):
            self._mode.show("sheets")
            self.read(sheet)

    @Slot(object)
    def read(self, path: Path, encoding: str = "") -> None:
        """Read a file for the page that is shown."""
        self._path, self._page, self._note = path, self._mode.preview.page, ""
        self._work.do(self._words["reading"].format(file=path.name), lambda _: read_book(path, encoding), self._begin)
        self.changed.emit()

    def _begin(self, read: Book | Exception) -> None:
        self._import, self._tried, edit = None, False, self._mode.edit
        if isinstance(read, BadFile):
            found = issue(read.code, **read.facts)
            self._note = f"{self._path.name if self._path else ''}: {found.what} — {found.way_out}"
        elif isinstance(read, Exception):
            self._note = str(read)
        elif edit:
            try:
                self._import = begun(edit, self._page, read)
            except CannotEdit as error:
                self._mode.refuse(error)
            self._note = "" if self._import else self._words["notHere"]
        self.changed.emit()
        if self._import:
            self.chosen.emit()

    @Slot()
    def _anew(self) -> None:
        """The content is another than it was: what was chosen is looked at again."""
        if self._import and self._mode.edit:
            self._begin(self._import.book)

    # what QML reads

    @Property(QObject, notify=changed)
    def files(self) -> Files:
        return self._files

    @Property(QObject, notify=changed)
    def work(self) -> Work:
        return self._work

    @Property(QObject, notify=changed)
    def texts(self) -> TextsBook:
        return self._texts

    @Property(bool, notify=changed)
    def begun(self) -> bool:
        """Whether a file is chosen and read."""
        return self._import is not None

    @Property(str, notify=changed)
    def note(self) -> str:
        """Why a file was not read."""
        return self._note

    @Property(bool, notify=changed)
    def taken(self) -> bool:
        """Whether the stand shows what the file says, unsaved."""
        edit = self._mode.edit
        return self._tried and edit is not None and not has_errors(edit.issues)

    @Property(str, notify=changed)
    def page(self) -> str:
        """The page for which a file is, or would be, chosen."""
        return self._page if self._import else self._mode.preview.page

    @Property("QStringList", notify=changed)
    def takes(self) -> list[str]:
        """What the page that is shown takes from a spreadsheet; nothing if it takes nothing."""
        edit = self._mode.edit
        try:
            plan = planned(edit, self._mode.preview.page) if edit else None
        except CannotEdit:
            plan = None
        return [column.label for column in plan.columns] if plan else []

    @Property("QVariantMap", notify=changed)
    def file(self) -> dict[str, object]:
        """The file and the ways in which it may be read."""
        return told.file(self._import) if self._import else {}

    @Property("QVariantList", notify=changed)
    def mapping(self) -> list[dict[str, object]]:
        """For each column of the page where it comes from."""
        return told.mapping(self._import, self._words) if self._import else []

    @Property("QVariantList", notify=changed)
    def cells(self) -> list[dict[str, object]]:
        """The sheet as it is read: the names of its columns and its first rows."""
        return told.cells(self._import) if self._import else []

    @Property("QVariantList", notify=changed)
    def problems(self) -> list[dict[str, object]]:
        """What is to be said of it, each with its line."""
        now, edit = self._import, self._mode.edit
        if now is None or edit is None:
            return []
        wrong = [each for each in edit.issues if each.is_error] if self._tried else []
        return [*told.placed(wrong), *told.problems(now, self._words)]

    @Property(bool, notify=changed)
    def good(self) -> bool:
        """Whether it can be taken."""
        return self._import is not None and self._import.good

    # what QML asks for

    @Slot(int)
    def setSheet(self, number: int) -> None:
        self._choose(lambda now: now.sheet(number))

    @Slot(str)
    def setEncoding(self, encoding: str) -> None:
        if self._path:
            self.read(self._path, encoding)

    @Slot(str)
    def setLanguage(self, code: str) -> None:
        self._choose(lambda now: now.within(code))

    @Slot(bool)
    def turn(self, on: bool) -> None:
        self._choose(lambda now: now.turn(on))

    @Slot(bool)
    def keepTotals(self, on: bool) -> None:
        self._choose(lambda now: now.totals(on))

    @Slot(str, int)
    def fill(self, key: str, option: int) -> None:
        """Let a column of the page come from the option of that number; 0 is none."""
        self._choose(lambda now: now.mapping(key, option - 1 if option else None))

    @Slot(str, str)
    def say(self, key: str, text: str) -> None:
        """Let all rows say the same."""
        self._choose(lambda now: now.mapping(key, text.strip() or None))

    @Slot()
    def take(self) -> None:
        """Show on the stand what the file says; Save keeps it."""
        if (now := self._import) and now.good:
            self._tried = self._mode.change(now.take)
            self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Another file, or none."""
        self._import, self._note, self._tried = None, "", False
        self.changed.emit()

    def _choose(self, change: Callable[[SheetImport], SheetImport]) -> None:
        if self._import:
            self._import, self._tried = change(self._import), False
            self.changed.emit()
