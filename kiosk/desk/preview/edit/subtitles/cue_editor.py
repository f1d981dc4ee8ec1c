"""The cue that is open: its words in all languages, and when they are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.words import words
from kiosk.editing.cue_file import CueFile, CuePart, moment
from kiosk.editing.cue_rows import CueRow
from kiosk.editing.edit import Edit
from kiosk.editing.place import Place
from kiosk.media.fonts import FAMILIES
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.subtitles.subtitles_panel import SubtitlesPanel
    from kiosk.desk.preview.edit.subtitles.tracks import Tracks

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
LASTS = 2_500
"""Milliseconds that a new cue is shown, where the next one does not begin before."""
SHORTEST = 500
STAND_IN = "…"


@QmlElement
@QmlUncreatable("edit mode makes it")
class CueEditor(QObject):  # type: ignore[operator]
    """`placed` comes with another cue, `judged` when something of it is another."""

    placed = Signal()
    judged = Signal()

    def __init__(self, panel: SubtitlesPanel) -> None:
        super().__init__(panel)
        self._panel, self._words = panel, words("subtitles")
        self._shown = 0
        panel.moved.connect(self._place)
        panel.written.connect(self.judged)

    @property
    def _tracks(self) -> Tracks | None:
        return self._panel.tracks

    @property
    def _row(self) -> CueRow | None:
        rows = self._tracks.rows if self._tracks else []
        return rows[self._panel.at] if 0 <= self._panel.at < len(rows) else None

    def _part(self, code: str) -> CuePart | None:
        """The cue of a language."""
        row, tracks = self._row, self._tracks
        return tracks.files[code].parts[row.cues[code]] if row and tracks and code in row.cues else None

    @Slot()
    def _place(self) -> None:
        self._shown += 1  # the boxes are laid out anew even where what is written is as it was
        self.placed.emit()

    # what QML reads

    @Property("QVariantMap", notify=placed)
    def words(self) -> dict[str, str]:
        """What the boxes say, as those of other texts do."""
        return words("content")

    @Property(bool, notify=placed)
    def there(self) -> bool:
        """Whether a cue is open."""
        return self._row is not None

    @Property("QVariantList", notify=placed)
    def cells(self) -> list[dict[str, object]]:
        """The languages as their boxes begin."""
        parts = [(language, self._part(language.code)) for language in self._panel.languages] if self._row else []
        return [
            {
                "code": language.code,
                "name": language.name,
                "family": FAMILIES[language.script],
                "mirrored": language.direction == "rtl",
                "original": index == 0,
                "written": part.words if part else "",
                "shown": self._shown,
            }
            for index, (language, part) in enumerate(parts)
        ]

    @Property("QVariantMap", notify=judged)
    def known(self) -> dict[str, dict[str, object]]:
        """By language: whether it is missing, and what is wrong with it."""
        return {language.code: self._known(language.code) for language in self._panel.languages}

    def _known(self, code: str) -> dict[str, object]:
        row, part, tracks = self._row, self._part(code), self._tracks
        said = []
        if tracks and code not in tracks.files:
            said = [self._words["beginsFile"].format(file=tracks.path(code))]
        elif row and part and part.start >= 0 and (part.start, part.end) != (row.start, row.end):
            said = [self._words["ownTimes"].format(start=moment(part.start), end=moment(part.end))]
        flaws = self._panel.flaws.get(code, {}).get(row.cues[code], []) if row and part else []
        said += [f"{each.what} — {each.way_out}" for each in flaws]
        state = "" if part and part.words else "missing"
        return {"state": state, "room": "\n".join(said), "fits": not flaws, "terms": []}

    @Property(str, notify=judged)
    def start(self) -> str:
        return moment(self._row.start) if self._row and self._row.start >= 0 else ""

    @Property(str, notify=judged)
    def end(self) -> str:
        return moment(self._row.end) if self._row and self._row.end >= 0 else ""

    # what QML asks for

    @Slot(str, str)
    def write(self, code: str, text: str) -> None:
        """The cue says this in a language; where it says nothing yet, it begins at the same time."""
        row, tracks = self._row, self._tracks
        if not row or not tracks:
            return
        if code in row.cues:
            self._change(lambda edit: edit.set(Place(tracks.path(code), (row.cues[code], "words")), text))
        elif text.strip():
            self._change(lambda edit: _begin(edit, tracks, code, row.start, row.end, text))

    @Slot(str, str)
    def time(self, which: str, written: str) -> None:
        """It begins or ends then, in every language in which it did so before."""
        row, tracks = self._row, self._tracks
        if not row or not tracks or not written.strip():
            return
        before = row.start if which == "start" else row.end
        codes = [code for code, index in row.cues.items() if _at(tracks.files[code].parts[index], which) == before]

        def change(edit: Edit) -> None:
            for code in codes:
                edit.set(Place(tracks.path(code), (row.cues[code], which)), written)

        first = next(iter(row.cues))
        index = row.cues[first]
        if self._panel.mode.change(change):
            file = self._now(tracks.path(first))
            self._panel.took(start=file.parts[index].start if file else None)

    @Slot(str)
    def takeMoment(self, which: str) -> None:
        """It begins or ends at the film's moment."""
        at = self._panel.mode.spots.playhead()
        if at < 0:
            self._panel.mode.say(self._words["playFirst"])
        else:
            self.time(which, moment(round(at)))
            self._place()

    @Slot()
    def play(self) -> None:
        """Show it in the film."""
        if self._row and not self._panel.mode.spots.wind(max(0, self._row.start)):
            self._panel.mode.say(self._words["playFirst"])

    @Slot()
    def add(self) -> None:
        """A new cue at the film's moment; where no film plays, behind the one that is open."""
        tracks, at = self._tracks, round(self._panel.mode.spots.playhead())
        if not tracks:
            return
        start = at if at >= 0 else self._row.end if self._row else 0
        later = min((row.start for row in tracks.rows if row.start > start), default=start + LASTS)
        end = max(min(start + LASTS, later), start + SHORTEST)

        def change(edit: Edit) -> None:
            for code in [*tracks.files] or [self._panel.languages[0].code]:
                _begin(edit, tracks, code, start, end, STAND_IN)

        if self._panel.mode.change(change):
            self._panel.took(start=start)
            self._panel.choose(self._panel.at)
            self._panel.placed.emit()

    @Slot()
    def takeOut(self) -> None:
        """Without this cue, in every language."""
        row, tracks = self._row, self._tracks
        if not row or not tracks:
            return

        def change(edit: Edit) -> None:
            for code, index in row.cues.items():
                edit.remove(Place(tracks.path(code), (index,)))

        if self._panel.mode.change(change):
            self._panel.took(at=self._panel.at)
            self._panel.choose(self._panel.at)

    def _change(self, change: Callable[[Edit], object]) -> None:
        if self._panel.mode.change(change):
            self._panel.took()

    def _now(self, file: str) -> CueFile | None:
        found = self._panel.mode.edit.files.found(file) if self._panel.mode.edit else None
        return found if isinstance(found, CueFile) else None


def _at(part: CuePart, which: str) -> int:
    return part.start if which == "start" else part.end


def _begin(edit: Edit, tracks: Tracks, code: str, start: int, end: int, text: str) -> None:
    """A new cue in a language, which begins its file where there is none. Raises CannotEdit."""
    file = tracks.path(code)
    if code not in tracks.names and edit.files.found(file) is None:
        edit.put(file, CueFile.of(b"WEBVTT\n" if file.endswith(".vtt") else b"", file))
    parts = now.parts if isinstance(now := edit.files.found(file), CueFile) else ()
    index = sum(part.start <= start for part in parts)
    edit.insert(Place(file), index, {"start": moment(start), "end": moment(end), "words": text})
    if code not in tracks.names:
        edit.set(tracks.place.at(code), file.removeprefix("assets/"))
