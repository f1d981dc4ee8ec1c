"""Wayland: the compositor switches its outputs, by the protocol wlr-output-power-management, as wlopm does.

It is spoken here as it goes over the wire: Debian 12 has no program for it, and Qt does not pass it on.
"""

from __future__ import annotations

import os
import socket
import struct
from collections.abc import Iterator
from itertools import count
from typing import Self

from kiosk.stand.power.way import State, Unable

ANSWER = 3.0
"""Seconds in which a compositor has to answer."""
DISPLAY, REGISTRY = 1, 2
SYNC, GET_REGISTRY, BIND, GET_OUTPUT_POWER, SET_MODE = 0, 1, 0, 0, 0
"""Requests, by their place in the protocol: of wl_display, wl_registry, the manager, and an output's power."""
GLOBAL, DONE, MODE, FAILED, ERROR = 0, 0, 0, 1, 0
"""Events, in the same way."""
MANAGER, OUTPUT = "zwlr_output_power_manager_v1", "wl_output"
ELSE = "use sway, or a cage or labwc that has it; Debian 12's cage has not"


class Outputs:
    """What the compositor at a socket can switch."""

    def __init__(self, place: str) -> None:
        self._place = place

    def reaches(self) -> str:
        with _Line(self._place) as line:
            number = len(line.modes)
        return f"{number} screens of the compositor's" if number > 1 else "the compositor's screen"

    def switch(self, to: State) -> None:
        with _Line(self._place) as line:
            line.switch(to)

    def state(self) -> State:
        with _Line(self._place) as line:
            return "on" if "on" in line.modes.values() else "off"


class _Line:
    """A talk with a compositor. `modes` are those of its screens, by the numbers of what switches them."""

    def __init__(self, place: str) -> None:
        self._socket, self._rest = socket.socket(socket.AF_UNIX), b""
        self._ids = count(REGISTRY + 1)
        self.modes: dict[int, State | None] = {}
        self._socket.settimeout(ANSWER)
        try:
            self._socket.connect(place)
            self._begin()
        except OSError:
            self._socket.close()
            raise Unable(f"the compositor of WAYLAND_DISPLAY={os.environ.get('WAYLAND_DISPLAY')} is silent") from None
        except Unable:
            self._socket.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def switch(self, to: State) -> None:
        for power in self.modes:
            self._send(power, SET_MODE, struct.pack("=I", to == "on"))
        self._hear()
        if not any(self.modes.values()):
            raise Unable("the compositor was told, and says that it cannot")

    def _begin(self) -> None:
        self._send(DISPLAY, GET_REGISTRY, struct.pack("=I", REGISTRY))
        offers = [_global(body) for id, opcode, body in self._answers() if (id, opcode) == (REGISTRY, GLOBAL)]
        manager = next((name for name, interface in offers if interface == MANAGER), None)
        if manager is None:
            raise Unable(f"this compositor does not offer to switch its screens; {ELSE}")
        bound = self._bind(manager, MANAGER)
        for name, interface in offers:
            if interface == OUTPUT:
                output, power = self._bind(name, OUTPUT), next(self._ids)
                self._send(bound, GET_OUTPUT_POWER, struct.pack("=II", power, output))
                self.modes[power] = None
        self._hear()
        if not any(self.modes.values()):
            raise Unable("the compositor lets none of its screens be switched")

    def _hear(self) -> None:
        for id, opcode, body in self._answers():
            if id in self.modes and opcode == MODE:
                self.modes[id] = "on" if struct.unpack("=I", body)[0] else "off"
            elif id in self.modes and opcode == FAILED:
                self.modes[id] = None

    def _bind(self, name: int, interface: str) -> int:
        id, text = next(self._ids), interface.encode() + b"\0"
        body = struct.pack("=II", name, len(text)) + text + b"\0" * (-len(text) % 4) + struct.pack("=II", 1, id)
        self._send(REGISTRY, BIND, body)
        return id

    def _send(self, id: int, opcode: int, body: bytes) -> None:
        self._socket.sendall(struct.pack("=II", id, (8 + len(body)) << 16 | opcode) + body)

    def _answers(self) -> Iterator[tuple[int, int, bytes]]:
        """Every event until the compositor has done all that was asked of it: object, opcode and arguments."""
        done = next(self._ids)
        self._send(DISPLAY, SYNC, struct.pack("=I", done))
        while True:
            id, word = struct.unpack("=II", self._read(8))
            opcode, body = word & 0xFFFF, self._read((word >> 16) - 8)
            if (id, opcode) == (done, DONE):
                return
            if (id, opcode) == (DISPLAY, ERROR):
                raise Unable("the compositor refuses to switch its screens")
            yield id, opcode, body

    def _read(self, length: int) -> bytes:
        while len(self._rest) < length:
            came = self._socket.recv(4096)
            if not came:
                raise Unable("the compositor hung up")
            self._rest += came
        taken, self._rest = self._rest[:length], self._rest[length:]
        return taken


def here() -> Outputs:
    """Raises Unable where there is no Wayland."""
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        raise Unable("there is no Wayland here (WAYLAND_DISPLAY is not set): under X11 use 'dpms'")
    return Outputs(os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), name))  # noqa: PTH118 - may be absolute


def _global(body: bytes) -> tuple[int, str]:
    """Number and interface of what the compositor offers."""
    name, length = struct.unpack_from("=II", body)
    return name, body[8 : 8 + length - 1].decode()
