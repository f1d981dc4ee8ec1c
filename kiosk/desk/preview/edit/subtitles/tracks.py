"""The subtitle files of a page as they would be, by language, and what is wrong in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf
from pathlib import PurePath

from kiosk.editing.cue_file import CueFile
from kiosk.editing.cue_rows import CueRow, cue_rows
from kiosk.editing.edit import Edit
from kiosk.editing.errors import Refused
from kiosk.editing.fields import Field
from kiosk.editing.place import Place
from kiosk.model.inputs import SUBTITLES
from kiosk.model.issues import Issue
from kiosk.model.site import HOME
from kiosk.pages.film.subtitle_flaws import AT_EASE, flawed, pace_of

READ = "transcript"
"""The field whose words wait for their reader."""


def fields(edit: Edit, page: str) -> list[Field]:
    """The fields of a page that name a subtitle file for each language."""
    if page == HOME or page not in edit.draft.content.pages:
        return []
    try:
        form = edit.fields(edit.file_of(page))
    except Refused:
        return []
    maps = (field for field in form.fields if field.input == "map" and field.item)
    return [field for field in maps if field.item and field.item.suffixes == SUBTITLES]


@dataclass(frozen=True)
class Tracks:
    """What a field of a page names: `files` by language code, `names` of them, and what belongs together in them."""

    place: Place
    names: dict[str, str]
    files: dict[str, CueFile]
    length: float

    @classmethod
    def of(cls, edit: Edit, page: str, field: str) -> Tracks:
        """The files of a field, the original's first; those that cannot be read are left out."""
        place = Place(edit.file_of(page), (field,))
        whole = edit.value(Place(place.file))
        held = whole.get(field) if isinstance(whole, dict) else None
        named = held if isinstance(held, dict) else {}
        site = edit.site
        order = (*site.file.fallback, *site.codes) if site else ()
        names = {code: str(named[code]) for code in dict.fromkeys((*order, *named)) if code in named}
        found = {code: file for code, name in names.items() if (file := _file(edit, f"assets/{name}"))}
        length = getattr(site.pages.get(page), "duration", inf) if site else inf
        return cls(place, names, found, length)

    @cached_property
    def rows(self) -> list[CueRow]:
        return cue_rows(self.files)

    def path(self, code: str) -> str:
        """The file of a language, as issues name it; the one that it would have where it has none."""
        if code in self.names:
            return f"assets/{self.names[code]}"
        other, name = next(iter(self.names.items()), ("", f"film/{self.place.loc[0]}.vtt"))
        path = PurePath(name)
        parts = [code if part == other else part for part in path.name.split(".")]
        if code not in parts:
            parts.insert(-1, code)
        return f"assets/{path.with_name('.'.join(parts)).as_posix()}"

    def flaws(self, code: str, script: str) -> dict[int, list[Issue]]:
        """What is wrong in a language, by the number of its cue; -1 for the file."""
        file = self.files[code]
        numbers = {part.line: index for index, part in enumerate(file.parts)}
        found: dict[int, list[Issue]] = {}
        for each in flawed(file.text, self.length, AT_EASE if self.place.loc[0] == READ else pace_of(script)):
            found.setdefault(numbers.get(each.line, -1), []).append(each)
        return found

    def words(self, row: CueRow, order: Sequence[str]) -> str:
        """What a row says, in the first of the languages that has it."""
        return next(self._said(row, order), "").replace("\n", " ")

    def _said(self, row: CueRow, order: Sequence[str]) -> Iterator[str]:
        for code in (*order, *self.files):
            if code in row.cues and code in self.files:
                yield self.files[code].parts[row.cues[code]].words


def _file(edit: Edit, file: str) -> CueFile | None:
    try:
        found = edit.files.found(file)
    except Refused:
        return None
    return found if isinstance(found, CueFile) else None
