"""Displays that refuse, are silent or cannot draw: one clear line and exit 2, never Qt's abort."""

from __future__ import annotations

import re
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command import kiosk
from tests.support.display import Display
from tests.support.running import Running

EXIT_USAGE = 2
SMALL = (640, 480)
COMMANDS = {
    "run": ["run"],
    "preview": ["preview"],
    "snapshot": ["snapshot", "--pages", "home", "--out"],
    "proof": ["proof", "--out"],
    "fit": ["check", "--fit", "--pages", "home"],
}


@pytest.fixture(params=COMMANDS)
def command(request: pytest.FixtureRequest, tmp_path: Path) -> list[str | Path]:
    words: list[str | Path] = [*COMMANDS[request.param]]
    return [*words, tmp_path / "out.pdf"] if words[-1] == "--out" else words


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Display]:
    """A display for those who have its cookie."""
    cookies = tmp_path / "cookies"
    cookies.touch()
    subprocess.run(["xauth", "-q", "-f", cookies, "add", ":0", ".", "0123456789abcdef" * 2], check=True)
    display = Display(SMALL, "-auth", cookies)
    yield display
    display.close()


@pytest.fixture
def display() -> Iterator[Display]:
    display = Display(SMALL)
    yield display
    display.close()


def refused(command: list[str | Path], said: str) -> None:
    """The command says so in one line, and ends."""
    done = kiosk(*command)
    assert done.returncode == EXIT_USAGE, done.stderr
    assert re.fullmatch(r"kiosk: [^\n]+\n", done.stderr), done.stderr
    assert said in done.stderr


def test_a_display_without_its_cookie(
    command: list[str | Path], closed: Display, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DISPLAY", closed.name)
    monkeypatch.setenv("XAUTHORITY", str(tmp_path / "none"))
    refused(command, f"the display refuses this user (DISPLAY={closed.name})")


def test_a_display_with_its_cookie_is_drawn_on(
    closed: Display, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cookies = tmp_path / "of-the-user"
    cookies.touch()
    subprocess.run(["xauth", "-q", "-f", cookies, "add", closed.name, ".", "0123456789abcdef" * 2], check=True)
    monkeypatch.setenv("DISPLAY", closed.name)
    monkeypatch.setenv("XAUTHORITY", str(cookies))
    done = kiosk("snapshot", "--out", tmp_path, "--pages", "home", "--languages", "en", "--sizes", "640x480")
    assert done.returncode == 0, done.stderr


def test_a_display_that_stands_still(display: Display, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", display.name)
    display.signal(signal.SIGSTOP)
    refused(["run"], f"the display does not answer (DISPLAY={display.name})")


def test_a_tunnel_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", "localhost:59000")
    refused(["run"], "the display does not answer (DISPLAY=localhost:59000)")


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "fit"], indirect=True)
def test_no_driver_for_opengl(command: list[str | Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LIBGL_DRIVERS_PATH", str(tmp_path / "none"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    done = kiosk(*command)
    assert done.returncode == EXIT_USAGE, done.stderr
    (line,) = [line for line in done.stderr.splitlines() if not line.startswith("libGL")]
    assert line.startswith("kiosk: nothing can be drawn: ")
    assert "install the graphics driver" in line
    for log in tmp_path.glob("state/**/kiosk.log"):
        assert line.removeprefix("kiosk: ") in log.read_text("utf-8")


@pytest.mark.parametrize("library", ["libxcb-cursor.so.0", "libEGL.so.1"])
def test_a_library_of_the_system_that_is_missing(
    command: list[str | Path], library: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / library).touch()
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    refused(command, f"{library} cannot be loaded, and Qt needs it; install it (Debian: lib")


@pytest.mark.parametrize(
    ("platform", "said"),
    [
        ("linuxfb:fb=/dev/null", "Qt finds no screen on 'linuxfb'"),
        ("wayland", "the display does not answer (WAYLAND_DISPLAY=wayland-0)"),
        ("directfb", "Qt has no platform 'directfb'; it has eglfs, linuxfb, "),
    ],
)
def test_a_platform_chosen_by_hand_that_does_not_work(
    platform: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    refused(["run"], said)


@pytest.mark.parametrize("platform", ["offscreen", "vnc:port=0"])
def test_a_platform_chosen_by_hand_is_tried(platform: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    with Running(tmp_path) as stand:
        stand.wait_for_picture()
        assert "films are not shown" in stand.log()


def test_a_display_that_goes_is_one_line(display: Display, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable, value in display.environment().items():
        monkeypatch.setenv(variable, value)
    with Running(tmp_path) as stand:
        stand.wait_for_picture()
        stand.wait_until(lambda: "· Qt 6" in stand.log(), "the versions in the log")
        before = stand.log()
        display.signal(signal.SIGKILL)
        assert stand.ended() == 1
        (line,) = stand.log().removeprefix(before).splitlines()
        assert "the display is gone" in line
