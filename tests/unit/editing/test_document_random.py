"""Files as people write them, changed at random: the data is as meant, and nothing else is other bytes."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from random import Random

from hypothesis import given, strategies as st

from kiosk.content.yaml.source import parse
from kiosk.editing.document import Document
from kiosk.editing.errors import CannotEdit
from kiosk.model.issues import Loc
from tests.support.author import Author, changed


def lines_of(document: Document, loc: Loc) -> range:
    """The lines on which a value stands, with those that follow until the next place outside of it, from 0."""
    source = document.source
    if not loc:
        return range(document.text.count("\n") + 1)
    first, lines = source.place(loc)[0] - 1, document.text.splitlines()
    outside = {at for other, at in source.places.items() if other[: len(loc)] != loc and loc[: len(other)] != other}
    stop = min((line - 1 for line, _ in outside if line - 1 > first), default=len(lines) + 1)
    while isinstance(loc[-1], int) and first and re.fullmatch(r"(\s*-)*\s*(#.*)?", lines[first - 1]):
        first -= 1  # the dash of an item stands above it
    return range(first, stop)


@given(st.integers(0, 2**32), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_a_random_change_of_a_random_file_is_what_was_meant_and_no_more(seed: int, newline: str, marked: bool) -> None:
    author = Author(Random(seed))
    text, _ = author.file()
    raw = ("\ufeff" if marked else "").encode() + text.replace("\n", newline).encode()
    before = Document.of(raw, "x.yaml")
    assert before.raw == raw
    try:
        after, meant, loc = changed(before, author)
    except CannotEdit as error:
        if error.issue.code != "edit-folded":
            raise
        return
    again = Document.of(after.raw, "x.yaml")
    assert again.data == meant
    assert again.marked == marked
    assert parse(again.text, "")[1] == [] or {issue.code for issue in again.issues} <= {"number-unclear"}
    old, new = before.text.split(newline), again.text.split(newline)
    if newline == "\r\n":
        assert not any("\n" in line for line in new)
    allowed = lines_of(before, loc)
    for tag, first, last, _, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            assert all(at in allowed for at in range(first, last)), (loc, old[first:last])
    notes = [line for at, line in enumerate(old) if line.strip().startswith("#") and at not in allowed]
    assert all(note in new for note in notes)
