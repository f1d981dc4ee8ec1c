"""Every file below a folder is found, through links too, and no link leads round for ever."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kiosk.disk.tree import walk


def files(folder: Path) -> list[str]:
    return sorted(entry.name for entry in walk(folder) if entry.stat)


def errors(folder: Path) -> dict[str, int | None]:
    return {entry.name: entry.error.errno for entry in walk(folder) if entry.error}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for name in ("a/one", "b/two", "b/.hidden", ".git/three", "b/~$two"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def test_what_is_hidden_is_passed_over(folder: Path) -> None:
    assert files(folder) == ["a/one", "b/two"]


def test_a_dangling_link_hides_nothing_behind_it(folder: Path) -> None:
    for number in range(20):
        (folder / "a" / f"{number:02}").touch()
    (folder / "a" / "05-gone").symlink_to("nowhere")
    assert len(files(folder / "a")) == 21
    assert errors(folder) == {"a/05-gone": errno.ENOENT}


def test_a_linked_folder_is_walked_under_its_own_name(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "shared" / "deep").mkdir(parents=True)
    (tmp_path / "shared" / "deep" / "four").touch()
    (folder / "a" / "more").symlink_to(tmp_path / "shared")
    assert files(folder) == ["a/more/deep/four", "a/one", "b/two"]


@pytest.mark.parametrize(
    "links",
    [
        {"a/up": ".."},
        {"a/self": "."},
        {"a/b": "../b", "b/a": "../a"},
        {"a/root": "/"},
        {"a/x": "../b", "b/y": "../c", "c": "a"},
        {f"{folder}/{number}": f"../{other}" for folder in "ab" for number in range(3) for other in "ab"},
    ],
    ids=str,
)
def test_links_that_lead_round_end(folder: Path, links: dict[str, str]) -> None:
    for name, target in links.items():
        (folder / name).symlink_to(target)
    assert {"a/one", "b/two"} <= set(files(folder))
    assert len(files(folder)) < 50
    assert errno.ELOOP in errors(folder).values()


def test_a_folder_that_cannot_be_listed_is_told_and_the_rest_is_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def refused(path: str) -> object:
        if path.endswith("/a"):
            raise OSError(errno.EIO, os.strerror(errno.EIO), path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refused)
    assert files(folder) == ["b/two"]
    assert errors(folder) == {"a": errno.EIO}


def test_a_folder_that_is_not_there_is_one_error(tmp_path: Path) -> None:
    assert errors(tmp_path / "gone") == {"": errno.ENOENT}
