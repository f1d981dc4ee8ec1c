"""What commands print: whole, whatever the terminal's letters are, where the output goes, and where one stands."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.content import Folder
from tests.support.paths import ROOT
from tests.support.running import Running

GOOD, PROBLEMS, EXIT_USAGE = 0, 1, 2
ENCODINGS = ("ascii", "latin-1", "cp1251", "gbk", "utf-8")
GONE = r"kiosk: the folder you are in is gone; [^\n]+\n"


def written(path: Path, *arguments: str | Path, **variables: str) -> int:
    """`kiosk … > path` where output has another encoding; what went wrong stands at its end."""
    environment: Mapping[str, str] = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "0", **variables}
    command = [sys.executable, "-m", "kiosk", *map(str, arguments)]
    with path.open("w") as out:
        return subprocess.run(command, env=environment, cwd=path.parent, stdout=out, stderr=out, check=False).returncode


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    folder.edit("pages/hello.yaml", ", ru: Привет", ', "рус": Привет')
    return folder


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_report_is_written_in_any_encoding(folder: Folder, tmp_path: Path, encoding: str) -> None:
    code = written(tmp_path / "report.txt", "check", folder.root, PYTHONIOENCODING=encoding)
    report = (tmp_path / "report.txt").read_bytes().decode(encoding)
    assert code == PROBLEMS
    assert "Traceback" not in report
    assert "pages/hello.yaml" in report
    assert report.rstrip().endswith("1 problem, 1 warning")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("command", ["check", "doctor"])
def test_json_is_json_in_any_encoding(folder: Folder, tmp_path: Path, encoding: str, command: str) -> None:
    place = [folder.root] if command == "check" else ["--content", folder.root]
    written(tmp_path / "report.json", command, *place, "--format", "json", PYTHONIOENCODING=encoding)
    assert json.loads((tmp_path / "report.json").read_bytes())


def test_a_name_that_is_no_text_is_told_all_the_same(folder: Folder, tmp_path: Path) -> None:
    odd = os.fsdecode(os.fsencode(folder.root / "pages") + b"/caf\xe9.yaml")
    Path(odd).write_text("kind: banner\ntitel: x\n")
    assert written(tmp_path / "report.txt", "check", folder.root) == PROBLEMS
    assert "Traceback" not in (tmp_path / "report.txt").read_text()
    with Running(tmp_path, "--content", folder.root, "--windowed", "640x480") as stand:
        stand.wait_until(lambda: "hello.yaml" in stand.log(), "the problems in the log")
        stand.wait_until(lambda: r"caf\xe9.yaml" in stand.log(), "the odd name in the log")
        assert "Logging error" not in stand.said()


@pytest.mark.parametrize("arguments", [["--version"], ["check"]])
def test_a_full_disk_behind_the_output_is_one_line(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "kiosk", *arguments]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == EXIT_USAGE
    assert done.stderr == "kiosk: the output cannot be written: No space left on device\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["run"],
        ["preview"],
        ["check"],
        ["schema"],
        ["new", "banner", "hello"],
        ["proof", "--out", "book.pdf"],
        ["snapshot", "--out", "pictures"],
    ],
)
def test_a_folder_that_is_gone_is_one_line(tmp_path: Path, arguments: list[str]) -> None:
    done = in_gone_folder(tmp_path, *arguments)
    assert done.returncode == EXIT_USAGE, done.stderr
    assert re.fullmatch(GONE, done.stderr), done.stderr


def test_whole_paths_do_without_the_folder_one_is_in(tmp_path: Path) -> None:
    few = ("--pages", "home", "--languages", "en", "--sizes", "640x480")
    checked = in_gone_folder(tmp_path, "check", ROOT / "content")
    shown = in_gone_folder(tmp_path, "snapshot", "--content", ROOT / "content", "--out", tmp_path / "out", *few)
    assert (checked.returncode, shown.returncode) == (GOOD, GOOD), checked.stderr + shown.stderr
    done = in_gone_folder(tmp_path, "doctor", "--content", ROOT / "content", "--format", "json")
    assert json.loads(done.stdout)


def in_gone_folder(tmp_path: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """`kiosk …` where the working folder was deleted."""
    gone = tmp_path / "gone"
    gone.mkdir()
    command = ["sh", "-c", 'rmdir "$PWD" && exec "$@"', "sh", sys.executable, "-m", "kiosk", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=gone, env=environment, capture_output=True, text=True, check=False)
