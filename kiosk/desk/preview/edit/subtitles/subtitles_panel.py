"""The subtitles of the film that is shown: a cue is chosen, and changed in all languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.yaml.source import Data
from kiosk.desk.preview.edit.origins import Origin, plain
from kiosk.desk.preview.edit.put_back import changed_since, put_back
from kiosk.desk.preview.edit.subtitles.cue_editor import CueEditor
from kiosk.desk.preview.edit.subtitles.cue_list import CueList, Line
from kiosk.desk.preview.edit.subtitles.tracks import Tracks, fields
from kiosk.desk.preview.edit.words import words
from kiosk.editing.cue_file import moment
from kiosk.editing.fields import Field
from kiosk.editing.place import Place
from kiosk.model.issues import Issue
from kiosk.model.site_file import Language
from kiosk.pages.film.cue_text import plain as spoken
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.edit_mode import EditMode

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
NAME = "subtitles"


@QmlElement
@QmlUncreatable("edit mode makes it")
class SubtitlesPanel(QObject):  # type: ignore[operator]
    """The cues of one of the page's fields. `placed` comes with another list of them, `moved` with another cue."""

    placed = Signal()
    moved = Signal()
    written = Signal()

    def __init__(self, mode: EditMode) -> None:
        super().__init__(mode)
        self.mode = mode
        self.tracks: Tracks | None = None
        self.at = -1
        self.flaws: dict[str, dict[int, list[Issue]]] = {}
        self._words = words(NAME)
        self._fields: list[Field] = []
        self._field, self._seen = 0, ("", "")
        self._held: dict[Place, Data] = {}
        self._list, self._cue = CueList(self), CueEditor(self)
        mode.reread.connect(self.anew)
        mode.openChanged.connect(self.anew)
        mode.preview.moved.connect(self._follow)
        mode.spots.picked.connect(self._pick)

    @property
    def language(self) -> str:
        """The one in which the stand is shown."""
        navigator = self.mode.preview.navigator
        return navigator.journey.language if navigator else ""

    @Slot()
    def _follow(self) -> None:
        if (self.mode.preview.page, self.language) != self._seen:
            self.anew()

    @Slot()
    def anew(self) -> None:
        """Everything may be another than it was."""
        edit, page = self.mode.edit, self.mode.preview.page
        if edit is None or self.mode.open != NAME:
            return
        if page != self._seen[0]:
            self.at, self._field = -1, 0
        self._seen = (page, self.language)
        self._fields = fields(edit, page)
        self._read()
        count = len(self.tracks.rows) if self.tracks else 0
        self.choose(min(max(self.at, 0), count - 1))
        self.placed.emit()

    def _read(self) -> None:
        """Take in the files as they would be now."""
        edit = self.mode.edit
        self.tracks = Tracks.of(edit, self._seen[0], self._fields[self._field].name) if edit and self._fields else None
        self.flaws = {}
        for language in self.languages:
            if self.tracks and language.code in self.tracks.files:
                self.flaws[language.code] = self.tracks.flaws(language.code, language.script)
        self._list.show([*self._lines(self.tracks)] if self.tracks else [])

    def _lines(self, tracks: Tracks) -> Iterator[Line]:
        for row in tracks.rows:
            wrong = any(index in self.flaws.get(code, ()) for code, index in row.cues.items())
            time = moment(row.start)[:-2] if row.start >= 0 else "–"
            yield time, spoken(tracks.words(row, (self.language,))), wrong

    @property
    def languages(self) -> list[Language]:
        """The languages of the stand, the original first."""
        site = self.mode.site
        if site is None:
            return []
        order = (*site.file.fallback, *site.codes)
        return sorted(site.file.languages, key=lambda each: order.index(each.code))

    def took(self, at: int | None = None, start: int | None = None) -> None:
        """Something was changed: read anew, and stay at the cue, or go to the one that begins then."""
        rows = self.tracks.rows if self.tracks else []
        if start is None and at is None and 0 <= self.at < len(rows):
            start = rows[self.at].start
        self._read()
        now = self.tracks.rows if self.tracks else []
        found = next((index for index, row in enumerate(now) if row.start == start), self.at if at is None else at)
        self.at = min(max(found, 0), len(now) - 1)
        self.written.emit()

    @Slot(object, str)
    def _pick(self, origins: list[Origin], said: str) -> None:
        """A subtitle was clicked on the stand: its cue is open."""
        if not origins or not origins[0].is_cue:
            return
        self.mode.show(NAME)
        playing, tracks = self.mode.spots.playhead(), self.tracks
        if tracks is None or not (file := tracks.files.get(self.language)):
            return
        rows = [
            (abs(row.start - playing), index)
            for index, row in enumerate(tracks.rows)
            if self.language in row.cues and plain(spoken(file.parts[row.cues[self.language]].words)) == said
        ]
        if rows:
            self.choose(min(rows)[1])

    # what QML reads

    @Property("QVariantList", notify=placed)
    def kinds(self) -> list[str]:
        """The fields of the page that have cues, as their labels."""
        return [field.label for field in self._fields]

    @Property(int, notify=placed)
    def kind(self) -> int:
        return self._field

    @Property("QVariantList", notify=placed)
    def films(self) -> list[dict[str, str]]:
        """Where there are subtitles, while the page that is shown can have none."""
        edit, site = self.mode.edit, self.mode.site
        if edit is None or site is None or self._fields:
            return []
        order = site.order(self.language)
        pages = ((id, page) for id, page in site.pages.items() if fields(edit, id))
        return [{"name": id, "title": page.title.within(order)} for id, page in pages]

    @Property(QObject, notify=placed)
    def cues(self) -> CueList:
        return self._list

    @Property(QObject, notify=placed)
    def cue(self) -> CueEditor:
        return self._cue

    @Property("QVariantList", notify=written)
    def problems(self) -> list[str]:
        """What is wrong with whole files."""
        paths = {code: self.tracks.path(code) for code in self.flaws} if self.tracks else {}
        found = ((code, each) for code, flaws in self.flaws.items() for each in flaws.get(-1, []))
        return [f"{paths[code]}: {each.what} — {each.way_out}" for code, each in found]

    @Property(int, notify=moved)
    def chosen(self) -> int:
        """The line of the list that is open; -1 for none."""
        return self.at

    # what QML asks for

    @Slot(int)
    def take(self, kind: int) -> None:
        """Another field of the page."""
        self._field, self.at = kind, -1
        self.anew()

    @Slot(str)
    def open(self, page: str) -> None:
        """Show a page that has subtitles."""
        self.mode.preview.open(page)

    @Slot(int)
    def choose(self, at: int) -> None:
        """Open a cue."""
        self.at = at
        self._held = {each.place: each.after for each in self.mode.edit.pending} if self.mode.edit else {}
        self.moved.emit()
        self.written.emit()

    @Slot()
    def leave(self) -> None:
        """What was changed since this cue was opened is as it was; back to the stand."""
        edit, tracks = self.mode.edit, self.tracks
        if edit and tracks:
            files = {tracks.path(code) for code in tracks.files}
            changed = [each for each in changed_since(edit, self._held) if each.place.file in files]
            if changed:
                self.mode.change(lambda edit: put_back(edit, changed, self._held))
                self.anew()
        self.mode.left.emit()
