"""Steps that stay for days: each taken back by itself, over restarts, whatever came after it."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from kiosk.editing import step_store
from kiosk.editing.document import Document
from kiosk.editing.errors import CannotEdit, CannotUndo
from kiosk.editing.history import History
from kiosk.editing.place import Place
from kiosk.editing.save import FileChange
from kiosk.editing.step_store import Step, ValueChange
from tests.support.author import Author, changed

EDITS = int(os.environ.get("EDITS", "250"))
FILE = "content/a.yaml"


class Desk:
    """A folder with a file in it that is changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "content").mkdir()
        self.path.write_bytes(b"title: One # note\nbody: Text\nlist: [1, 2]\n")
        self.history = self.opened()

    @property
    def path(self) -> Path:
        return self.root / FILE

    def opened(self) -> History:
        return History(self.root / "state", lambda file: self.root / file, "ana")

    def set(self, key: str, value: str) -> Step:
        old = Document.read(self.path, FILE)
        new = old.with_key((), key, value)
        change = ValueChange(Place(FILE, (key,)), old.value((key,)) if old.has((key,)) else None, value)
        return self.history.write([FileChange(FILE, self.path, old.raw, new.raw)], [change], "a")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_step_says_who_changed_what_when_and_where(desk: Desk) -> None:
    before = datetime.now(UTC)
    desk.set("title", "Two")
    (step,) = desk.opened().steps
    assert before <= step.at <= datetime.now(UTC)
    assert (step.who, step.page, step.files) == ("ana", "a", (FILE,))
    assert step.changes == (ValueChange(Place(FILE, ("title",)), "One", "Two"),)


def test_an_older_step_is_taken_back_and_later_ones_stay(desk: Desk) -> None:
    first = desk.set("title", "Two")
    desk.set("body", "Other")
    desk.set("last", "More")
    undone = desk.opened().undo(first)
    assert desk.path.read_bytes() == b"title: One # note\nbody: Other\nlist: [1, 2]\nlast: More\n"
    assert undone.undoes == first.id
    assert undone.changes == (ValueChange(Place(FILE, ("title",)), "Two", "One"),)
    desk.history.undo(undone)
    assert desk.path.read_bytes() == b"title: Two # note\nbody: Other\nlist: [1, 2]\nlast: More\n"


def test_a_step_whose_place_was_changed_again_says_so(desk: Desk) -> None:
    first = desk.set("title", "Two")
    desk.set("title", "Three")
    with pytest.raises(CannotUndo, match="this step cannot be taken back by itself"):
        desk.history.undo(first)
    assert desk.path.read_bytes().startswith(b"title: Three # note\n")


def test_what_an_editor_changed_since_stays(desk: Desk) -> None:
    first = desk.set("title", "Two")
    desk.path.write_bytes(b"# by hand\n" + desk.path.read_bytes())
    desk.history.undo(first)
    assert desk.path.read_bytes() == b"# by hand\ntitle: One # note\nbody: Text\nlist: [1, 2]\n"


def test_a_file_that_a_step_made_goes_and_one_that_it_took_away_comes_back(desk: Desk) -> None:
    new = desk.root / "content" / "new.yaml"
    made = desk.history.write([FileChange("content/new.yaml", new, None, b"kind: x\n")])
    taken = desk.history.write([FileChange(FILE, desk.path, desk.path.read_bytes(), None)])
    assert not desk.path.exists()
    desk.history.undo(taken)
    desk.history.undo(made)
    assert desk.path.read_bytes().startswith(b"title: One")
    assert not new.exists()
    again = desk.history.write([FileChange("content/new.yaml", new, None, b"kind: x\n")])
    new.write_bytes(b"kind: y\n")
    with pytest.raises(CannotUndo):
        desk.history.undo(again)
    assert new.read_bytes() == b"kind: y\n"


