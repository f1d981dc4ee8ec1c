"""Content being changed: the site as it would be, saving, and taking back."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.editing.edit import Edit
from kiosk.editing.place import Place
from kiosk.model.text import Text
from tests.support.content import Folder

TITLE = Place("content/pages/hello.yaml", ("title", "en"))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.fixture
def edit(folder: Folder, tmp_path: Path) -> Edit:
    return Edit(folder.root, tmp_path / "state", "ana")


def title(edit: Edit) -> Text:
    assert edit.site
    return edit.site.pages["hello"].title


def test_what_is_typed_is_seen_at_once_and_not_written(edit: Edit, folder: Folder) -> None:
    before = (folder.root / "pages/hello.yaml").read_bytes()
    edit.set(TITLE, "Good day")
    assert title(edit).root == {"en": "Good day", "ru": "Привет"}
    assert (folder.root / "pages/hello.yaml").read_bytes() == before
    edit.discard()
    assert title(edit).root == {"en": "Hello", "ru": "Привет"}
    assert edit.pending == []


def test_a_save_writes_it_and_its_step_is_taken_back_after_a_restart(
    edit: Edit, folder: Folder, tmp_path: Path
) -> None:
    edit.set(TITLE, "Good day")
    (step,) = edit.save()
    assert "title: {en: Good day, ru: Привет}" in (folder.root / "pages/hello.yaml").read_text("utf-8")
    assert edit.pending == []
    again = Edit(folder.root, tmp_path / "state")
    (kept,) = again.history.steps
    assert (kept.who, kept.page, kept.at) == ("ana", "hello", step.at)
    assert [(each.place, each.before, each.after) for each in kept.changes] == [(TITLE, "Hello", "Good day")]
    again.undo(kept)
    assert title(again).root == {"en": "Hello", "ru": "Привет"}
    assert [each.undoes for each in again.history.steps] == [kept.id, None]
