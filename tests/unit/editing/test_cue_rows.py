"""Cues of several languages beside each other: those that are shown together."""

from __future__ import annotations

import pytest

from kiosk.editing.cue_file import CueFile
from kiosk.editing.cue_rows import cue_rows


def file(times: list[tuple[int, int]]) -> CueFile:
    cues = (f"00:00:{start:02}.000 --> 00:00:{end:02}.000\nword" for start, end in times)
    return CueFile("a.vtt", "WEBVTT\n\n" + "\n\n".join(cues) + "\n")


@pytest.mark.parametrize(
    ("en", "fr", "rows"),
    [
        ([(0, 2), (3, 5)], [(0, 2), (3, 5)], [{"en": 0, "fr": 0}, {"en": 1, "fr": 1}]),
        ([(0, 2), (3, 5)], [(3, 4)], [{"en": 0}, {"en": 1, "fr": 0}]),
        ([(0, 2)], [(0, 2), (6, 8)], [{"en": 0, "fr": 0}, {"fr": 1}]),
        ([(0, 4)], [(0, 1), (1, 4)], [{"fr": 0}, {"en": 0, "fr": 1}]),
        ([(3, 5), (0, 2)], [(0, 2)], [{"en": 1, "fr": 0}, {"en": 0}]),
    ],
)
def test_cues_that_are_shown_together_are_a_row(
    en: list[tuple[int, int]], fr: list[tuple[int, int]], rows: list[dict[str, int]]
) -> None:
    found = cue_rows({"en": file(en), "fr": file(fr)})
    assert sorted(map(repr, (row.cues for row in found))) == sorted(map(repr, rows))
