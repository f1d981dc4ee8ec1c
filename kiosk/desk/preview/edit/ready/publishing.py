"""Content on its way to stands: copied to a folder, or signed as a release."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.files import Files
from kiosk.desk.preview.edit.words import words
from kiosk.desk.preview.edit.work import Work
from kiosk.editing.errors import NotPublished
from kiosk.editing.publish import Published, publish
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.edit_mode import EditMode

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the panel makes it")
class Publishing(QObject):  # type: ignore[operator]
    """What is saved goes elsewhere; what is not, does not."""

    changed = Signal()

    def __init__(self, mode: EditMode, parent: QObject) -> None:
        super().__init__(parent)
        self._mode, self._words = mode, words("ready")
        self._work, self._files = Work(self), Files((), self)
        self._note, self._good = "", True
        self._files.chosen.connect(self.copy)
        self._shelf = Files((), self)
        self._shelf.chosen.connect(self.prove)
        mode.changed.connect(self.changed)

    @Property(QObject, notify=changed)
    def work(self) -> Work:
        return self._work

    @Property(QObject, notify=changed)
    def files(self) -> Files:
        """The folder that stands read."""
        return self._files

    @Property(QObject, notify=changed)
    def shelf(self) -> Files:
        """The folder that a proof is written to."""
        return self._shelf

    @Property(bool, notify=changed)
    def unsaved(self) -> bool:
        """Whether something is not saved, and would not be published."""
        edit = self._mode.edit
        return edit is not None and bool(edit.pending)

    @Property(str, notify=changed)
    def note(self) -> str:
        """What became of it."""
        return self._note

    @Property(bool, notify=changed)
    def good(self) -> bool:
        return self._good

    @Slot(object)
    def copy(self, target: Path) -> None:
        """Copy the content and its media to a folder that stands read."""
        folder = self._mode.folder
        said = self._words["publishing"].format(folder=target)
        self._work.do(said, lambda going: publish(folder, target, going), self._copied)

    def _copied(self, found: Published | Exception | None) -> None:
        if isinstance(found, Published):
            self._tell(self._words["published"].format(copied=found.copied, same=found.same))
        elif isinstance(found, NotPublished):
            way_out = f" — {found.issue.way_out}" if found.issue.way_out else ""
            self._tell(f"{found.issue.file}: {found.issue.what}{way_out}", good=False)
        elif found:
            self._tell(str(found), good=False)

    @Slot(object)
    def prove(self, target: Path) -> None:
        """Write a proof of all pages in the language that is shown, to be signed, into a folder."""
        navigator = self._mode.preview.navigator
        if navigator is None:
            return
        language = navigator.journey.language
        book = target / f"proof-{date.today():%Y-%m-%d}-{language}.pdf"
        chosen = ["--content", str(self._mode.folder), "--out", str(book), "--languages", language]
        said = self._words["proving"].format(file=book.name)
        self._work.run(said, ["proof", *chosen, "--percent"], lambda failed: self._proved(book, failed))

    def _proved(self, book: Path, failed: str | None) -> None:
        if failed is None:
            self._tell(self._words["proved"].format(file=book))
        else:
            self._tell(failed, good=False)

    @Slot(str, str, str)
    def release(self, to: str, keys: str, passphrase: str) -> None:
        """Sign the content as a release in the folder `to`, with the keys in another."""
        from kiosk.desk.release import Signing, Wish, release

        secret = passphrase.encode() or None
        signing = Signing(Path(to.strip()).expanduser(), Path(keys.strip()).expanduser(), lambda: secret, DAYS)
        folder = self._mode.folder
        said = self._words["releasing"]
        self._work.do(said, lambda going: release(folder, signing, Wish(), going), self._released)

    def _released(self, found: int | Exception) -> None:
        if isinstance(found, Exception):
            self._tell(str(found), good=False)
        else:
            self._tell(self._words["notReleased" if found else "released"], good=not found)

    def _tell(self, note: str, good: bool = True) -> None:
        self._note, self._good = note, good
        self.changed.emit()


DAYS = 35
"""Days for which stands take a release, as 'kiosk release' has it."""
