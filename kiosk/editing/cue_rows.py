"""Subtitles of several languages beside each other: which cues say the same at the same time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from kiosk.editing.cue_file import CueFile, CuePart

NEAR = 500
"""Milliseconds between two beginnings that may still be one."""


@dataclass(frozen=True)
class CueRow:
    """Cues that belong together: by language their number in its file. `start` and `end` are those of the first."""

    start: int
    end: int
    cues: dict[str, int] = field(default_factory=dict)


def cue_rows(files: Mapping[str, CueFile]) -> list[CueRow]:
    """The cues of all languages in the order of their times, those first whose times cannot be read."""
    rows: list[CueRow] = []
    for code, file in files.items():
        timed = sorted((part.start, index) for index, part in enumerate(file.parts))
        found = _joined(rows, code, [(file.parts[index], index) for _, index in timed])
        rows = sorted([*rows, *found], key=lambda row: row.start)
    return rows


def _joined(rows: Sequence[CueRow], code: str, parts: Sequence[tuple[CuePart, int]]) -> list[CueRow]:
    """Put each cue into the row with which it is shown longest; those that have none are rows of their own."""
    near, first = list[tuple[int, int, CueRow]](), 0
    for part, index in parts:
        while first < len(rows) and rows[first].end + NEAR < part.start:
            first += 1
        beside = takewhile(lambda row: row.start <= part.end + NEAR, rows[first:])  # noqa: B023 - used at once
        near += [(score, index, row) for row in beside if (score := _together(row, part)) > 0]
    left = {index for _, index in parts}
    for _, index, row in sorted(near, key=lambda each: -each[0]):
        if index in left and code not in row.cues:
            row.cues[code] = index
            left.discard(index)
    return [CueRow(part.start, part.end, {code: index}) for part, index in parts if index in left]


def _together(row: CueRow, part: CuePart) -> int:
    """How many milliseconds both are shown; a little where they begin nearly at once."""
    if row.start < 0 or part.start < 0:
        return 0
    shared = min(row.end, part.end) - max(row.start, part.start)
    return shared if shared > 0 else NEAR - abs(row.start - part.start)
