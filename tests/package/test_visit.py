"""The packaged program as a visitor uses it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo
from PySide6.QtTest import QTest

from kiosk.model.site import Site
from tests.package.conftest import Program
from tests.package.screen import ALIKE, SIZE, STARTING, Expected, running
from tests.support.film import difference
from tests.support.hall import Hall, OpenStand
from tests.support.tuio import Finger
from tests.support.wait import wait_until

MOVED = 0.2
PLUGIN = Path("generic", "libqtuiotouchplugin.so")


@pytest.fixture
def finger() -> Iterator[Finger]:
    finger = Finger(SIZE)
    yield finger
    finger.close()


@pytest.fixture
def touched(program: Program, finger: Finger, tmp_path: Path) -> Program:
    """The program as it is packaged, and Qt's plugin for fingers over the network; Xvfb knows none of its own."""
    folder = tmp_path / program.folder.name
    shutil.copytree(program.folder, folder, symlinks=True, copy_function=os.link)
    plugin = folder / "_internal" / "PySide6" / "Qt" / "plugins" / PLUGIN
    plugin.parent.parent.chmod(0o755)
    plugin.parent.mkdir()
    shutil.copy(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / PLUGIN, plugin)
    return replace(program, folder=folder, more=finger.environment)


def test_a_visit_by_touch(touched: Program, finger: Finger, open_stand: OpenStand, hall: Hall, site: Site) -> None:
    expected = Expected(open_stand("home", size=SIZE))
    home, tile = expected.picture("home"), expected.middle(site.section_of["programme"].title.within(("en",)))
    programme, back = expected.picture("programme"), expected.middle(site.words["en"].back)
    with running(touched, "home", hall) as screen:
        screen.shows(home, "home")
        finger.tap(tile)
        screen.shows(programme, "the programme")
        finger.flick((640, 520), (640, 220))
        wait_until(lambda: difference(screen.picture(), programme) > 3 * ALIKE, "what was below")
        finger.flick((640, 220), (640, 600))
        screen.shows(programme, "the beginning again")
        finger.tap(back)
        screen.shows(home, "home again")


def test_the_doctor_sees_the_touch_screen(touched: Program) -> None:
    findings = {each["subject"]: each for each in json.loads(touched("doctor", "--format", "json").stdout)}
    assert findings["touch"]["verdict"] == "good"


def test_a_click_opens_a_page(program: Program, open_stand: OpenStand, hall: Hall, site: Site) -> None:
    expected = Expected(open_stand("home", size=SIZE))
    home, film = expected.picture("home"), expected.picture("film")
    expected.stand.go("home")
    tile = expected.middle(site.section_of["film"].title.within(("en",)))
    with running(program, "home", hall) as screen:
        screen.shows(home, "home")
        screen.click(tile)
        screen.shows(film, "the film's page")


def test_the_film_plays(program: Program, open_stand: OpenStand, hall: Hall, site: Site) -> None:
    expected = Expected(open_stand("film", size=SIZE))
    poster = expected.picture("film")
    button = expected.middle(f"{site.words['en']['play']}, {expected.stand.scene.property('length')}")
    with running(program, "film", hall) as screen:
        screen.shows(poster, "the poster")
        screen.click(button)
        wait_until(lambda: not screen.like(poster), "the film in place of the poster", STARTING)
        for _ in range(8):  # four seconds: a page that only says why there is no film is at rest by then
            before = screen.picture()
            QTest.qWait(500)
            wait_until(lambda: difference(screen.picture(), before) > MOVED, "the film to move on")  # noqa: B023


def test_it_writes_into_the_platforms_places_only(program: Program, built: Path, hall: Hall) -> None:
    log = program.home / ".local" / "state" / "information-stand" / "log" / "kiosk.log"
    with running(program, "home", hall):
        wait_until(log.is_file, "the log", STARTING)
    assert {path.relative_to(program.folder) for path in program.folder.rglob("*")} == {
        path.relative_to(built) for path in built.rglob("*")
    }
