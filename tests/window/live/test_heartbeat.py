"""What the guard hears of a stand on the screen, and what the stand does when the guard asks."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.guard.channel import Order, read
from kiosk.guard.history import Beat
from kiosk.stand import heartbeat
from kiosk.stand.heartbeat import Heartbeat
from kiosk.stand.live import Live
from kiosk.stand.screen import Screen
from kiosk.stand.start import Start
from tests.support.content import BANNER, SITE, Folder
from tests.support.film import CELLS, difference
from tests.support.stand import HD, Stand
from tests.support.wait import wait_until

ALIKE = 1


def picture(stand: Stand) -> QImage:
    """Small enough to compare."""
    return stand.window.grabWindow().scaled(*CELLS)


class Guard:
    """The other end of the pipes of a stand that is on the screen."""

    def __init__(self, tmp_path: Path, start: Start) -> None:
        folder = Folder(tmp_path)
        folder.write("site.yaml", SITE.replace("{page: hello}", "{page: hello}\n  - {page: second}"))
        folder.write("pages/hello.yaml", BANNER)
        folder.write("pages/second.yaml", BANNER.replace("Hello", "Second"))
        self._live = Live(folder.root, tmp_path / "state")
        self.screen = Screen(start, self._live, tmp_path / "state")
        self.screen.show(self._live.first())
        self._reader, beats = os.pipe()
        orders, self._writer = os.pipe()
        os.set_blocking(self._reader, False)
        os.set_blocking(beats, False)
        self.gone = list[bool]()
        self.heartbeat = Heartbeat(self.screen, self._live, beats, lambda: self.gone.append(True), orders)
        self._ends = [self._reader, beats, orders]
        self.beats = list[Beat]()

    @property
    def stand(self) -> Stand:
        assert self.screen.stand
        return Stand(self.screen.stand.engine, self.screen.stand.navigator, self.screen.stand.window)

    def hear(self) -> list[Beat]:
        """All beats until now."""
        try:
            lines = os.read(self._reader, 1 << 16).splitlines()
        except BlockingIOError:
            lines = []
        self.beats += [beat for line in lines if (beat := read(line))]
        return self.beats

    def order(self, order: Order) -> None:
        os.write(self._writer, f"{order}\n".encode())

    def leave(self) -> None:
        if self._writer >= 0:
            os.close(self._writer)
        self._writer = -1

    def close(self) -> None:
        self.leave()
        self._live.stop()
        if shiboken6.isValid(self.heartbeat):
            self.heartbeat.deleteLater()
        self.stand.close()
        for end in self._ends:
            os.close(end)


@pytest.fixture
def start() -> Start:
    return Start(windowed=HD)


@pytest.fixture
def guard(qapp: QGuiApplication, tmp_path: Path, start: Start, monkeypatch: pytest.MonkeyPatch) -> Iterator[Guard]:
    monkeypatch.setattr(heartbeat, "PERIOD", 30)
    guard = Guard(tmp_path, start)
    guard.stand.navigator.pause()
    yield guard
    guard.close()


def test_it_tells_what_is_shown(guard: Guard) -> None:
    wait_until(lambda: guard.hear() and guard.beats[-1].frames > 0, "a beat with a frame")
    beat = guard.beats[-1]
    assert (beat.mode, beat.page, beat.film, beat.lost, beat.dark) == ("attract", "hello", None, "", False)
    assert beat.exposed
    assert 50 < beat.memory < 4000
    assert not beat.reboot
    guard.stand.navigator.open("opium")
    wait_until(lambda: guard.hear()[-1].page == "opium", "the page in a beat")
    assert guard.beats[-1].mode == "visit"


def test_a_still_page_gives_the_frame_that_it_is_asked_for(guard: Guard) -> None:
    guard.stand.navigator.open("opium")
    wait_until(lambda: guard.stand.settled, "the page at rest")
    begun = len(guard.hear())
    wait_until(lambda: len(guard.hear()) > begun + 60, "many beats")
    told = [beat.frames for beat in guard.beats[begun:]]
    assert 3 <= told[-1] - told[0] <= 25, "now and then, and no more"


def test_a_guard_that_goes_after_the_stand_is_heard_by_nobody(guard: Guard) -> None:
    (listening,) = (each for each in threading.enumerate() if each.name == "guard")
    shiboken6.delete(guard.heartbeat)
    guard.leave()
    wait_until(lambda: not listening.is_alive(), "the guard's thread to end without a fault")


def test_it_goes_on_to_the_next_page_when_asked(guard: Guard) -> None:
    guard.order(Order.NEXT_PAGE)
    wait_until(lambda: guard.stand.navigator.journey.turn == 1, "the next page")
    guard.stand.navigator.open("opium")
    guard.order(Order.NEXT_PAGE)
    wait_until(lambda: guard.stand.navigator.journey.trail == ("home",), "the page before")


@pytest.mark.parametrize("start", [Start(windowed=HD, language="ru", page="opium")])
def test_its_window_is_made_anew_where_it_is(guard: Guard) -> None:
    before = guard.stand
    wait_until(lambda: before.settled, "the page at rest")
    seen, number = picture(before), before.window.winId()
    guard.order(Order.NEW_WINDOW)
    wait_until(lambda: guard.stand.window.winId() != number and guard.stand.settled, "another window at rest")
    wait_until(lambda: difference(picture(guard.stand), seen) < ALIKE, "the same picture")
    assert guard.stand.navigator is before.navigator
    assert len(guard.stand.engine.rootObjects()) == 1
    frames = guard.hear()[-1].frames
    wait_until(lambda: guard.hear()[-1].frames > frames, "frames of that window")


def test_it_rests_when_nobody_is_there(guard: Guard, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = list[int]()
    monkeypatch.setattr(QCoreApplication, "exit", codes.append)
    guard.stand.navigator.open("opium")
    guard.order(Order.REST)
    begun = len(guard.hear())
    wait_until(lambda: len(guard.hear()) > begun + 10, "some beats")
    assert codes == []
    guard.stand.navigator.attended = True  # the visitor goes, and staff come
    guard.stand.navigator.end()
    assert codes == []
    guard.stand.navigator.attended = False
    wait_until(lambda: codes, "its end")
    assert codes == [11]


def test_it_starts_another_guard_when_its_own_is_gone(guard: Guard, caplog: pytest.LogCaptureFixture) -> None:
    guard.stand.navigator.open("opium")
    guard.leave()
    wait_until(lambda: "the guard is gone" in caplog.text, "a line in the log")
    assert guard.gone == []
    guard.stand.navigator.end()
    wait_until(lambda: guard.gone, "another guard")


def test_graphics_that_fail_are_told_and_a_new_window_is_well(guard: Guard) -> None:
    guard.stand.window.sceneGraphError.emit(guard.stand.window.SceneGraphError.ContextNotAvailable, "no context")
    wait_until(lambda: guard.hear() and guard.beats[-1].lost == "no context", "a beat that says so")
    guard.order(Order.NEW_WINDOW)
    wait_until(lambda: guard.hear()[-1].lost == "", "a beat that all is well")
