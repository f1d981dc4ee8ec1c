"""A stand whose disks are late, gone, full, forbidden or silent: it shows what it has, and leaves when told to."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import kiosk
from tests.support.content import BANNER, Folder
from tests.support.paths import ROOT
from tests.support.running import PATIENCE, Running

EXIT_USAGE, PROBLEMS = 2, 1
POWERLESS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")
SILENT = """\
import os, time
from pathlib import Path
share, silence = (os.environ[name] for name in ("SHARE", "SILENCE"))
def waits(look):
    def asked(path, *rest, **more):
        while str(path).startswith(share) and os.path.exists(silence):
            time.sleep(0.05)
        return look(path, *rest, **more)
    return asked
Path.stat, os.scandir = waits(Path.stat), waits(os.scandir)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


class Stand(Running):
    def __init__(self, folder: Folder, *arguments: str) -> None:
        super().__init__(folder.root.parent, "--content", folder.root, "--windowed", "640x480", *arguments)
        self._state = folder.root.parent / "state"

    def wait_for_copy(self) -> None:
        self.wait_until(lambda: list(self._state.glob("*/kept/*/opening.json")), "the content to be kept")

    def wait_for_new_content(self) -> None:
        self.wait_until(lambda: "new content" in self.log(), "the new content")

    def leaves(self) -> int:
        """Its exit code, once it has left."""
        self._process.terminate()
        return self._process.wait(PATIENCE)


def test_a_second_stand_on_the_same_content_is_refused_and_one_after_a_power_cut_is_not(folder: Folder) -> None:
    with Stand(folder) as stand:
        stand.wait_for_picture()
        state = folder.root.parent / "state"
        done = kiosk("run", "--content", folder.root, "--windowed", "640x480", "--state", state)
        assert done.returncode == EXIT_USAGE
        assert re.fullmatch(r"kiosk: a stand is already open on this content \(process \d+\); [^\n]+\n", done.stderr)
        stand.cut_off()
    (state / "log" / "kiosk.log").unlink()
    with Stand(folder) as stand:
        stand.wait_for_picture()


