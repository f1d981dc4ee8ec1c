"""Saves as commits: of the saved files alone, and without running what lies in the repository."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.editing.edit import Edit
from kiosk.editing.place import Place
from tests.support.content import Folder

TITLE = Place("content/pages/hello.yaml", ("title", "en"))
pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="no git here")


def git(folder: Folder, *arguments: str) -> str:
    command = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", *arguments]
    return subprocess.run(command, cwd=folder.root, check=True, capture_output=True, encoding="utf-8").stdout


@pytest.fixture
def repository(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """The small stand in a repository of somebody whom git does not know."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=begun")
    return folder


def test_a_save_is_a_commit_of_its_files_by_whoever_saved(repository: Folder, tmp_path: Path) -> None:
    repository.write("pages/opium.yaml", (repository.root / "pages/opium.yaml").read_bytes() + b"later: true\n")
    edit = Edit(repository.root, tmp_path / "state", "ana", commits=True)
    edit.set(TITLE, "Good day")
    (step,) = edit.save("a better greeting")
    assert edit.history.not_committed is None
    assert git(repository, "log", "-1", "--format=%an: %s").strip() == "ana: hello: a better greeting"
    assert git(repository, "show", "--name-only", "--format=").split() == ["pages/hello.yaml"]
    assert git(repository, "status", "--porcelain").strip() == "M pages/opium.yaml"
    edit.undo(step)
    assert git(repository, "log", "-1", "--format=%s").strip() == "hello: undone"
    assert git(repository, "diff", "HEAD~2", "--", "pages/hello.yaml") == ""


def test_no_save_is_a_commit_unless_that_is_asked_for(repository: Folder, tmp_path: Path) -> None:
    edit = Edit(repository.root, tmp_path / "state", "ana")
    edit.set(TITLE, "Good day")
    edit.save()
    assert git(repository, "log", "--format=%s").split() == ["begun"]


def test_hooks_in_the_repository_do_not_run(repository: Folder, tmp_path: Path) -> None:
    hook = repository.root / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    edit = Edit(repository.root, tmp_path / "state", "ana", commits=True)
    edit.set(TITLE, "Good day")
    edit.save()
    assert not (tmp_path / "ran").exists()
    assert len(git(repository, "log", "--format=%s").split("\n")) == 3


def test_a_commit_that_fails_is_told_and_the_save_stays(repository: Folder, tmp_path: Path) -> None:
    edit = Edit(repository.root, tmp_path / "state", "ana", commits=True)
    (repository.root / ".git" / "index.lock").write_bytes(b"")
    edit.set(TITLE, "Good day")
    assert len(edit.save()) == 1
    assert edit.history.not_committed
    assert edit.history.not_committed.what.startswith("saved, but no commit was made: ")
    assert b"Good day" in (repository.root / "pages/hello.yaml").read_bytes()


def test_where_there_is_no_repository_saves_are_saves(folder: Folder, tmp_path: Path) -> None:
    edit = Edit(folder.root, tmp_path / "state", "ana", commits=True)
    edit.set(TITLE, "Good day")
    edit.save()
    assert edit.history.not_committed is None
