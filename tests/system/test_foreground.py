"""The stand brings itself back, whatever took it away: a real window manager and keys, other windows."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

import pytest

from tests.support.command import kiosk
from tests.support.desktop import FULLSCREEN, Desktop, openbox
from tests.support.display import Display
from tests.support.running import Running

SIZE = (640, 480)
TAKEN: dict[str, Callable[[Desktop], None]] = {
    "Super+D": lambda desktop: desktop.keys("super+d"),
    "Super+F2": lambda desktop: desktop.keys("super+F2"),
    "Ctrl+Alt+Right": lambda desktop: desktop.keys("ctrl+alt+Right"),
    "Alt+Tab held": lambda desktop: desktop.do("xdotool", "keydown", "alt", "key", "Tab", "key", "Tab", "keyup", "alt"),
    "Alt+Escape": lambda desktop: desktop.keys("alt+Escape"),
    "the window's menu": lambda desktop: desktop.keys("alt+space"),
    "a size": lambda desktop: desktop.do("xdotool", "windowsize", str(desktop.stand.id), "300", "200"),
    "minimised": lambda desktop: desktop.do("xdotool", "windowminimize", str(desktop.stand.id)),
    "hidden": lambda desktop: desktop.do("xdotool", "windowunmap", str(desktop.stand.id)),
    "not fullscreen": lambda desktop: desktop.do("wmctrl", "-x", "-r", "kiosk.kiosk", "-b", "remove,fullscreen"),
    "below": lambda desktop: desktop.do("wmctrl", "-x", "-r", "kiosk.kiosk", "-b", "add,below"),
    "on another desktop": lambda desktop: desktop.do("wmctrl", "-x", "-r", "kiosk.kiosk", "-t", "2"),
    "another window": lambda desktop: desktop.put_before(above=False),
    "another window on top": lambda desktop: desktop.put_before(),
}


@contextmanager
def screen() -> Iterator[Display]:
    """A screen without a window manager, on which programs are started."""
    display = Display(SIZE, "-noreset")
    with pytest.MonkeyPatch.context() as environment:
        for variable, value in display.environment().items():
            environment.setenv(variable, value)
        yield display
    display.close()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desktop, Running]]:
    """A stand under openbox that stays for all that is done to it."""
    place = tmp_path_factory.mktemp("stand")
    with screen() as display, openbox(display.name), closing(Desktop(display.name)) as desktop, Running(place) as stand:
        stand.wait_for_picture()
        desktop.wait_until(desktop.in_front, "the stand")
        yield desktop, stand


@pytest.mark.parametrize("how", TAKEN)
def test_it_comes_back(kept: tuple[Desktop, Running], how: str) -> None:
    desktop, _ = kept
    TAKEN[how](desktop)
    desktop.wait_until(lambda: desktop.in_front() and desktop.has_state(FULLSCREEN), f"the stand after {how}")
    desktop.take_away()


def test_it_is_never_closed(kept: tuple[Desktop, Running]) -> None:
    desktop, stand = kept
    desktop.keys("alt+F4")
    stand.wait_until(lambda: "asked the window to close" in stand.log(), "a line in the log")
    desktop.do("wmctrl", "-x", "-c", "kiosk.kiosk")
    desktop.keys("super+d")
    desktop.wait_until(desktop.in_front, "the stand")


@pytest.fixture
def bare() -> Iterator[Display]:
    with screen() as display:
        yield display


@pytest.fixture
def desktop(bare: Display) -> Iterator[Desktop]:
    with closing(Desktop(bare.name)) as desktop:
        yield desktop


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_who_may_end_it_ends_it(desktop: Desktop, tmp_path: Path, number: int) -> None:
    with Running(tmp_path) as stand:
        stand.wait_for_picture()
        desktop.wait_until(desktop.in_front, "the stand")
        stand.send(number)
        assert stand.ended() == 0
        assert "ERROR" not in stand.log()


def test_window_managers_may_come_and_go(bare: Display, desktop: Desktop, tmp_path: Path) -> None:
    with Running(tmp_path) as stand:
        stand.wait_for_picture()
        desktop.wait_until(desktop.in_front, "the stand without a window manager")
        for _ in range(2):
            with openbox(bare.name):
                desktop.wait_until(lambda: desktop.in_front() and desktop.has_state(FULLSCREEN), "it under openbox")
            desktop.wait_until(desktop.in_front, "the stand after openbox")
        desktop.put_before()
        desktop.wait_until(desktop.in_front, "the stand before another window")


@pytest.mark.parametrize("how", ["destroy", "kill_client"])
def test_a_window_that_is_destroyed_leaves_no_process(desktop: Desktop, tmp_path: Path, how: str) -> None:
    with Running(tmp_path, "--unguarded") as stand:
        stand.wait_for_picture()
        desktop.wait_until(desktop.in_front, "the stand")
        getattr(desktop.stand, how)()
        desktop.x.sync()
        assert stand.ended() == 1
        assert "it has to be started again" in stand.log().splitlines()[-1]


@pytest.fixture
def two_screens(desktop: Desktop) -> None:
    """The left half and the right half as screens of their own."""
    desktop.do("xrandr", "--setmonitor", "left", "320/80x480/120+0+0", "screen")
    desktop.do("xrandr", "--setmonitor", "right", "320/80x480/120+320+0", "none")


@pytest.mark.usefixtures("two_screens")
@pytest.mark.parametrize("managed", [False, True])
@pytest.mark.parametrize("name", ["right", "2"])
def test_it_stays_on_its_screen(bare: Display, desktop: Desktop, tmp_path: Path, name: str, managed: bool) -> None:
    with openbox(bare.name) if managed else nullcontext(), Running(tmp_path, "--screen", name) as stand:
        stand.wait_for_picture()
        desktop.wait_until(lambda: desktop.in_front(320, 0, 320), "the stand on the right")
        desktop.do("xrandr", "--delmonitor", "right")
        desktop.wait_until(lambda: desktop.in_front(0, 0, 320), "the stand on what is left")
        desktop.do("xrandr", "--setmonitor", "right", "320/80x400/100+320+0", "none")
        desktop.wait_until(lambda: desktop.in_front(320, 0, 320, 400), "the stand on the right again")


@pytest.mark.usefixtures("two_screens")
def test_a_screen_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    done = kiosk("run", "--screen", "HDMI-7", "--state", tmp_path)
    assert done.returncode == 2
    assert done.stderr == "kiosk: there is no screen 'HDMI-7'; there is 1 (left), 2 (right)\n"
