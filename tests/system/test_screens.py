"""Screens change under the stand: their size, their turn, their sleep, and which of them are there. A real X server."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from pathlib import Path

import pytest
from Xlib import X

from tests.support.content import Folder
from tests.support.desktop import FULLSCREEN, Desktop, openbox
from tests.support.running import Running
from tests.support.xorg import FIRST, SECOND, Xorg

SIZE, PORTRAIT = (1280, 720), (720, 1280)
SOON = 5.0
"""Seconds within which the stand is back on the whole screen; where nothing else works it takes a third of one."""
Place = tuple[int, int, int, int]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Xorg]:
    server = Xorg(tmp_path, *SIZE)
    for variable, value in server.environment().items():
        monkeypatch.setenv(variable, value)
    yield server
    server.close()


@pytest.fixture
def desktop(server: Xorg) -> Iterator[Desktop]:
    with closing(Desktop(server.name)) as desktop:
        yield desktop


@pytest.fixture
def content(tmp_path: Path) -> Folder:
    """Content whose site file names the second screen."""
    folder = Folder(tmp_path)
    folder.edit("site.yaml", "time_zone", f"screen: {{name: {SECOND}}}\ntime_zone")
    return folder


def back_after(desktop: Desktop, change: Callable[[], None], *place: int) -> float:
    """Seconds from a change until the stand has that place of the screen to itself: left, top, width and height."""
    change()
    begun = time.monotonic()
    desktop.wait_until(lambda: desktop.in_front(*place), f"the stand on {place}")
    return time.monotonic() - begun


def decorated(desktop: Desktop) -> bool:
    """Whether the stand's window asks for a title bar."""
    hints = desktop.stand.get_full_property(desktop.x.intern_atom("_MOTIF_WM_HINTS"), X.AnyPropertyType)
    return not hints or bool(hints.value[2])


@pytest.mark.parametrize("managed", [False, True])
def test_it_is_whole_again_at_once(server: Xorg, desktop: Desktop, tmp_path: Path, managed: bool) -> None:
    with openbox(server.name) if managed else nullcontext(), Running(tmp_path) as stand:
        stand.wait_for_picture()
        desktop.wait_until(lambda: desktop.in_front(0, 0, *SIZE), "the stand")

        def sleeps_and_wakes() -> None:
            server.unplug(FIRST)
            desktop.wait_until(lambda: not server.plugged(), "the screen to sleep")
            server.show(*SIZE)

        changes: dict[tuple[int, int], Callable[[], None]] = {
            PORTRAIT: lambda: server.show(*PORTRAIT),
            (1920, 1080): lambda: server.show(1920, 1080),
            SIZE: sleeps_and_wakes,
        }
        took = {size: back_after(desktop, change, 0, 0, *size) for size, change in changes.items()}
        assert max(took.values()) < SOON, took
        assert not managed or desktop.has_state(FULLSCREEN)
        assert not decorated(desktop), "a compositor that leaves title bars to Qt would show one"
        assert "ERROR" not in stand.log()


def test_it_is_on_the_screen_that_the_site_file_names(
    server: Xorg, desktop: Desktop, tmp_path: Path, content: Folder
) -> None:
    right = (SIZE[0], 0, 800, 600)
    server.show(800, 600, SECOND, "--right-of", FIRST)
    with Running(tmp_path, "--content", content.root) as stand:
        stand.wait_for_picture()
        desktop.wait_until(lambda: desktop.in_front(*right), "the stand on its screen")
        assert back_after(desktop, lambda: server.unplug(SECOND), 0, 0, *SIZE) < SOON
        stand.wait_until(lambda: f"there is no screen '{SECOND}'" in stand.log(), "a line in the log")
        assert back_after(desktop, lambda: server.show(800, 600, SECOND, "--right-of", FIRST), *right) < SOON
        content.edit("site.yaml", f"name: {SECOND}", "name: '1'")
        desktop.wait_until(lambda: desktop.in_front(0, 0, *SIZE), "the stand on the screen that is named now")


def test_a_start_does_not_end_for_a_screen_that_the_site_file_names_in_vain(
    server: Xorg, desktop: Desktop, tmp_path: Path, content: Folder
) -> None:
    assert server
    with Running(tmp_path, "--content", content.root) as stand:
        stand.wait_for_picture()
        desktop.wait_until(lambda: desktop.in_front(0, 0, *SIZE), "the stand on the main screen")
        stand.wait_until(lambda: f"there is no screen '{SECOND}'" in stand.log(), "a line in the log")
