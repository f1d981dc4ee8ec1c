"""Content goes to where stands read it, whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from kiosk.content.load import load
from kiosk.editing.errors import NotPublished
from kiosk.editing.publish import NEW, OLD, Published, publish
from tests.support.content import Folder
from tests.support.paths import ROOT

KILLS = int(os.environ.get("KILLS", "6"))
LOOP = """
import sys
from pathlib import Path
from kiosk.editing.publish import publish
print("ready", flush=True)
while True:
    publish(Path(sys.argv[1]), Path(sys.argv[2]), lambda _: True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "desk").mkdir()
    folder = Folder(tmp_path / "desk")
    folder.asset("film/sample.webm", b"film")
    folder.write(".removed/pages/old.yaml", "kind: banner")
    return folder


def going(_: float) -> bool:
    return True


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_what_stands_read_is_copied_and_what_was_taken_out_is_not(folder: Folder, tmp_path: Path) -> None:
    share = tmp_path / "share"
    told = [0.0]

    def tell(part: float) -> bool:
        told.append(part)
        return True

    assert publish(folder.root, share, tell) == Published(6, 0)
    assert names(share) == [
        "assets/film/sample.webm", "content/pages/hello.yaml", "content/pages/opium.yaml", "content/site.yaml",
        "content/words/en.yaml", "content/words/ru.yaml",
    ]  # fmt: skip
    assert load(share / "content")[0].pages.keys() == {"hello", "opium"}
    assert told == sorted(told)


def test_a_second_time_pages_that_are_gone_are_gone_and_media_are_not_copied_again(
    folder: Folder, tmp_path: Path
) -> None:
    share = tmp_path / "share"
    publish(folder.root, share, going)
    (share / "assets" / "others.jpg").write_bytes(b"somebody else's")
    folder.edit("site.yaml", "page: opium", "page: hello")
    (folder.root / "pages" / "opium.yaml").unlink()
    assert publish(folder.root, share, going) == Published(4, 1)
    assert "content/pages/opium.yaml" not in names(share)
    assert "assets/others.jpg" in names(share)
    assert not (share / OLD).exists()


def test_what_is_stopped_leaves_the_old_content_whole(folder: Folder, tmp_path: Path) -> None:
    share = tmp_path / "share"
    publish(folder.root, share, going)
    before = {name: (share / name).read_bytes() for name in names(share)}
    folder.edit("pages/hello.yaml", "en: Hello", "en: Good day")
    parts = iter([True, True, False])
    assert publish(folder.root, share, lambda _: next(parts)) is None
    assert {name: (share / name).read_bytes() for name in names(share)} == before
    assert not (share / NEW).exists()


def test_a_disk_that_refuses_in_between_leaves_the_old_content(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = tmp_path / "share"
    publish(folder.root, share, going)
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == NEW:
            raise OSError(5, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(NotPublished, match="nothing was published: Input/output error"):
        publish(folder.root, share, going)
    assert load(share / "content")[0].pages.keys() == {"hello", "opium"}


def test_what_would_do_harm_is_refused(folder: Folder, tmp_path: Path) -> None:
    with pytest.raises(NotPublished, match="is where the content is already"):
        publish(folder.root, folder.root.parent, going)
    (tmp_path / "other" / "content").mkdir(parents=True)
    (tmp_path / "other" / "content" / "thesis.odt").write_bytes(b"years of work")
    with pytest.raises(NotPublished, match="with something else in it"):
        publish(folder.root, tmp_path / "other", going)
    folder.edit("pages/opium.yaml", "type: bar", "type: pie")
    with pytest.raises(NotPublished, match="the content has problems"):
        publish(folder.root, tmp_path / "share", going)
    assert not (tmp_path / "share").exists()


def test_killed_at_any_moment_stands_have_all_of_the_old_content_or_of_the_new(folder: Folder, tmp_path: Path) -> None:
    random, share = Random(14), tmp_path / "share"
    publish(folder.root, share, going)
    wanted = names(folder.root)
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", LOOP, folder.root, share], stdout=subprocess.PIPE, cwd=ROOT
        ) as process:
            assert process.stdout
            assert process.stdout.readline() == b"ready\n"
            time.sleep(random.uniform(0, 0.3))  # the moment is what is tried: any is right
            process.send_signal(signal.SIGKILL)
        there = next(path for path in (share / "content", share / OLD, share / NEW) if path.is_dir())
        assert [name for name in wanted if not name.startswith(".")] == names(there)
        assert (share / "assets" / "film" / "sample.webm").read_bytes() == b"film"
    publish(folder.root, share, going)
    assert [each.name for each in share.iterdir() if each.name.startswith(".")] == []
