"""The stand opened with what it showed first the last time: visitors cannot tell, whatever happened meanwhile."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.stand import app
from kiosk.stand.live import Live
from kiosk.stand.opening import recall
from kiosk.stand.screen import Screen
from kiosk.stand.start import Start
from tests.support.content import BANNER, SITE, Folder
from tests.support.stand import HD, Stand
from tests.support.wait import wait_until
from tests.support.wall import take_down

DRAWN = BANNER + "art: {drawing: knot}\naction: {label: See it, page: opium}\n"
SECOND = BANNER.replace("Hello", "Second").replace("Привет", "Второй")


def as_tested(stand: app.Stand) -> Stand:
    return Stand(stand.engine, stand.navigator, stand.window)


class Wall:
    """Where a stand hangs that ran before: what it showed first then is kept."""

    def __init__(self, tmp_path: Path) -> None:
        self.folder, self.state = Folder(tmp_path), tmp_path / "state"
        self.folder.add("hello", DRAWN)
        self.folder.add("second", SECOND)
        self.ran()

    def ran(self) -> None:
        """A stand ran on what is in the folder now."""
        live, begun = Live(self.folder.root, self.state), [False]
        live.begun.connect(lambda: begun.append(True))
        live.start()
        wait_until(lambda: begun[-1], "the content to be kept")
        live.stop()

    def start(self) -> None:
        """A stand is started: its first picture is there, and its content is not read yet."""
        opening = recall(self.folder.root, self.state)
        assert opening, "there is nothing to open the stand with"
        self.live = Live(self.folder.root, self.state)
        self.judged: list[list[object]] = []
        self.live.judged.connect(self.judged.append)
        self.screen = Screen(Start(windowed=HD), self.live, self.state)
        self.screen.go_on = lambda: None  # type: ignore[method-assign]
        self.screen.open(opening)
        assert self.screen.stand
        self.stand = as_tested(self.screen.stand)
        self.stand.settle()

    def read(self) -> None:
        """Its content is read and handed over."""
        self.live.start()
        wait_until(lambda: not self.stand.navigator.waits, "the content")
        wait_until(lambda: self.judged, "what is to be said of it")
        self.stand.settle()

    def close(self) -> None:
        if hasattr(self, "live"):
            self.live.stop()
            self.stand.window.close()
            self.stand.engine.deleteLater()
            del self.stand
            take_down(self.screen)


@pytest.fixture
def wall(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Wall]:
    assert qapp
    wall = Wall(tmp_path)
    yield wall
    wall.close()


def exposed(stand: Stand) -> dict[str, object]:
    """Everything QML reads of the navigator."""
    meta = stand.navigator.metaObject()
    values = {
        str(meta.property(index).name()): meta.property(index).read(stand.navigator)
        for index in range(meta.propertyCount())
    }
    return {name: value.toVariant() if hasattr(value, "toVariant") else value for name, value in values.items()}


def picture(stand: Stand) -> QImage:
    stand.settle()
    return stand.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)


def test_it_shows_what_a_stand_shows_that_has_read_its_content(wall: Wall) -> None:
    wall.start()
    wall.stand.navigator.pause()
    shown, seen = exposed(wall.stand), picture(wall.stand)
    assert wall.stand.navigator.waits
    fresh = Live(wall.folder.root, wall.state).first()
    assert fresh
    other = Stand.on(fresh)
    other.navigator.pause()
    try:
        assert shown == exposed(other)
        assert seen == picture(other)
    finally:
        other.close()


def test_nothing_changes_when_the_content_comes(wall: Wall) -> None:
    wall.start()
    scene, changes = wall.stand.scene, []
    wall.stand.navigator.changed.connect(lambda: changes.append(True))
    wall.read()
    assert not changes
    assert wall.stand.scene is scene


def test_the_rotation_goes_on(wall: Wall) -> None:
    wall.folder.edit("site.yaml", "{page: hello}", "{page: hello, seconds: 3}")
    wall.ran()
    wall.start()
    wall.read()
    wait_until(lambda: "Second" in wall.stand.names(), "the next page")


@pytest.mark.parametrize(("touched", "page"), [("", "home"), ("See it", "opium")])
def test_a_touch_before_the_content_is_there_is_carried_out(wall: Wall, touched: str, page: str) -> None:
    wall.start()
    wall.stand.hand.tap(wall.stand.named(touched) if touched else (960, 200))
    assert "Hello" in wall.stand.names()
    wall.read()
    wait_until(lambda: wall.stand.navigator.key == f"{page}|visit", "what was touched")


def test_whoever_touched_before_the_content_was_there_is_asked_like_everybody(wall: Wall) -> None:
    wall.folder.edit("site.yaml", "attract:", "idle: {ask_after: 10}\nattract:")
    wall.ran()
    wall.start()
    wall.stand.hand.tap((960, 200))
    wall.read()
    wait_until(lambda: wall.stand.navigator.mode == "asking", "the question")


def test_content_that_changed_meanwhile_takes_its_place(wall: Wall) -> None:
    wall.folder.edit("pages/hello.yaml", "{en: Hello", "{en: Good morning")
    wall.start()
    assert "Hello" in wall.stand.names()
    wall.read()
    assert "Good morning" in wall.stand.names()
    assert "Hello" not in wall.stand.names()


def test_content_that_broke_meanwhile_leaves_what_was_good(wall: Wall) -> None:
    wall.folder.write("pages/hello.yaml", "broken: [")
    wall.start()
    wall.read()
    assert wall.judged[0]
    assert "Hello" in wall.stand.names()
    wall.stand.go("opium")
    assert wall.stand.navigator.key == "opium|visit"


@pytest.mark.parametrize("good", [True, False])
def test_a_fault_of_the_program_does_not_leave_a_picture_that_nobody_can_touch(
    wall: Wall, good: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("kiosk.content.live_folder.gather", fault)
    if not good:
        monkeypatch.setattr("kiosk.content.live_folder.LiveFolder.last_good", fault)
    wall.start()
    wall.live.start()
    if good:
        wait_until(lambda: not wall.stand.navigator.waits, "the last good content")
    else:
        wait_until(lambda: wall.screen.neutral, "the neutral page")


def test_with_nothing_good_left_the_stand_says_that_it_will_be_back(wall: Wall) -> None:
    wall.folder.write("site.yaml", "broken: [")
    wall.start()
    shutil.rmtree(wall.state / "kept" / "000001" / "content")
    wall.live.start()
    wait_until(lambda: wall.screen.stand is None, "the neutral page")
    assert wall.screen.neutral
    assert not wall.stand.window.isVisible()
    wall.folder.write("site.yaml", SITE)
    wait_until(lambda: wall.screen.stand is not None, "the stand, once its content is mended")


@pytest.mark.parametrize("hours", [-2, 2])
def test_what_is_held_back_is_never_shown(wall: Wall, hours: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Made before its moment it holds until then; made after it, not if the clock goes back."""
    moment = datetime.now(UTC) + timedelta(hours=hours / 2)
    wall.folder.write("pages/hello.yaml", f"{DRAWN}available_from: {moment:%Y-%m-%dT%H:%M:%SZ}\n")
    wall.ran()
    opening = recall(wall.folder.root, wall.state)
    assert opening
    assert opening.shown.key.startswith("second" if hours > 0 else "hello")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + hours * 3600)
    assert recall(wall.folder.root, wall.state) is None


