"""systemd's notify protocol, as sd_notify(3) has it: a datagram to the socket that the service manager names."""

from __future__ import annotations

import os
import socket
from collections.abc import MutableMapping
from contextlib import suppress


class Notify:
    """Tells the service manager that started this process, if one did; who does not listen is not waited for.

    `variables` is the environment: what is meant for this process alone is taken out of it.
    """

    def __init__(self, variables: MutableMapping[str, str] = os.environ) -> None:
        place = variables.pop("NOTIFY_SOCKET", "")
        period, process = variables.pop("WATCHDOG_USEC", ""), variables.pop("WATCHDOG_PID", "")
        self._place = f"\0{place[1:]}" if place.startswith("@") else place
        meant = process in {"", str(os.getpid())}
        self.every = int(period) / 2e6 if period.isdigit() and meant else 0.0
        """Seconds between two signs of life, half of what the manager waits for; 0 where it does not."""

    def tell(self, **said: str | int) -> None:
        """As in `tell(READY=1, STATUS="it runs")`."""
        if not self._place:
            return
        text = "\n".join(f"{name}={value}" for name, value in said.items())
        # A manager that is restarted, or too busy to listen, hears the next sign of life.
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.setblocking(False)
            line.sendto(text.encode(), self._place)
