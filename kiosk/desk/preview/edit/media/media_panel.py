"""Pictures, films and subtitles on their way onto the page that is shown."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.files import Files
from kiosk.desk.preview.edit.media.places import FilePlace, abouts, places
from kiosk.desk.preview.edit.words import words
from kiosk.desk.preview.edit.work import Work
from kiosk.editing.edit import Edit
from kiosk.editing.errors import CannotEdit
from kiosk.editing.media.adding import Addition, converted, copied, forgotten, planned
from kiosk.editing.media.verdict import SORTS, Verdict, judged
from kiosk.editing.sheets.book import SUFFIXES as SHEETS
from kiosk.media.bad_file import BadFile
from kiosk.media.films import opened
from kiosk.model.issues import Issue, issue
from kiosk.model.lint import LARGEST
from kiosk.pages.film.timecode import clock
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.edit_mode import EditMode

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
SUFFIXES = tuple(suffix for suffixes in SORTS.values() for suffix in suffixes)


@QmlElement
@QmlUncreatable("edit mode makes it")
class MediaPanel(QObject):  # type: ignore[operator]
    """One file after the other: looked at, copied or converted into assets/, and put where it belongs."""

    changed = Signal()
    added = Signal()
    asked = Signal()

    def __init__(self, mode: EditMode) -> None:
        super().__init__(mode)
        self._mode, self._words = mode, words("media")
        self._files, self._work = Files(SUFFIXES, self), Work(self)
        self._waiting: list[Path] = []
        self._issues: tuple[Issue, ...] = ()
        self._note = ""
        self._addition: Addition | None = None
        self._about: FilePlace | None = None
        self._files.chosen.connect(self.bring)
        self._work.stopped.connect(self._leave)
        mode.dropped.connect(self._drop)
        mode.preview.moved.connect(self.changed)

    @Slot(object)
    def _drop(self, paths: list[Path]) -> None:
        if brought := [path for path in paths if path.suffix.lower() not in SHEETS]:
            self._mode.show("media")
            self._waiting += brought[1:]
            self.bring(brought[0])

    @Slot(object)
    def bring(self, path: Path) -> None:
        """Look at a file, and take it into assets/ if it can be shown, as it is or converted."""
        edit = self._mode.edit
        if edit is None or edit.site is None:
            return
        assets, site = edit.site.assets, edit.site.file
        self._issues, self._note, self._addition, self._about = (), "", None, None

        def look(_: object) -> tuple[Verdict, Addition | None]:
            if path.is_dir():
                return Verdict("other", (issue("media-folder", file=path.name),)), None
            verdict = judged(path, site)
            return verdict, planned(path, assets, verdict) if verdict.good or verdict.curable else None

        self._work.do(self._words["looking"].format(file=path.name), look, self._judged)
        self.changed.emit()

    def _judged(self, found: tuple[Verdict, Addition | None] | Exception) -> None:
        if isinstance(found, Exception):
            self._refuse(str(found))
            return
        verdict, addition = found
        self._issues, self._addition = verdict.issues, addition
        if addition and verdict.good:
            said = self._words["copying"].format(file=addition.source.name)
            self._work.do(said, lambda going: copied(addition, going), self._copied)
        elif addition:
            self._convert(addition)
        self.changed.emit()

    def _convert(self, addition: Addition) -> None:
        site = self._mode.edit.site if self._mode.edit else None
        most = max(map(max, site.file.screen.pixels)) * LARGEST if site else 0
        addition.part.parent.mkdir(parents=True, exist_ok=True)
        said = self._words["converting"].format(file=addition.source.name)
        command = ["convert", str(addition.source), str(addition.part), "--most", str(most // 2)]
        self._work.run(said, command, self._converted)

    def _converted(self, failed: str | None) -> None:
        addition = self._addition
        assert addition
        if failed is not None:
            forgotten(addition)
            self._addition = None
            self._refuse(failed)
            return
        self._work.do(self._words["copying"].format(file=addition.name), lambda _: converted(addition), self._copied)

    def _copied(self, found: object) -> None:
        if isinstance(found, Exception):
            failed = issue("media-not-copied", file=self._addition.name if self._addition else "", reason=str(found))
            self._addition = None
            self._refuse(f"{failed.what} — {failed.way_out}")
            return
        if self._addition and self._addition.verdict.curable:
            self._issues = ()
        self.changed.emit()
        self.added.emit()

    @Slot()
    def _leave(self) -> None:
        """Nothing is left of what was stopped."""
        addition, self._addition = self._addition, None
        if addition and addition.verdict.curable:
            forgotten(addition)
        self.changed.emit()

    def _refuse(self, said: str) -> None:
        self._note = said
        self.changed.emit()

    # what QML reads

    @Property(QObject, notify=changed)
    def files(self) -> Files:
        return self._files

    @Property(QObject, notify=changed)
    def work(self) -> Work:
        return self._work

    @Property(str, notify=changed)
    def note(self) -> str:
        """Why a file was not taken."""
        return self._note

    @Property("QVariantList", notify=changed)
    def problems(self) -> list[dict[str, object]]:
        """What is to be said of the file."""
        cured = self._addition is not None and self._addition.verdict.curable
        return [
            {
                "place": "",
                "what": each.what,
                "wayOut": "" if cured else each.way_out,
                "grave": each.is_error and not cured,
            }
            for each in self._issues
        ]

    @Property(str, notify=changed)
    def added_name(self) -> str:
        """The file that is under assets/ now, as pages name it; "" while there is none."""
        there = self._addition and not self._work.busy and self._addition.there
        return self._addition.name if self._addition and there else ""

    @Property(str, notify=changed)
    def converted_from(self) -> str:
        """What it was made from, "" for a file that is as it was brought."""
        return self._addition.source.name if self._addition and self._addition.verdict.curable else ""

    @Property("QVariantList", notify=changed)
    def places(self) -> list[dict[str, object]]:
        """Where on the page it may be put."""
        name = self.added_name
        return [
            {"label": each.label, "now": each.now, "here": each.now == name}
            for each in (self._places() if name else ())
        ]

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether a picture was put on the page that nobody has put into words yet."""
        return self._about is not None

    @Property("QVariantList", notify=asked)
    def abouts(self) -> list[dict[str, object]]:
        """What the picture shows, in every language of the stand."""
        edit, about = self._mode.edit, self._about.about if self._about else None
        return abouts(edit, about) if edit and about else []

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Files that were dropped together, and come next."""
        return len(self._waiting)

    # what QML asks for

    @Slot(int)
    def put(self, index: int) -> None:
        """Put the file into that field of the page; seen at once, saved by Save."""
        addition, place = self._addition, self._places()[index]
        if addition and self._mode.change(lambda edit: self._put(edit, addition, place)):
            self._about = place if place.about else None
            self.changed.emit()
            self.asked.emit()

    def _put(self, edit: Edit, addition: Addition, place: FilePlace) -> None:
        edit.set(place.place, addition.name)
        if addition.verdict.sort == "film" and place.place.loc == ("film",):
            with suppress(BadFile):  # which the page says
                edit.set(place.place._replace(loc=("duration",)), clock(opened(addition.target).seconds))

    @Slot(str, str)
    def describe(self, code: str, text: str) -> None:
        """Say what the picture shows, in a language."""
        about = self._about.about if self._about else None
        if about and text.strip():
            self._mode.change(lambda edit: edit.set(about.at(code), text))

    @Slot()
    def next(self) -> None:
        """The next of the files that were dropped together, or another one to be chosen."""
        self._addition, self._about, self._issues, self._note = None, None, (), ""
        self.changed.emit()
        if self._waiting:
            self.bring(self._waiting.pop(0))

    def _places(self) -> list[FilePlace]:
        return self._of_page(lambda edit, page, name: places(edit, page, Path(name).suffix.lower()))

    def _of_page(self, find: Callable[[Edit, str, str], list[FilePlace]]) -> list[FilePlace]:
        edit, page = self._mode.edit, self._mode.preview.page
        try:
            return find(edit, page, self._addition.name) if edit and self._addition else []
        except (CannotEdit, KeyError):
            return []