def test_another_folder_has_another_opening(wall: Wall, tmp_path: Path) -> None:
    shutil.copytree(wall.folder.root, tmp_path / "other" / "content")
    assert recall(wall.folder.root, wall.state)
    assert recall(tmp_path / "other" / "content", wall.state) is None
    shutil.copytree(wall.state, tmp_path / "moved")
    assert recall(wall.folder.root, tmp_path / "moved") is None


def test_a_page_that_shows_the_time_is_not_shown_as_it_was(wall: Wall) -> None:
    wall.folder.write(
        "pages/hello.yaml",
        "kind: programme\ntitle: T\ndays: [{date: '2017-03-13', events: [{start: '10:00', title: T, source: S}]}]\n",
    )
    wall.ran()
    assert recall(wall.folder.root, wall.state) is None


def test_the_first_page_is_laid_out_once(wall: Wall, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[str] = []

    def paint(id: str) -> QImage:
        painted.append(id)
        return QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)

    monkeypatch.setattr("kiosk.ui.art._drawn", paint)
    opening = recall(wall.folder.root, wall.state)
    assert opening
    stand = as_tested(app.open_opening(opening.shown, QSize(1234, 987)))
    stand.settle()
    assert len(painted) == 1, "its drawing was painted in sizes that it was not shown in"
    stand.close()
