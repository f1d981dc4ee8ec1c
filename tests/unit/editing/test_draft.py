"""The content with unsaved changes is what reading it from the disk would give, whatever was done to it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from random import Random
from shutil import rmtree

import pytest
from hypothesis import given, strategies as st

from kiosk.editing.draft import Draft
from kiosk.editing.edit import Edit
from kiosk.editing.errors import CannotEdit, Refused
from kiosk.editing.place import Place
from kiosk.editing.structure import add_page, duplicate, hold_back, members, rotation, take_out
from kiosk.model.issues import has_errors
from tests.support.content import Folder

TEXTS = ("One", "Два", "三", "a: b", "", "سلام", "x # y")


def act(edit: Edit, random: Random, number: int) -> None:
    """Do something that a window does, right or wrong. Raises CannotEdit."""
    content = edit.draft.content
    page = random.choice([*content.pages, "home"])
    file = edit.file_of(page)
    what = random.randrange(10)
    if what < 4:
        loc = random.choice([("title", "en"), ("title",), ("later",), ("kicker", "ru"), ("kind",), ("csv",)])
        edit.set(Place(file, loc), random.choice([*TEXTS, True]))
    elif what == 4:
        edit.set(rotation(edit).at(0, "page"), random.choice([*content.pages, "nowhere"]))
    elif what == 5:
        add_page(edit, random.choice(["banner", "gallery", "statement", "table"]), f"new-{number}")
    elif what == 6 and page != "home":
        duplicate(edit, page, f"copy-{number}")
    elif what == 7 and page != "home":
        take_out(edit, page)
    elif what == 8 and page != "home":
        hold_back(edit, page, random.choice(["2017-03-13", "2017-03-13T15:00", None, "soon"]))
    elif what == 9:
        place = (page != "home" and members(edit, page)) or rotation(edit)
        edit.insert(place, 0, {"page": page} if place == rotation(edit) else page)


@given(st.integers(0, 2**32))
def test_after_anything_the_draft_is_what_a_fresh_start_would_read(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    root, random = tmp_path_factory.mktemp("draft"), Random(seed)
    folder = Folder(root)
    edit = Edit(folder.root, root / "state", "ana")
    for number in range(random.randint(1, 9)):
        with suppress(CannotEdit):
            act(edit, random, number)
        if random.random() < 0.3:
            edit.save()
        if random.random() < 0.1:
            edit.reload()
        if random.random() < 0.1:
            edit.discard()
        steps = edit.history.steps
        if steps and random.random() < 0.1:
            with suppress(Refused):
                edit.undo(random.choice(steps))
    issues, site = edit.issues, edit.site
    edit.save()
    fresh = Draft(folder.root, root / "scratch")
    assert edit.issues == issues
    assert fresh.issues == issues
    if has_errors(issues):
        assert fresh.site is None
    else:
        assert (fresh.site, site) == (site, edit.site)
    rmtree(root)


def test_what_others_read_of_the_folder_is_not_read_again(folder: Folder, tmp_path: Path) -> None:
    first = Draft(folder.root, tmp_path / "scratch")
    again = Draft(folder.root, tmp_path / "scratch", first._cache.copy())
    assert first.site
    assert again.site
    assert again.site.pages["opium"] is first.site.pages["opium"]
