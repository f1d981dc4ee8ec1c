"""What the guard tells, and that none of it is lost or told twice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.use import notes


def test_notes_wait_until_they_are_taken(tmp_path: Path) -> None:
    assert notes.note(tmp_path, "fall", at=1_489_400_000.9)
    assert notes.note(tmp_path, "window-anew", 2, at=1_489_400_060)
    told = [notes.Note(1_489_400_000, "fall", 1), notes.Note(1_489_400_060, "window-anew", 2)]
    place = notes.folder(tmp_path)
    assert notes.waiting(place) == told == notes.take(place)
    notes.taken(place)
    assert notes.take(place) == notes.waiting(place) == []


def test_what_was_taken_but_not_counted_comes_again_before_what_is_newer(tmp_path: Path) -> None:
    place = notes.folder(tmp_path)
    notes.note(tmp_path, "fall", at=1)
    notes.take(place)
    notes.note(tmp_path, "safe-mode", at=2)
    assert [each.kind for each in notes.take(place)] == ["fall"]
    assert [each.kind for each in notes.waiting(place)] == ["fall", "safe-mode"]
    notes.taken(place)
    assert [each.kind for each in notes.take(place)] == ["safe-mode"]


def test_a_line_that_a_power_cut_left_is_no_note(tmp_path: Path) -> None:
    notes.note(tmp_path, "fall", at=1)
    with (notes.folder(tmp_path) / notes.NAME).open("ab") as file:
        file.write(b"\0\0\xff 12\n17 fa")
    assert [each.at for each in notes.waiting(notes.folder(tmp_path))] == [1]


def test_where_nothing_can_be_written_the_guard_goes_on(tmp_path: Path) -> None:
    (tmp_path / "use").write_text("no folder")
    assert not notes.note(tmp_path, "fall")


@pytest.mark.parametrize("kind", ["", "Fall", "fall 3", "fall\n1 fall 9"])
def test_a_kind_is_a_small_word(tmp_path: Path, kind: str) -> None:
    with pytest.raises(ValueError, match="is no kind of note"):
        notes.note(tmp_path, kind)


def test_the_guard_needs_nothing_but_the_standard_library() -> None:
    code = "import sys, kiosk.use.notes; print({'PySide6', 'pydantic', 'yaml', 'sqlite3'} & {*sys.modules})"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "set()"
