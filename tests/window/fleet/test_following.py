"""The stand's half of following releases: it starts what looks, hears what it says, and survives whatever it does."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.fleet.releases.following import Following
from kiosk.fleet.releases.refusal import refused
from kiosk.fleet.releases.told import Result, as_told
from tests.support.wait import wait_until

NEW = as_told(Result("new", 2, "a page more"))
REFUSED = as_told(Result("refused", 2, issues=(refused("releases-expired", address="x", why="y"),)))


class World:
    """A program that says what a test wants, and what the stand made of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.heard: list[Result] = []
        self.shown: list[bool] = []
        self._program = folder / "follow.py"
        self.following = Following([sys.executable, str(self._program)], None)
        self.following.told.connect(self.heard.append)
        self.following.taken.connect(self.shown.append)

    def says(self, *lines: object, code: int = 0, more: str = "") -> None:
        text = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
        words = f"open({str(self._folder / 'words.txt')!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')"
        self._program.write_text(
            f"import sys, time\n{words}\nsys.stdout.write({text!r})\nsys.stdout.flush()\n{more}\nsys.exit({code})\n"
        )

    def words(self) -> list[str]:
        """What it was started with, each time."""
        file = self._folder / "words.txt"
        return file.read_text().splitlines() if file.is_file() else []


@pytest.fixture
def world(tmp_path: Path, qapp: QGuiApplication) -> Iterator[World]:
    assert qapp
    world = World(tmp_path)
    yield world
    world.following.close()


def test_what_it_finds_is_heard_with_its_words(world: World) -> None:
    world.says(NEW)
    world.following.ask()
    wait_until(lambda: world.heard, "what was found")
    assert (world.heard[0].note, world.following.release) == ("a page more", 2)
    world.says(REFUSED)
    world.following.ask()
    wait_until(lambda: world.following.issues, "what is wrong")
    assert world.following.issues[0].what == "the releases at x have run out: y"
    world.says(NEW)
    world.following.ask()
    wait_until(lambda: not world.following.issues, "that it is over")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "[]",
        "null",
        '{"outcome": "dance"}',
        '{"outcome": "new"}',
        '{"outcome": "new", "issues": [1]}',
        "\0" * 9,
    ],
)
def test_what_nobody_understands_is_dropped(world: World, line: str, caplog: pytest.LogCaptureFixture) -> None:
    world.says(line, NEW)
    world.following.ask()
    wait_until(lambda: world.heard, "what can be understood")
    assert [result.outcome for result in world.heard] == ["new"]


def test_one_that_fails_is_told_with_its_last_line_and_asked_again(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.says(more="sys.stderr.write('first\\nkiosk: it went wrong\\n')", code=2)
    world.following.ask()
    wait_until(lambda: "it went wrong" in caplog.text, "a line on it")
    world.says(NEW)
    world.following.ask()
    wait_until(lambda: world.heard, "the next")


def test_a_stick_does_not_wait_for_a_download(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.says(more="time.sleep(600)")
    world.following.ask()
    wait_until(world.words, "a download")
    world.says(NEW)
    world.following.take("/media/stick")
    wait_until(lambda: world.shown, "what is on the stick")
    assert (world.shown, world.words()) == ([True], ["", "--from /media/stick"])
    assert "ended" not in caplog.text


def test_a_stick_and_a_command_that_come_during_a_download_are_both_obeyed(world: World) -> None:
    world.says(more="time.sleep(600)")
    world.following.ask()
    wait_until(world.words, "a download")
    world.says(NEW)
    world.following.pin(6)
    world.following.take("/media/stick")
    world.following.pin(7)
    wait_until(lambda: len(world.heard) == 2, "both")
    assert (world.shown, world.words()) == ([True], ["", "--from /media/stick", "--pin 7"])


def test_a_stick_whose_look_breaks_off_is_told(world: World) -> None:
    world.says(code=2)
    world.following.take("/media/stick")
    wait_until(lambda: world.shown == [False], "that it is not shown")


def test_a_stick_that_is_refused_is_told(world: World) -> None:
    world.says(REFUSED)
    world.following.take("/media/stick")
    wait_until(lambda: world.shown == [False], "that it is not shown")


def test_a_release_is_pinned_after_what_is_under_way(world: World) -> None:
    world.says(NEW, more="time.sleep(0.2)")
    world.following.ask()
    world.following.pin(7)
    wait_until(lambda: len(world.heard) == 2, "both")
    world.following.pin(None)
    wait_until(lambda: len(world.heard) == 3, "the third")
    assert world.words() == ["", "--pin 7", "--pin none"]


def test_what_is_on_sticks_is_told_with_why_it_is_not_taken(world: World) -> None:
    offer = as_told(Result("offer", 7, "by post"))
    world.says({"place": "/media/a", **offer}, {"place": "/media/b", **REFUSED})
    good, bad = world.following.offers()
    assert (good.place, good.release, good.note, good.refused) == ("/media/a", 7, "by post", "")
    assert bad.refused.startswith("the releases at x have run out: y — whoever makes releases renews them")
    world.says("{")
    assert world.following.offers() == []


def test_who_asks_while_it_looks_is_answered_by_another_look(world: World) -> None:
    world.says(NEW, more="time.sleep(0.5)")
    world.following.ask()
    wait_until(lambda: len(world.words()) == 1, "the first look")
    world.following.ask()
    wait_until(lambda: len(world.words()) == 2, "a second one, which sees what came since")
