"""`kiosk check` as it is read by people, editors and scripts."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import kiosk
from tests.support.content import Folder
from tests.support.paths import ROOT

GOOD, PROBLEMS, EXIT_USAGE = 0, 1, 2
MISTAKE = "content/pages/opium.yaml:2:1: 'type' cannot be 'barr' — did you mean 'bar'?"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_a_problem_shows_its_line_and_a_caret(folder: Folder) -> None:
    folder.edit("pages/opium.yaml", "4800]", "lots]")
    done = kiosk("check", folder.root)
    assert done.returncode == PROBLEMS
    assert done.stdout.splitlines() == [
        "content/pages/opium.yaml:7:34: 'lots' is no value — write a number such as 4800, 65.1 or 'about 300'",
        "  7 |   - {name: Opium, values: [3300, lots]}",
        "    |                                  ^",
        "1 problem, 0 warnings",
    ]


def test_strict_counts_warnings(folder: Folder) -> None:
    folder.edit("pages/hello.yaml", ", ru: Привет", "")
    assert kiosk("check", folder.root).returncode == GOOD
    assert kiosk("check", "--strict", folder.root).returncode == PROBLEMS


@pytest.mark.parametrize("seen", [1, 2], ids=["once", "again"])
def test_a_translation_is_older_from_the_edit_of_its_original_until_its_own(folder: Folder, seen: int) -> None:
    assert kiosk("check", "--translations", "--remember", folder.root).returncode == GOOD
    for _ in range(seen):
        folder.edit("pages/hello.yaml", "en: Hello", "en: Hello hello")
        done = kiosk("check", "--strict", folder.root)
        assert done.returncode == PROBLEMS
        assert re.search(r"yaml:2:\d+: warning: 'title' in ru is older than its original in en — ", done.stdout)
        assert kiosk("check", folder.root).returncode == GOOD
        folder.edit("pages/hello.yaml", "ru: Привет", "ru: Привет привет")
        assert kiosk("check", "--strict", folder.root).returncode == GOOD
        assert kiosk("check", "--remember", folder.root).returncode == GOOD


def test_a_check_writes_nothing(folder: Folder) -> None:
    before = written(folder)
    for options in ([], ["--strict"], ["--format", "json"], ["--translations"], ["--translations", "--strict"]):
        kiosk("check", *options, folder.root)
        assert written(folder) == before
    kiosk("check", "--translations", "--remember", folder.root)
    assert written(folder) - before == {".translations.txt"}


def written(folder: Folder) -> set[str]:
    """Every file below the content folder, hidden ones too."""
    return {path.relative_to(folder.root).as_posix() for path in folder.root.rglob("*") if path.is_file()}


def test_strict_counts_what_is_not_translated_in_the_table_too(folder: Folder) -> None:
    assert kiosk("check", "--translations", "--strict", folder.root).returncode == GOOD
    folder.edit("pages/hello.yaml", ", ru: Привет", "")
    assert kiosk("check", "--translations", folder.root).returncode == GOOD
    assert kiosk("check", "--translations", "--strict", folder.root).returncode == PROBLEMS


def test_json_for_editors_and_scripts(folder: Folder) -> None:
    folder.edit("pages/opium.yaml", "type: bar", "type: barr")
    folder.edit("pages/hello.yaml", ", ru: Привет", "")
    done = kiosk("check", "--format", "json", folder.root)
    assert (done.returncode, done.stderr) == (PROBLEMS, "")
    said = json.loads(done.stdout)
    assert (said["errors"], said["warnings"]) == (1, 1)
    assert said["problems"][1] == {
        "code": "choice-unknown",
        "file": "content/pages/opium.yaml",
        "line": 2,
        "column": 1,
        "severity": "error",
        "what": "'type' cannot be 'barr'",
        "way_out": "did you mean 'bar'?",
    }


def test_json_of_good_content_is_json_too() -> None:
    assert json.loads(kiosk("check", "--format", "json").stdout) == {"errors": 0, "warnings": 0, "problems": []}


def test_another_format_is_wrong_use() -> None:
    assert kiosk("check", "--format", "xml").returncode == EXIT_USAGE


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_only_on_a_terminal_that_wants_it(folder: Folder, environment: dict[str, str], coloured: bool) -> None:
    folder.edit("pages/opium.yaml", "type: bar", "type: barr")
    assert "\033" not in kiosk("check", folder.root).stdout
    said = on_a_terminal(["check", str(folder.root)], {"TERM": "xterm", **environment})
    assert ("\033[31m" in said) == coloured
    assert (MISTAKE in said) != coloured


def on_a_terminal(arguments: list[str], environment: dict[str, str]) -> str:
    """What the command prints when its output is a terminal."""
    outer, inner = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    command = [sys.executable, "-m", "kiosk", *arguments]
    with subprocess.Popen(command, cwd=ROOT, env={**kept, "PYTHONUTF8": "1", **environment}, stdout=inner) as process:
        os.close(inner)
        said = b""
        while part := _read(outer):
            said += part
        process.wait(60)
    os.close(outer)
    return said.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side is closed
        return b""
