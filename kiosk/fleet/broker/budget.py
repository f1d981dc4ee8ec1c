"""How much a stand lets its broker say: a socket that gives up before a flood reaches the memory."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from weakref import WeakKeyDictionary

CHUNK = 16_384
"""Bytes that are read at once at most."""


SLOW = "it takes too long to begin"


class Flooded(ConnectionError):
    """The other side says more than is listened to, or takes too long to begin."""


class Budget:
    """So many bytes at once, and so many a second after that; and until `begun` so many seconds."""

    def __init__(self, burst: int, rate: float, begin: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst, self._rate, self._clock = burst, rate, clock
        self._left, self._at = float(burst), clock()
        self._until: float | None = clock() + begin
        self.why = ""
        """Why it is spent, once it is."""
        self.line: Watched | None = None
        """The socket that reads within it."""

    def begun(self) -> None:
        """The connection stands: it may last."""
        self._until = None

    @property
    def late(self) -> bool:
        """Whether it should stand by now, and does not."""
        return self._until is not None and self._clock() > self._until

    def close(self) -> None:
        """Close the socket, also where whoever made it forgot it."""
        if self.line is not None:
            self.line.close()
            self.line = None

    def spend(self, count: int) -> None:
        """So many bytes came. Raises Flooded."""
        now = self._clock()
        self._left = min(self._burst, self._left + (now - self._at) * self._rate) - count
        self._at = now
        if self._left < 0:
            self.why = "it says more than a broker has to say"
        elif self.late:
            self.why = SLOW
        if self.why:
            raise Flooded(self.why)


class Watched(ssl.SSLSocket):
    """What paho and its websocket read goes through here, within the budget of the socket's context."""

    def do_handshake(self, block: bool = False) -> None:
        _BUDGETS[self.context].line = self
        super().do_handshake(block)

    def recv(self, buflen: int = 1024, flags: int = 0) -> bytes:
        data = super().recv(min(buflen, CHUNK), flags)
        _BUDGETS[self.context].spend(len(data))
        return data


def watched(context: ssl.SSLContext, budget: Budget) -> ssl.SSLContext:
    """The context, whose sockets read within the budget from now on."""
    _BUDGETS[context] = budget
    context.sslsocket_class = Watched
    return context


_BUDGETS: WeakKeyDictionary[ssl.SSLContext, Budget] = WeakKeyDictionary()
