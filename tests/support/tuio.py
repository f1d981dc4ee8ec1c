"""A finger for a program that is not ours to reach into: Qt's own plugin turns what it sends into real touch events."""

from __future__ import annotations

import socket
import struct
from contextlib import closing

from PySide6.QtTest import QTest

Spot = tuple[float, float]
FINGER = 1


class Finger:
    """One finger over TUIO 1.1 on a window of `size`. Spots are in its pixels."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        with closing(socket.socket(type=socket.SOCK_DGRAM)) as free:
            free.bind(("127.0.0.1", 0))
            self._place = free.getsockname()
        self._line = socket.socket(type=socket.SOCK_DGRAM)
        self._frame = 0

    @property
    def environment(self) -> dict[str, str]:
        """What makes Qt listen to it."""
        return {"QT_QPA_GENERIC_PLUGINS": f"TuioTouch:udp={self._place[1]}"}

    def tap(self, spot: Spot) -> None:
        """One short touch."""
        self._at(spot)
        self._lifted()

    def flick(self, start: Spot, end: Spot, steps: int = 5) -> None:
        """Pull and let go at speed."""
        for step in range(steps + 1):
            self._at((start[0] + (end[0] - start[0]) * step / steps, start[1] + (end[1] - start[1]) * step / steps))
            QTest.qWait(10)
        self._lifted()

    def close(self) -> None:
        self._line.close()

    def _at(self, spot: Spot) -> None:
        x, y = (place / side for place, side in zip(spot, self._size, strict=True))
        self._send(_message("alive", FINGER), _message("set", FINGER, x, y, 0.0, 0.0, 0.0))

    def _lifted(self) -> None:
        self._send(_message("alive"))

    def _send(self, *messages: bytes) -> None:
        self._frame += 1
        parts = (*messages, _message("fseq", self._frame))
        sized = b"".join(struct.pack(">i", len(part)) + part for part in parts)
        self._line.sendto(_padded(b"#bundle") + struct.pack(">Q", 1) + sized, self._place)


def _message(*values: str | int | float) -> bytes:
    """As Open Sound Control writes it: an address, the kinds of the values, the values."""
    kinds = {str: "s", int: "i", float: "f"}
    body = b"".join(
        _padded(value.encode()) if isinstance(value, str) else struct.pack(f">{kinds[type(value)]}", value)
        for value in values
    )
    return _padded(b"/tuio/2Dcur") + _padded(f",{''.join(kinds[type(value)] for value in values)}".encode()) + body


def _padded(text: bytes) -> bytes:
    return text + b"\0" * (4 - len(text) % 4)