def test_stands_on_two_contents_share_a_state_folder_and_nothing_in_it(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Folder(tmp_path / "other")
    other.edit("site.yaml", "Together", "Another")
    state = tmp_path / "state"
    with Stand(folder) as stand:
        stand.wait_for_copy()
        with Running(tmp_path, "--content", other.root, "--windowed", "640x480") as second:
            second.wait_until(lambda: len(list(state.glob("*/kept/*/opening.json"))) == 2, "both contents to be kept")
    titles = [path.read_text("utf-8").splitlines()[0] for path in state.glob("*/kept/*/content/site.yaml")]
    assert sorted(titles) == ["title: {en: Another, ru: Вместе}", "title: {en: Together, ru: Вместе}"]


def test_a_folder_that_is_not_there_yet_is_taken_when_it_comes(folder: Folder) -> None:
    later = folder.root.with_name("later")
    with Stand(folder) as stand:
        stand.wait_for_copy()
        assert stand.leaves() == 0
    folder.root.rename(later)
    (folder.root.parent / "state" / "log" / "kiosk.log").unlink()
    with Stand(folder) as stand:
        stand.wait_for_picture()
        stand.wait_until(lambda: "showing the last good content" in stand.log(), "the kept content")
        folder.root.mkdir()
        stand.wait_until(lambda: "is an empty folder" in stand.log(), "the place for the folder")
        folder.root.rmdir()
        later.rename(folder.root)
        stand.wait_for_new_content()


def test_a_link_to_another_release_is_followed(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "42").mkdir()
    release = Folder(tmp_path / "42")
    release.edit("site.yaml", "Together", "Later")
    folder.root.rename(tmp_path / "first")
    folder.root.symlink_to("first")
    with Stand(folder) as stand:
        stand.wait_for_copy()
        (tmp_path / "new").symlink_to("42/content")
        (tmp_path / "new").rename(folder.root)
        stand.wait_for_new_content()
    newest = max((tmp_path / "state").glob("*/kept/0*/content/site.yaml"))
    assert "Later" in newest.read_text("utf-8")


def test_a_stand_leaves_while_a_disk_is_silent(folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "sitecustomize.py").write_text(SILENT, "utf-8")
    silence = tmp_path / "silence"
    for name, value in {"SHARE": folder.root, "SILENCE": silence, "PYTHONPATH": tmp_path / "python"}.items():
        monkeypatch.setenv(name, str(value))
    with Stand(folder) as stand:
        stand.wait_for_copy()
        silence.touch()
        stand.wait_until(lambda: "does not answer" in stand.log(), "a line on the disk")
        silence.unlink()
        stand.wait_until(lambda: "answers again" in stand.log(), "a line on its return")
        silence.touch()
        assert stand.leaves() == 0
    (tmp_path / "state" / "log" / "kiosk.log").unlink()
    with Stand(folder) as stand:
        stand.wait_for_picture()
        assert stand.leaves() == 0
    (tmp_path / "state" / "log" / "kiosk.log").unlink()
    with Stand(folder, "--page", "home") as stand:
        stand.wait_until(lambda: "is not read within" in stand.log(), "a line on the disk")
        stand.wait_for_picture()
        folder.write("pages/hello.yaml", BANNER.replace("Hello", "Howdy"))
        silence.unlink()
        stand.wait_until(
            lambda: any("Howdy" in path.read_text("utf-8") for path in tmp_path.glob("state/*/kept/*/content/pages/*")),
            "what is in the folder",
        )


def test_a_log_on_a_full_disk_loses_its_lines_without_a_traceback(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "state" / "log").mkdir(parents=True)
    (tmp_path / "state" / "log" / "kiosk.log").symlink_to("/dev/full")
    with Stand(folder) as stand:
        stand.wait_for_copy()
        stand.wait_until(lambda: "lines of the log are lost" in stand.said(), "a word on the log")
    assert stand.said().count("lines of the log are lost") <= 2
    assert "Traceback" not in stand.said()
    assert "Logging error" not in stand.said()


@pytest.mark.parametrize("forbidden", [".", "site.yaml", "pages", "pages/hello.yaml", "words", "../assets/one.svg"])
@pytest.mark.parametrize("command", ["check", "doctor", "schema", "new", "snapshot", "proof", "translations"])
def test_what_may_not_be_read_is_said_in_lines(folder: Folder, tmp_path: Path, forbidden: str, command: str) -> None:
    folder.asset("one.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    folder.write("pages/hello.yaml", BANNER + "art: {image: one.svg}\n")
    place, out = str(folder.root), str(tmp_path / "out.pdf")
    arguments = {
        "check": ["check", place],
        "doctor": ["doctor", "--content", place, "--state", str(tmp_path / "state")],
        "schema": ["schema", "--content", place],
        "new": ["new", "banner", "more", "--content", place],
        "snapshot": ["snapshot", "--content", place, "--out", out, "--pages", "home", "--sizes", "640x480"],
        "proof": ["proof", "--content", place, "--out", out],
        "translations": ["check", "--translations", place],
    }[command]
    (folder.root / forbidden).chmod(0)
    try:
        done = without_rights(arguments)
    finally:
        (folder.root / forbidden).chmod(0o755)
    assert "Traceback" not in done.stderr + done.stdout
    assert done.returncode in (PROBLEMS, EXIT_USAGE) or command in ("schema", "new", "translations")
    if command == "check":
        assert "Permission denied" in done.stdout + done.stderr
        assert "chmod" in done.stdout or done.returncode == EXIT_USAGE


def without_rights(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    """`kiosk …` of a user who may not read everything, as root may."""
    return subprocess.run(
        [*(POWERLESS if os.getuid() == 0 else ()), sys.executable, "-W", "error", "-m", "kiosk", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
