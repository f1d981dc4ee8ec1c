"""The packaged program as a technician, a writer and a visitor use it, with nothing of the build to lean on."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from kiosk import __version__
from kiosk.content.site import Site
from tests.package.conftest import Program
from tests.support.command import kiosk
from tests.support.film import CELLS, difference
from tests.support.hall import Hall, OpenStand
from tests.support.stand import MOMENT, Stand
from tests.support.wait import wait_until

SIZE = (1280, 720)
ALIKE, MOVED, STARTING = 6, 0.2, 60_000


def seen(shown: QImage) -> QImage:
    """A picture, small enough to compare."""
    return shown.scaled(*CELLS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


@dataclass
class Expected:
    """What the stand from source shows on a page, and where it shows it."""

    stand: Stand

    def picture(self, page: str) -> QImage:
        self.stand.go(page)
        return seen(self.stand.window.grabWindow())

    def middle(self, name: str) -> tuple[int, int]:
        item = self.stand.named(name)
        point = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        return round(point.x()), round(point.y())


class Screen:
    """The screen before a visitor, with the packaged program on it: looked at and touched through X."""

    def picture(self) -> QImage:
        return seen(QGuiApplication.primaryScreen().grabWindow(0, 0, 0, *SIZE).toImage())

    def tap(self, spot: tuple[int, int]) -> None:
        """XTEST makes this a click of the mouse, as most touch screens' drivers do too; Xvfb knows no fingers."""
        subprocess.run(["xdotool", "mousemove", *map(str, spot), "click", "1"], check=True)

    def shows(self, expected: QImage, what: str) -> None:
        wait_until(lambda: difference(self.picture(), expected) < ALIKE, f"{what} on the screen", STARTING)


@contextmanager
def running(program: Program, page: str, hall: Hall) -> Iterator[Screen]:
    """The packaged program alone on the screen until the test is over."""
    hall.close()
    size = "x".join(map(str, SIZE))
    command = program.command("run", "--windowed", size, "--page", page, "--language", "en", "--at", MOMENT)
    with subprocess.Popen(command, env=program.environment, cwd="/", stderr=subprocess.DEVNULL) as process:
        try:
            yield Screen()
            assert process.poll() is None, "it ended by itself"
        finally:
            process.terminate()


def test_its_version_names_the_commit_qt_and_ffmpeg(program: Program) -> None:
    told = program("--version")
    assert told.returncode == 0
    assert re.match(rf"kiosk {re.escape(__version__)} \([0-9a-f]{{12}}\+?\)", told.stdout)
    assert re.search(r"Qt 6\.\d+\.\d+ · FFmpeg \d+\.\d+", told.stdout)


def test_every_page_opens_in_two_languages(program: Program, site: Site, tmp_path: Path) -> None:
    done = program("snapshot", "--out", tmp_path, "--languages", "ru,ar", "--sizes", "1366x768", "--at", MOMENT)
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*.png"))) == 2 * (len(site.pages) + 1)


def test_a_touch_opens_a_page(program: Program, open_stand: OpenStand, hall: Hall, site: Site) -> None:
    expected = Expected(open_stand("home", size=SIZE))
    home, film = expected.picture("home"), expected.picture("film")
    expected.stand.go("home")
    tile = expected.middle(site.section_of["film"].title.within(("en",)))
    with running(program, "home", hall) as screen:
        screen.shows(home, "home")
        screen.tap(tile)
        screen.shows(film, "the film's page")


def test_the_film_plays(program: Program, open_stand: OpenStand, hall: Hall, site: Site) -> None:
    expected = Expected(open_stand("film", size=SIZE))
    poster = expected.picture("film")
    button = expected.middle(f"{site.words['en'].play}, {expected.stand.scene.property('length')}")
    with running(program, "film", hall) as screen:
        screen.shows(poster, "the poster")
        screen.tap(button)
        wait_until(lambda: difference(screen.picture(), poster) > ALIKE, "the film in place of the poster", STARTING)
        for _ in range(8):  # four seconds: a page that only says why there is no film is at rest by then
            before = screen.picture()
            QTest.qWait(500)
            wait_until(lambda: difference(screen.picture(), before) > MOVED, "the film to move on")  # noqa: B023


def test_the_doctor_decodes_pictures_and_sound(program: Program) -> None:
    findings = {each["subject"]: each for each in json.loads(program("doctor", "--format", "json").stdout)}
    pictures, sound = re.findall(r"(\d+) (?:pictures|s of sound)", findings["film film"]["says"])
    assert int(pictures) > 0
    assert int(sound) > 0
    assert findings["fonts"]["verdict"] == "good"
    assert findings["content"]["verdict"] == "good"
    assert str(program.folder) in findings["content"]["says"]


def test_good_content_is_good(program: Program) -> None:
    done = program("check")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_broken_page_is_told_as_from_source(program: Program, tmp_path: Path) -> None:
    shutil.copytree(program.folder / "content", tmp_path / "content")
    shutil.copytree(program.folder / "assets", tmp_path / "assets")
    for path in tmp_path.rglob("*"):
        path.chmod(path.stat().st_mode | 0o200)
    page = tmp_path / "content" / "pages" / "film.yaml"
    page.write_text(page.read_text("utf-8").replace("poster:", "postr:"), "utf-8")
    packaged, source = program("check", tmp_path / "content"), kiosk("check", tmp_path / "content")
    assert packaged.returncode == source.returncode == 1
    assert "did you mean 'poster'?" in packaged.stdout
    assert packaged.stdout == source.stdout


@pytest.mark.parametrize("command", ["schema", "new", "proof", "preview", "install"])
def test_every_command_is_there(program: Program, command: str) -> None:
    assert program(command, "--help").returncode == 0


def test_installing_names_the_packaged_program(program: Program) -> None:
    told = program("install", "--dry-run")
    assert f'ExecStart="{program.folder / "kiosk"}" "run"' in told.stdout
    assert not list(program.home.rglob("*.service"))


def test_it_writes_into_the_platforms_places_only(program: Program, built: Path) -> None:
    assert {path.relative_to(program.folder) for path in program.folder.rglob("*")} == {
        path.relative_to(built) for path in built.rglob("*")
    }
    assert (program.home / ".local" / "state" / "information-stand" / "log" / "kiosk.log").is_file()
