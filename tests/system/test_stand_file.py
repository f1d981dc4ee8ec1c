"""`kiosk run --stand`: a stand with a file of its own, and one without, which knows nothing of others."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.support.command import kiosk
from tests.support.content import BANNER, Folder
from tests.support.running import Running

SIZE = ("--windowed", "800x600")


def test_a_mistake_in_the_file_is_told_in_lines_and_nothing_starts(tmp_path: Path) -> None:
    stand = tmp_path / "stand.yaml"
    stand.write_text("nmae: lobby-1\n")
    done = kiosk("run", "--content", Folder(tmp_path).root, "--stand", stand, "--state", tmp_path / "state")
    assert done.returncode == 2
    assert done.stderr == (
        "kiosk: stand.yaml:1:1: 'name' is missing — add a line 'name: …'\n"
        "kiosk: stand.yaml:1:1: unknown field 'nmae' — did you mean 'name'?\n"
    )


def test_it_shows_the_folder_that_is_named_and_follows_its_edits(tmp_path: Path) -> None:
    folder, stand = Folder(tmp_path), tmp_path / "stand.yaml"
    stand.write_text("name: lobby-1\n")
    with Running(tmp_path, "--content", folder.root, "--stand", stand, *SIZE) as running:
        running.wait_for_picture()
        running.wait_until(lambda: list((tmp_path / "state").glob("*/kept/000001")), "the content to be kept")
        folder.write("pages/more.yaml", BANNER)
        running.wait_until(lambda: "new content, 3 pages" in running.log(), "the edit")
    assert "WARNING" not in running.log()
    with Running(tmp_path, "--content", folder.root, "--stand", stand, *SIZE) as running:
        running.wait_until(lambda: running.log().count("the first picture") == 2, "the picture after a new start")


def test_a_stand_alone_imports_nothing_that_knows_of_others(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with Running(tmp_path, "--content", folder.root, *SIZE, variables={"PYTHONPROFILEIMPORTTIME": "1"}) as running:
        running.wait_until(
            lambda: list((tmp_path / "state").glob("*/kept/*/opening.json")), "the stand to have settled"
        )
        running.wait_until(lambda: "kiosk.stand.staff" in running.said(), "what comes after the first picture")
    imported = {line.rpartition("|")[2].strip() for line in running.said().splitlines() if "import time:" in line}
    assert "kiosk.stand.live" in imported, sys.version
    strange = {name for name in imported if name.split(".")[0] in {"tuf", "urllib3", "paho", "cryptography", "ssl"}}
    assert not strange | {name for name in imported if name.startswith("kiosk.fleet")}


def test_it_is_installed_with_its_file_if_that_has_no_mistake(tmp_path: Path) -> None:
    stand = tmp_path / "stand.yaml"
    stand.write_text("name: lobby-1\n")
    done = kiosk("install", "--dry-run", "--stand", "stand.yaml", cwd=tmp_path)
    assert f'"run" "--stand" "{stand}"' in done.stdout
    stand.write_text("name: lobby 1\n")
    assert kiosk("install", "--dry-run", "--stand", stand).returncode == 2
