"""The packaged program on staff's machine: its windows open, and what it cannot convert is said."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QImage

import kiosk.desk.preview
from tests.package.conftest import Program
from tests.package.screen import ALIKE, STARTING, seen
from tests.support.desk import Key, StaffDesk
from tests.support.film import difference
from tests.support.hall import Hall
from tests.support.heic import heic
from tests.support.stand import MOMENT
from tests.support.touch import point
from tests.support.wait import wait_until

WINDOW = "Preview of the stand"
TITLE, MORE = "Fighting drug trafficking together", " in Vienna"


@pytest.fixture
def copy(program: Program, tmp_path: Path) -> Path:
    """Staff's own copy of the content."""
    for name in ("content", "assets"):
        shutil.copytree(program.folder / name, tmp_path / name)
    for path in tmp_path.rglob("*"):
        path.chmod(path.stat().st_mode | 0o200)
    return tmp_path / "content"


@contextmanager
def opened(program: Program, hall: Hall, command: str, content: Path, *more: str) -> Iterator[str]:
    """X's number of the window, which has the keyboard until the test is over."""
    hall.close()
    window: list[str] = []

    def is_there() -> bool:
        window.extend(focused())
        return bool(window)

    with subprocess.Popen(program.command(command, content, *more), env=program.environment, cwd="/") as process:
        try:
            wait_until(lambda: process.poll() is not None or is_there(), "the window", STARTING)
            assert process.poll() is None, "it ended by itself"
            yield window[0]
            assert process.poll() is None, "it ended by itself"
        finally:
            process.terminate()


def focused() -> list[str]:
    """X's number of the window, which is given the keyboard; nothing where it is not there."""
    command = ["xdotool", "search", "--onlyvisible", "--name", WINDOW, "windowfocus", "getwindowfocus", "-f"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()


@pytest.mark.parametrize("command", ["edit", "preview"])
def test_the_window_opens_and_stays(program: Program, hall: Hall, copy: Path, command: str) -> None:
    with opened(program, hall, command, copy):
        wait_until(focused, "the keyboard", STARTING)


@dataclass
class Twin:
    """What the window from source shows while a text is changed, and where that text is."""

    before: QImage
    picked: QImage
    typed: QImage
    spot: QPoint


def twin_of(content: Path, parent: Path) -> Twin:
    shutil.copytree(content, parent / "content")
    (parent / "assets").symlink_to(content.with_name("assets"))
    size = kiosk.desk.preview._fitting()
    desk = StaffDesk(parent, (size.width(), size.height()))
    spot, before = point(desk.text(TITLE)), seen(desk.window.grabWindow())
    desk.pick(TITLE)
    picked = seen(desk.window.grabWindow())
    desk.key(Key.Key_End)
    desk.type(MORE)
    desk.settle()
    twin = Twin(before, picked, seen(desk.window.grabWindow()), spot)
    desk.close()
    return twin


def test_a_text_is_clicked_typed_and_saved(program: Program, hall: Hall, copy: Path, tmp_path: Path) -> None:
    twin, site = twin_of(copy, tmp_path / "twin"), copy / "site.yaml"
    with opened(program, hall, "edit", copy, "--at", MOMENT) as window:

        def shows(expected: QImage) -> bool:
            picture = QGuiApplication.primaryScreen().grabWindow(int(window)).toImage()
            return difference(seen(picture), expected) < ALIKE

        wait_until(lambda: shows(twin.before), "the stand in the window", STARTING)
        xdotool("mousemove", "--window", window, str(twin.spot.x()), str(twin.spot.y()), "click", "1")
        wait_until(lambda: shows(twin.picked), "the text's languages beside it", STARTING)
        xdotool("key", "End", "type", MORE)
        wait_until(lambda: shows(twin.typed), "what was typed on the stand", STARTING)
        xdotool("key", "ctrl+s")
        wait_until(lambda: TITLE + MORE in site.read_text("utf-8"), "the text in the file", STARTING)
    saved = site.read_text("utf-8").replace(TITLE + MORE, TITLE)
    assert saved == (program.folder / "content" / "site.yaml").read_text("utf-8")


def xdotool(*words: str) -> str:
    return subprocess.check_output(["xdotool", *words], text=True)


@pytest.mark.parametrize(("name", "new", "wanted"), [("a.heic", "a.jpg", "JPEG"), ("a.avi", "a.mp4", "MP4 with H.264")])
def test_what_it_cannot_convert_is_one_sentence_with_the_way_out(
    program: Program, tmp_path: Path, name: str, new: str, wanted: str
) -> None:
    (tmp_path / name).write_bytes(heic((200, 30, 20)))
    done = program("convert", tmp_path / name, tmp_path / new)
    said = f"kiosk: {name} has to be converted, for which this program has no converter — save it as {wanted}\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
    assert not (tmp_path / new).exists()