def test_content_is_told_as_it_was_at_a_moment(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    start = desk.path.read_bytes()
    monday = datetime.now(UTC)
    desk.set("title", "Two")
    tuesday, second = datetime.now(UTC), desk.path.read_bytes()
    desk.set("body", "Other")
    new = desk.root / "content" / "new.yaml"
    desk.history.write([FileChange("content/new.yaml", new, None, b"kind: x\n")])
    assert desk.history.at(monday) == {FILE: start, "content/new.yaml": None}
    assert desk.history.at(tuesday) == {FILE: second, "content/new.yaml": None}
    assert desk.history.at(datetime.now(UTC)) == {}
    new.write_bytes(b"by hand\n")
    os.utime(new, (4e9, 4e9))
    assert desk.history.at(datetime.now(UTC)) == {"content/new.yaml": b"kind: x\n"}


def test_old_steps_go_but_the_newest_stay_whatever_the_clock_says(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step_store, "LEAST", 2)
    for title in ("Two", "Three", "Four"):
        desk.set("title", title)
    monkeypatch.setattr(step_store, "KEPT", -timedelta(days=1))  # all of them are old now
    desk.set("title", "Five")
    assert [step.changes[0].after for step in desk.history.steps] == ["Five", "Four"]
    gone = Step(1, datetime.now(UTC), "", "")
    with pytest.raises(CannotUndo, match="not kept any more"):
        desk.history.undo(gone)


def test_the_history_takes_no_more_room_than_it_may(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step_store, "LARGEST", 150_000)
    random = Random(3)
    for _ in range(20):
        desk.set("body", random.randbytes(6_000).hex())
    steps = desk.history.steps
    assert 2 <= len(steps) < 20
    assert (desk.root / "state" / "history" / "history.sqlite").stat().st_size < 400_000
    desk.history.undo(steps[0])


def test_a_damaged_history_is_put_aside_and_saving_goes_on(desk: Desk) -> None:
    desk.set("title", "Two")
    file = desk.root / "state" / "history" / "history.sqlite"
    file.write_bytes(b"no history" * 500)
    history = desk.opened()
    old = desk.path.read_bytes()
    history.write([FileChange(FILE, desk.path, old, b"title: Three\n")])
    assert desk.path.read_bytes() == b"title: Three\n"
    history.write([FileChange(FILE, desk.path, b"title: Three\n", b"title: Four\n")])
    assert [step.files for step in history.steps][:1] == [(FILE,)]
    assert file.with_name("history.sqlite.damaged").exists()


def test_where_the_history_cannot_be_kept_the_step_says_so_and_the_file_is_saved(desk: Desk) -> None:
    state = desk.root / "other"
    state.write_bytes(b"a file where a folder should be")
    history = History(state, lambda file: desk.root / file)
    old = desk.path.read_bytes()
    assert history.write([FileChange(FILE, desk.path, old, b"title: Two\n")]).id == 0
    assert desk.path.read_bytes() == b"title: Two\n"
    assert history.steps == []


def test_many_random_edits_and_undos_end_in_the_bytes_they_began_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """EDITS of them; what an undo refuses stays, and all of it is taken back in the end, the newest first."""
    monkeypatch.setattr(os, "fsync", lambda _: None)  # no power cut is tried here
    monkeypatch.setattr(step_store, "SYNCHRONOUS", "OFF")
    random = Random(14)
    history = History(tmp_path / "state", lambda file: tmp_path / file, "ana")
    authors = {f"{name}.yaml": Author(Random(name)) for name in "abc"}
    begun = {
        name: author.file()[0].replace("\n", random.choice(("\n", "\r\n"))).encode() for name, author in authors.items()
    }
    for name, data in begun.items():
        (tmp_path / name).write_bytes(data)
    steps: list[Step] = []
    taken_back = 0
    while len(steps) < EDITS:
        if steps and random.random() < 0.4:
            with suppress(CannotUndo):
                steps.append(history.undo(random.choice(steps[-12:])))
                taken_back += 1
            continue
        name = random.choice([*authors])
        document = Document.read(tmp_path / name, name)
        try:
            new, _, _ = changed(document, authors[name])
        except CannotEdit:
            continue
        if new.raw != document.raw and len(new.raw) < 20_000:
            steps.append(history.write([FileChange(name, tmp_path / name, document.raw, new.raw)], (), name))
    assert taken_back > EDITS / 20
    for step in reversed(steps):
        history.undo(step)
    assert {name: (tmp_path / name).read_bytes() for name in begun} == begun
