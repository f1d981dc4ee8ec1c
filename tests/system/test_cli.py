"""The commands as they are typed: clear exit codes, one clear line for a mistake, never a traceback."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__
from tests.support.command import kiosk
from tests.support.content import Folder

GOOD, PROBLEMS, EXIT_USAGE = 0, 1, 2
SCREENLESS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_the_version_names_the_program_python_and_qt() -> None:
    done = kiosk("--version")
    assert done.returncode == GOOD
    assert re.match(rf"kiosk {re.escape(__version__)}( \([^)]+\))? · Python 3\.\d+\.\d+ · Qt 6\.\d+\.\d+", done.stdout)


def test_kiosk_is_a_command_of_its_own(tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("kiosk")
    done = subprocess.run([command, "--version"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, kiosk("--version").stdout)


def test_help_names_every_command() -> None:
    done = kiosk("--help")
    assert done.returncode == GOOD
    for command in ("run", "check", "snapshot"):
        assert re.search(rf"^    {command}\b", done.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "COMMAND"),
        (["dance"], "dance"),
        (["run", "--windowed", "big"], "'big' is no size; write width x height as in 1920x1080"),
        (["run", "--windowed", "10x10"], "'10x10' is no size"),
        (["run", "--windowed", "99999x1080"], "'99999x1080' is no size"),
        (["run", "--at", "tomorrow"], "'tomorrow' is no time; write it as in 2017-03-13T14:20"),
        (
            ["run", "--at", "9999-12-31T23:59"],
            "'9999-12-31T23:59' is no time of the stand; it knows the years 1900 to 2199",
        ),
        (["run", "--at", "2017-02-30T10:00"], "'2017-02-30T10:00' is no time"),
        (["run", "--content", "nowhere"], "there is no folder 'nowhere'"),
        (["check", "nowhere"], "there is no folder 'nowhere'"),
        (["snapshot"], "--out"),
        (["snapshot", "--out", "pictures", "--sizes", "1920"], "'1920' is no size"),
        (["snapshot", "--out", "pictures", "--pages", "opiun"], "there is no page 'opiun'"),
        (["snapshot", "--out", "pictures", "--languages", "en,xx"], "the stand has no language 'xx'"),
        (["snapshot", "--out", "pictures", "--languages", ""], "--languages"),
        (["snapshot", "--out", "/proc/pictures", "--pages", "home"], "/proc/pictures"),
    ],
)
def test_wrong_use_is_one_line_and_exit_2(tmp_path: Path, arguments: list[str], said: str) -> None:
    done = kiosk(*arguments, cwd=tmp_path)
    assert not list(tmp_path.iterdir())
    assert (done.returncode, done.stdout) == (EXIT_USAGE, "")
    assert re.fullmatch(r"kiosk: [^\n]+\n", done.stderr)
    assert said in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--page", "opiun"], "there is no page 'opiun': did you mean 'opium'?"),
        (["--language", "xx"], "the stand has no language 'xx'"),
    ],
)
def test_a_stand_asked_for_what_it_has_not_does_not_open(arguments: list[str], said: str) -> None:
    done = kiosk("run", *arguments)
    assert done.returncode == EXIT_USAGE
    assert done.stderr.splitlines()[-1].startswith(f"kiosk: {said}")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"), [(["run"], "there is no display"), (["snapshot", "--out", "x"], "need a display")]
)
def test_no_display_is_said_in_one_line(arguments: list[str], said: str) -> None:
    done = kiosk(*arguments, without=SCREENLESS)
    assert done.returncode == EXIT_USAGE
    assert re.fullmatch(r"kiosk: [^\n]+\n", done.stderr)
    assert said in done.stderr


@pytest.mark.parametrize("command", [["run"], ["preview"], ["snapshot", "--out", "x"], ["proof", "--out", "x.pdf"]])
def test_a_display_that_does_not_answer_is_said_in_one_line(
    command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":98765")
    done = kiosk(*command)
    assert done.returncode == EXIT_USAGE
    assert re.fullmatch(r"kiosk: [^\n]*the display does not answer \(DISPLAY=:98765\)[^\n]*\n", done.stderr)


def test_check_finds_nothing_in_the_stands_own_content() -> None:
    done = kiosk("check")
    assert (done.returncode, done.stdout, done.stderr) == (GOOD, "no problems\n", "")


def test_check_names_every_problem(folder: Folder) -> None:
    folder.edit("pages/opium.yaml", "title:", "titel:")
    folder.edit("pages/hello.yaml", ", ru: Привет", "")
    done = kiosk("check", folder.root)
    assert (done.returncode, done.stderr) == (PROBLEMS, "")
    *lines, summary = done.stdout.splitlines()
    assert [line for line in lines if line.startswith("content/")] == [
        "content/pages/hello.yaml:2:1: warning: no translation of 'title' into ru — add it below the others",
        "content/pages/opium.yaml:1:1: 'title' is missing — add a line 'title: …'",
        "content/pages/opium.yaml:4:1: unknown field 'titel' — did you mean 'title'?",
    ]
    assert summary == "2 problems, 1 warning"


def test_warnings_alone_are_no_failure(folder: Folder) -> None:
    folder.edit("pages/hello.yaml", ", ru: Привет", "")
    done = kiosk("check", folder.root)
    assert done.returncode == GOOD
    assert done.stdout.endswith("0 problems, 1 warning\n")


def test_the_content_folder_here_is_found(folder: Folder) -> None:
    done = kiosk("check", cwd=folder.root.parent)
    assert (done.returncode, done.stdout) == (GOOD, "no problems\n")


def test_pictures_of_content_with_problems_are_not_taken(folder: Folder) -> None:
    folder.edit("pages/opium.yaml", "title:", "titel:")
    out = folder.root.parent / "pictures"
    done = kiosk("snapshot", "--content", folder.root, "--out", out)
    assert (done.returncode, out.exists()) == (PROBLEMS, False)
    assert "content/pages/opium.yaml:4:1: unknown field 'titel' — did you mean 'title'?" in done.stderr
    assert "Traceback" not in done.stderr


def test_snapshot_shows_the_stand_as_it_is_at_its_time(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.edit("pages/opium.yaml", "type: bar", "type: bar\navailable_from: 2017-03-14T15:00")
    for moment, names in (("14:59", {"home", "hello"}), ("15:00", {"home", "hello", "opium"})):
        out = tmp_path / moment
        place = ("--content", folder.root, "--out", out, "--languages", "en", "--sizes", "800x600")
        done = kiosk("snapshot", *place, "--at", f"2017-03-14T{moment}")
        assert done.returncode == 0, done.stderr
        assert {path.name.partition("-")[0] for path in out.iterdir()} == names
        assert ("held back at this time, and left out: opium\n" in done.stdout) is ("opium" not in names)


def test_snapshot_writes_a_picture_of_the_asked_size(tmp_path: Path) -> None:
    out = tmp_path / "pictures"
    done = kiosk("snapshot", "--out", out, "--pages", "home", "--languages", "en,ar", "--sizes", "800x600")
    assert done.returncode == GOOD, done.stderr
    assert sorted(path.name for path in out.iterdir()) == ["home-ar-800x600.png", "home-en-800x600.png"]
    for picture in out.iterdir():
        assert picture.read_bytes()[16:24] == (800).to_bytes(4, "big") + (600).to_bytes(4, "big")
