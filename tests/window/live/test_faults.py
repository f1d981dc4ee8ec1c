"""A page that cannot be shown: visitors read that it is not available, and all else goes on."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.model.page import View
from kiosk.pages.banner.model import Banner
from kiosk.pages.chart.model import Chart
from kiosk.stand import app
from kiosk.stand.live import Live
from kiosk.stand.screen import Screen
from kiosk.stand.start import Start
from kiosk.visit.clock import Clock
from kiosk.visit.opening import Opening
from kiosk.visit.tour import Tour
from tests.support.content import BANNER, Folder
from tests.support.stand import HD, Stand
from tests.support.wait import wait_until
from tests.support.wall import take_down

UNAVAILABLE = {"en": "This page cannot be shown", "ru": "Эту страницу показать нельзя"}
SECOND = BANNER.replace("Hello", "Second").replace("Привет", "Второй")
TABLE = """\
kind: table
title: {en: A table now, ru: Теперь таблица}
columns: [{name: A}]
rows: [[1], [2]]
source: us
"""


class Fault:
    """Makes pages of a kind impossible to show, until it is over."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def of(self, kind: type, method: str = "properties", error: Exception | None = None) -> None:
        def fails(*_: object) -> object:
            raise error or OverflowError("date value out of range")

        self._monkeypatch.setattr(kind, method, fails)

    def over(self) -> None:
        self._monkeypatch.undo()


