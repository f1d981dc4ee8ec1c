"""A server that is no broker, or a bad one: it says what a test likes, whatever the stand asked for."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

from kiosk.fleet.stand_file import Broker
from tests.support.authority import Authority

WELCOME = bytes([0x20, 3, 0, 0, 0])
GRANTED = bytes([0x90, 4, 0, 1, 0, 1])
Line = socket.socket


def published(topic: bytes, payload: bytes) -> bytes:
    """A PUBLISH packet at QoS 0."""
    return packet(0x30, len(topic).to_bytes(2, "big") + topic + b"\0" + payload)


def packet(kind: int, rest: bytes, length: int | None = None) -> bytes:
    """A packet that says of itself that it is `length` bytes long."""
    left, written = len(rest) if length is None else length, bytearray()
    while True:
        left, digit = divmod(left, 128)
        written.append(digit | (0x80 if left else 0))
        if not left:
            return bytes([kind]) + bytes(written) + rest


class HostileBroker:
    """Calls `say` with each connection that is made, on a thread of its own, and closes it after that."""

    def __init__(self, say: Callable[[Line], None], authority: Authority | None = None) -> None:
        self._say, self._authority = say, authority
        self._context: ssl.SSLContext | None = None
        if authority:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(*authority.certificate("hostile"))
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self.connections = 0
        self._ends = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def section(self, **more: object) -> Broker:
        """What a stand's file says of it."""
        tls = {"tls": True, "ca": str(self._authority.ca)} if self._authority else {"tls": False}
        return Broker.model_validate({"host": "127.0.0.1", "port": self.port, **tls, **more})

    def wait(self, seconds: float = 30) -> None:
        """For whoever says nothing more: until the test is over."""
        self._ends.wait(seconds)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._listening.accept()
                self.connections += 1
                threading.Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line: Line) -> None:
        with suppress(OSError), line:
            if self._context:
                line = self._context.wrap_socket(line, server_side=True)
            with line:
                self._say(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._ends.set()
        self._listening.close()
