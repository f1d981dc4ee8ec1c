"""Switching by a compositor: what goes over the wire, with one at the other end that speaks the protocol."""

from __future__ import annotations

import socket
import struct
from pathlib import Path
from threading import Thread

import pytest

from kiosk.stand.power import wayland
from kiosk.stand.power.way import Outcome, Unable, switched


class Compositor(Thread):
    """Offers some interfaces and one screen, and does as it is told; a `stubborn` one says that it cannot."""

    def __init__(self, place: Path, *interfaces: str, stubborn: bool = False) -> None:
        super().__init__(daemon=True)
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(place))
        self._socket.listen()
        self._interfaces, self._stubborn = interfaces, stubborn
        self.on = True

    def run(self) -> None:
        while True:
            line, _ = self._socket.accept()
            with line:
                self._serve(line)

    def _serve(self, line: socket.socket) -> None:
        kinds = {1: "display"}
        while head := line.recv(8):
            id, word = struct.unpack("=II", head)
            body = line.recv((word >> 16) - 8) if word >> 16 > 8 else b""
            self._answer(line, kinds, (kinds[id], word & 0xFFFF), id, body)

    def _answer(self, line: socket.socket, kinds: dict[int, str], asked: tuple[str, int], id: int, body: bytes) -> None:
        words = struct.unpack(f"={len(body) // 4}I", body)
        if asked == ("display", 1):
            kinds[words[0]] = "registry"
            for name, interface in enumerate(self._interfaces):
                text = interface.encode() + b"\0"
                _tell(
                    line,
                    words[0],
                    0,
                    struct.pack("=II", name, len(text)) + text.ljust(-(-len(text) // 4) * 4, b"\0") + b"\1\0\0\0",
                )
        elif asked == ("display", 0):
            _tell(line, words[0], 0, b"\0\0\0\0")
        elif asked[0] == "registry":
            kinds[words[-1]] = self._interfaces[words[0]]
        elif asked == (wayland.MANAGER, 0):
            kinds[words[0]] = "power"
            _tell(line, words[0], 0, struct.pack("=I", self.on))
        elif asked == ("power", 0):
            self.on = bool(words[0])
            _tell(line, id, 1 if self._stubborn else 0, b"" if self._stubborn else body)


def _tell(line: socket.socket, id: int, opcode: int, body: bytes) -> None:
    line.sendall(struct.pack("=II", id, (8 + len(body)) << 16 | opcode) + body)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    return tmp_path / "wayland-7"


def test_a_compositor_switches_its_screen_and_says_so(place: Path) -> None:
    compositor = Compositor(place, "wl_compositor", wayland.MANAGER, "wl_seat", "wl_output")
    compositor.start()
    assert switched(wayland.here(), "off") == Outcome(confirmed=True, reaches="the compositor's screen")
    assert not compositor.on
    assert wayland.here().state() == "off"
    assert switched(wayland.here(), "on").confirmed


def test_one_that_fails_says_so(place: Path) -> None:
    Compositor(place, wayland.MANAGER, "wl_output", stubborn=True).start()
    with pytest.raises(Unable, match="says that it cannot"):
        switched(wayland.here(), "off")


@pytest.mark.parametrize(
    ("interfaces", "why"),
    [(["wl_output"], "does not offer to switch its screens"), ([wayland.MANAGER], "none of its screens")],
)
def test_one_that_cannot_says_so(place: Path, interfaces: list[str], why: str) -> None:
    Compositor(place, *interfaces).start()
    with pytest.raises(Unable, match=why):
        wayland.here().reaches()


def test_one_that_is_not_there(place: Path) -> None:
    with pytest.raises(Unable, match="WAYLAND_DISPLAY=wayland-7 is silent"):
        wayland.here().reaches()
