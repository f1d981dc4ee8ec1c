"""Displays that answer, refuse or are silent, as they would on a machine."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

import pytest

from kiosk.stand import display
from kiosk.stand.display import hang_up, lacking

COOKIE = b"0123456789abcdef"
MAGIC = b"MIT-MAGIC-COOKIE-1"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XAUTHORITY", str(tmp_path / "xauthority"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    yield
    hang_up()


def entry(number: bytes, protocol: bytes = MAGIC, cookie: bytes = COOKIE) -> bytes:
    return b"\1\0" + b"".join(struct.pack(">H", len(part)) + part for part in (b"host", number, protocol, cookie))


class Server:
    """An X server on a port of its own: it lets in who brings the cookie."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, silent: bool = False) -> None:
        self._line = socket.create_server(("127.0.0.1", 0))
        self._silent = silent
        monkeypatch.setattr(display, "X11_PORT", self._line.getsockname()[1] - 7)
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        with ExitStack() as clients:
            while True:
                client, _ = self._line.accept()
                clients.enter_context(client)
                hello = client.recv(4096)
                if not hello:
                    return
                if not self._silent:
                    client.sendall(b"\1" if COOKIE in hello and MAGIC in hello else b"\0")

    def close(self) -> None:
        socket.create_connection(self._line.getsockname()).close()
        self._thread.join()
        self._line.close()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("DISPLAY", "localhost:7.0")
    server = Server(monkeypatch)
    yield server
    hang_up()
    server.close()


def test_nothing_named_is_no_display() -> None:
    assert lacking() == "there is no display"


def test_a_display_lets_in_who_has_its_cookie(server: Server, tmp_path: Path) -> None:
    (tmp_path / "xauthority").write_bytes(entry(b"8", cookie=b"another") + entry(b"7", cookie=b"older") + entry(b"7"))
    assert lacking() == ""


@pytest.mark.parametrize("kept", [b"", entry(b"8"), entry(b"7", cookie=b"older"), b"no cookies"])
def test_a_display_refuses_who_has_not(server: Server, tmp_path: Path, kept: bytes) -> None:
    (tmp_path / "xauthority").write_bytes(kept)
    assert lacking() == "the display refuses this user (DISPLAY=localhost:7.0)"


def test_another_way_to_be_known_is_left_to_qt(server: Server, tmp_path: Path) -> None:
    (tmp_path / "xauthority").write_bytes(entry(b"7", b"XDM-AUTHORIZATION-1"))
    assert lacking() == ""


def test_a_display_that_is_silent_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", "localhost:7")
    monkeypatch.setattr(display, "PATIENCE", 0.05)
    server = Server(monkeypatch, silent=True)
    assert lacking() == "the display does not answer (DISPLAY=localhost:7)"
    hang_up()
    server.close()


@pytest.mark.parametrize("name", [":98765", "unix:98765", "what is this"])
def test_a_display_that_is_not_there_does_not_answer(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("DISPLAY", name)
    assert lacking() == f"the display does not answer (DISPLAY={name})"


def test_the_first_of_two_displays_may_be_gone(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    (tmp_path / "xauthority").write_bytes(entry(b"7"))
    assert lacking() == ""
    monkeypatch.setenv("DISPLAY", ":98765")
    assert lacking() == "the display does not answer (WAYLAND_DISPLAY=wayland-9, DISPLAY=:98765)"


@pytest.mark.parametrize("platform", ["eglfs", "linuxfb:fb=/dev/fb1", "vnc", "offscreen", "eglfs;xcb"])
def test_a_platform_chosen_by_hand_is_left_to_qt(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert lacking() == ""


@pytest.mark.parametrize("platform", ["wayland", "wayland-egl"])
def test_wayland_chosen_by_hand_has_a_display_of_its_own(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", ":98765")
    assert lacking() == "the display does not answer (WAYLAND_DISPLAY=wayland-0)"