@pytest.fixture
def fault(monkeypatch: pytest.MonkeyPatch) -> Fault:
    return Fault(monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    folder.add("second", SECOND)
    folder.edit("site.yaml", "{page: hello}", "{page: hello, seconds: 3}")
    folder.edit("site.yaml", "{page: second}", "{page: second, seconds: 3}")
    return folder


@pytest.fixture
def stand(folder: Folder, qapp: QGuiApplication) -> Iterator[Stand]:
    assert qapp
    stand = Stand.on(folder.site())
    yield stand
    stand.close()


def reads(stand: Stand) -> set[object]:
    """The title of what is shown."""
    return {scene.property("title") for scene in stand.scenes() if scene.property("current")}


def faults(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]


def test_a_visitor_reads_that_the_page_is_not_available_and_goes_on(
    stand: Stand, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    stand.navigator.pause()
    fault.of(Chart)
    stand.go("opium", "ru")
    assert any(UNAVAILABLE["ru"] in name for name in stand.names())
    for _ in range(3):
        stand.navigator.follow(stand.navigator.tour.clock)
    stand.go("home", "ru")
    stand.go("opium", "en")
    assert any(UNAVAILABLE["en"] in name for name in stand.names())
    assert faults(caplog) == ["a fault of the program: the page 'opium' cannot be shown"]
    fault.over()
    stand.navigator.follow(stand.navigator.tour.clock)
    stand.settle()
    assert "Opium grows" in stand.names()


def test_the_rotation_goes_past_a_page_that_cannot_be_shown(stand: Stand, fault: Fault) -> None:
    fault.of(Banner)
    wait_until(lambda: reads(stand) == {UNAVAILABLE["en"]}, "the next page's turn")
    fault.over()
    wait_until(lambda: reads(stand) == {"Привет"}, "the first page in the next language")


def test_a_fault_of_what_says_that_a_page_is_not_available_leaves_the_rotation_going(
    stand: Stand, fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        for name in ("shown", "unavailable"):
            broken.setattr(f"kiosk.visit.bridge.{name}", lambda *_: 1 / 0)
        wait_until(lambda: stand.navigator.journey.turn == 2, "two more turns")
        assert reads(stand) == {"Hello"}
    wait_until(lambda: reads(stand) == {"Второй"}, "the page whose turn it is")


def test_a_fault_of_one_tile_leaves_home_as_it_is(stand: Stand, fault: Fault, caplog: pytest.LogCaptureFixture) -> None:
    fault.of(Chart, "happening")
    stand.go("home")
    assert any("Figures" in name for name in stand.names())
    assert faults(caplog) == ["a fault of the program: the page 'opium' cannot say what happens"]


def test_a_stand_begins_with_a_page_that_cannot_be_shown(
    folder: Folder, fault: Fault, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = folder.site()
    fault.of(Banner)
    stand = Stand.on(site)
    try:
        assert any(UNAVAILABLE["en"] in name for name in stand.names())
        fault.over()
        wait_until(lambda: reads(stand) == {"Second"}, "the next page")
    finally:
        stand.close()


def test_a_page_that_cannot_tell_its_time_leaves_the_others_alone(stand: Stand, fault: Fault) -> None:
    fault.of(Chart, "embargoed")
    stand.navigator.follow(stand.navigator.tour.clock)
    wait_until(lambda: stand.navigator.turn == 1, "the next page's turn")
    stand.navigator.replace(stand.navigator.site)
    assert stand.navigator.mode == "attract"


def test_values_that_no_scene_can_hold_are_a_fault_of_the_page(
    stand: Stand, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    right = Chart.properties
    monkeypatch.setattr(Chart, "properties", lambda page, view: {**right(page, view), "base": float("nan")})
    stand.go("opium")
    assert any(UNAVAILABLE["en"] in name for name in stand.names())
    assert len(faults(caplog)) == 1


@pytest.mark.qt_log_ignore("was not initialized")
@pytest.mark.parametrize("missing", ["sentence", "title"])
def test_a_scene_that_cannot_be_made_is_a_fault_of_the_page(
    stand: Stand, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    right = Chart.properties

    def lacking(page: Chart, view: View) -> dict[str, object]:
        return {name: value for name, value in right(page, view).items() if name != missing}

    monkeypatch.setattr(Chart, "properties", lacking)
    stand.go("opium")
    assert any(UNAVAILABLE["en"] in name for name in stand.names())
    stand.go("home")
    assert any("Figures" in name for name in stand.names())


@pytest.mark.qt_log_ignore("does not have a property called", "non-existent property")
def test_a_page_with_more_than_its_scene_knows_is_shown_anew(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    stand.go("opium")
    right = Chart.properties
    monkeypatch.setattr(Chart, "properties", lambda page, view: {"unheard": 1, **right(page, view), "sentence": "Anew"})
    stand.go("opium", "ru")
    assert reads(stand) == {"Опия больше"}
    assert stand.scene.property("sentence") == "Anew"


@pytest.mark.qt_log_ignore("No such file or directory")
def test_a_scene_that_is_not_there_is_a_fault_of_the_page(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Chart, "scene", "NoScene.qml")
    stand.go("opium")
    assert any(UNAVAILABLE["en"] in name for name in stand.names())


def test_a_page_that_becomes_another_kind_is_shown_as_that(stand: Stand, folder: Folder) -> None:
    stand.go("opium")
    folder.write("pages/opium.yaml", TABLE)
    stand.navigator.replace(folder.site())
    stand.settle()
    assert "A table now" in stand.names()
    assert "Opium grows" not in stand.names()


class Wall:
    """A stand's screen and its content, as `kiosk run` has them."""

    def __init__(self, tmp_path: Path, folder: Folder) -> None:
        self.live = Live(folder.root, tmp_path / "state")
        self.screen = Screen(Start(windowed=HD), self.live, tmp_path / "state")
        self.screen.go_on = lambda: None  # type: ignore[method-assign]

    def kept(self) -> int:
        """How much content is kept."""
        return len([*(self.live._state / "kept").glob("[0-9]*")])

    def close(self) -> None:
        self.live.stop()
        take_down(self.screen)


@pytest.fixture
def wall(tmp_path: Path, folder: Folder, qapp: QGuiApplication) -> Iterator[Wall]:
    assert qapp
    wall = Wall(tmp_path, folder)
    yield wall
    wall.close()


def fails(*_: object, **__: object) -> None:
    raise ZeroDivisionError


def test_content_that_no_window_can_show_ends_in_the_page_that_says_so(
    wall: Wall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    site = wall.live.first()
    with monkeypatch.context() as broken:
        broken.setattr("kiosk.stand.app.open_stand", fails)
        wall.screen.show(site)
    assert wall.screen.neutral
    assert wall.screen.stand is None
    assert len(faults(caplog)) == 1
    wall.screen.show(site)
    assert wall.screen.stand
    assert wall.screen.neutral is None


def test_a_beginning_that_cannot_be_shown_gives_way_to_the_content(
    wall: Wall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    site = wall.live.first()
    assert site
    opening = Tour(site, Clock(ZoneInfo("Europe/Vienna"))).shown()
    right, left = app.open_opening, [fails]

    def once(*given: Any) -> object:
        if left:
            left.pop()()
        return right(*given)

    monkeypatch.setattr("kiosk.stand.app.open_opening", once)
    wall.screen.open(Opening(opening, {}))
    assert wall.screen.stand
    assert not wall.screen.stand.navigator.waits
    assert len(faults(caplog)) == 1


def test_kept_content_that_cannot_be_shown_any_more_is_passed_over(
    wall: Wall, folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall.live.start()
    wait_until(lambda: wall.kept() == 1, "the content to be kept")
    folder.edit("pages/opium.yaml", "Opium grows", "Newer figures")
    wait_until(lambda: wall.kept() == 2, "the newer content to be kept")
    wall.live.stop()
    folder.write("site.yaml", "broken: [")
    right = Chart.properties

    def properties(page: Chart, view: View) -> dict[str, object]:
        if str(page.title) == "Newer figures":
            fails()
        return right(page, view)

    monkeypatch.setattr(Chart, "properties", properties)
    site = Live(folder.root, tmp_path / "state").first()
    assert site
    assert str(site.pages["opium"].title) == "Opium grows"


def test_a_fault_while_content_is_read_leaves_what_was_kept(
    wall: Wall, folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall.live.start()
    wait_until(lambda: wall.kept() == 1, "the content to be kept")
    wall.live.stop()
    monkeypatch.setattr("kiosk.content.live_folder.LiveFolder.read", fails)
    site = Live(folder.root, tmp_path / "state").first()
    assert site
    assert str(site.pages["opium"].title) == "Opium grows"
