"""Saving: the old file or the new one, whatever happens, and one clear sentence where it does not come about."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from threading import Event

import pytest

from kiosk.disk import ask
from kiosk.disk.replace import replace
from kiosk.editing import save as saving
from kiosk.editing.document import Document
from kiosk.editing.errors import ChangedOnDisk, NotSaved
from kiosk.editing.history import History
from kiosk.editing.save import FileChange, save, save_all
from tests.support.paths import ROOT

FILE = "content/site.yaml"
KILLS = int(os.environ.get("KILLS", "25"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "content" / "site.yaml"
    path.parent.mkdir()
    path.write_bytes(b"title: Old\n")
    return path


def saved(path: Path, title: str = "New") -> None:
    """Read the file, change its title and save it."""
    save(Document.read(path, FILE).with_value(("title",), title), path, path.read_bytes())


def test_a_document_is_saved(path: Path) -> None:
    saved(path)
    assert path.read_bytes() == b"title: New\n"


def test_what_somebody_else_saved_meanwhile_stays_and_both_are_told(path: Path) -> None:
    read = path.read_bytes()
    document = Document.read(path, FILE).with_value(("title",), "Mine")
    path.write_bytes(b"title: Theirs\n")
    with pytest.raises(ChangedOnDisk) as refused:
        save(document, path, read)
    assert path.read_bytes() == b"title: Theirs\n"
    told = refused.value
    assert (told.read, told.now, told.meant) == (b"title: Old\n", b"title: Theirs\n", b"title: Mine\n")
    said = "nothing is saved: somebody else changed the file meanwhile — compare the two, and choose"
    assert str(told) == f"{FILE}: {said}"


def test_what_somebody_else_saved_just_so_is_no_conflict(path: Path) -> None:
    read = path.read_bytes()
    path.write_bytes(b"title: New\n")
    save(Document.of(b"title: New\n", FILE), path, read)


def test_a_file_that_somebody_took_away_meanwhile_is_told(path: Path) -> None:
    read = path.read_bytes()
    path.unlink()
    with pytest.raises(ChangedOnDisk) as refused:
        save(Document.of(b"title: New\n", FILE), path, read)
    assert refused.value.now is None
    assert not path.exists()


def test_a_read_only_file_is_told_in_one_sentence(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(NotSaved) as refused:
        saved(path)
    assert refused.value.issue.what == "nothing is saved: it is read-only"
    assert path.read_bytes() == b"title: Old\n"


def test_what_comes_out_otherwise_is_taken_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put = replace
    monkeypatch.setattr(saving, "replace", lambda path, data: put(path, data.replace(b"New", b"N\0w")))
    with pytest.raises(NotSaved, match="not what was meant, so it was taken back"):
        saved(path)
    assert path.read_bytes() == b"title: Old\n"


def test_of_several_files_all_are_written_or_none(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new, gone, broken = (tmp_path / "content" / name for name in ("new.yaml", "gone.yaml", "broken.yaml"))
    gone.write_bytes(b"gone")
    broken.write_bytes(b"old")
    put = replace

    def fails(path: Path, data: bytes) -> None:
        if path == broken:
            raise OSError(28, "No space left on device")
        put(path, data)

    monkeypatch.setattr(saving, "replace", fails)
    changes = [
        FileChange("content/new.yaml", new, None, b"new"),
        FileChange("content/gone.yaml", gone, b"gone", None),
        FileChange(FILE, path, b"title: Old\n", b"title: New\n"),
        FileChange("content/broken.yaml", broken, b"old", b"new"),
    ]
    with pytest.raises(NotSaved, match=r"content/broken\.yaml: nothing is saved: No space left on device"):
        save_all(changes)
    assert sorted((each.name, each.read_bytes()) for each in path.parent.iterdir()) == [
        ("broken.yaml", b"old"), ("gone.yaml", b"gone"), ("site.yaml", b"title: Old\n"),
    ]  # fmt: skip


@pytest.mark.parametrize("while_it", ["reads", "writes"])
def test_a_share_that_goes_away_is_told_and_nothing_waits_for_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, while_it: str
) -> None:
    back, document, read = Event(), Document.of(b"title: New\n", FILE), path.read_bytes()

    def hangs(*_: object) -> bytes:
        back.wait(60)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(saving, "PATIENCE", 0.05)
    monkeypatch.setattr(*((ask, "read") if while_it == "reads" else (saving, "replace")), hangs)
    with pytest.raises(NotSaved, match=r"nothing is saved: the disk gives no answer within 0\.05 s"):
        save(document, path, read)
    back.set()
    assert path.read_bytes() == b"title: Old\n"


LOOP = """
import sys
from pathlib import Path
from kiosk.editing.history import History
from kiosk.editing.save import FileChange
folder = Path(sys.argv[1])
history = History(folder / "state", lambda file: folder / file)
print("ready", flush=True)
old = [(folder / name).read_bytes() for name in ("a.yaml", "b.yaml")]
while True:
    new = [data[::-1] for data in old]
    names = zip(("a.yaml", "b.yaml"), old, new)
    history.write([FileChange(name, folder / name, before, after) for name, before, after in names])
    old = new
"""


def test_killed_at_any_moment_each_file_is_the_old_or_the_new_one_and_a_save_is_ended_at_the_next_start(
    tmp_path: Path,
) -> None:
    random = Random(9)
    one, other = b"x" * 60_000 + b"yz", b"1" * 9_000 + b"23"
    (tmp_path / "a.yaml").write_bytes(one)
    (tmp_path / "b.yaml").write_bytes(other)
    for _ in range(KILLS):
        with subprocess.Popen([sys.executable, "-c", LOOP, tmp_path], stdout=subprocess.PIPE, cwd=ROOT) as process:
            assert process.stdout
            assert process.stdout.readline() == b"ready\n"
            time.sleep(random.uniform(0, 0.15))  # the moment is what is tried: any is right
            process.send_signal(signal.SIGKILL)
        a, b = ((tmp_path / name).read_bytes() for name in ("a.yaml", "b.yaml"))
        assert a in (one, one[::-1])
        assert b in (other, other[::-1])
        History(tmp_path / "state", lambda file: tmp_path / file)
        a, b = ((tmp_path / name).read_bytes() for name in ("a.yaml", "b.yaml"))
        assert (a == one) == (b == other), "one file is of before the save, the other of after it"
