"""The process that watches for a headset: a line of JSON for every change, from what the sound server tells.

The server's library may end the program that uses it when the server goes: here it costs the stand nothing.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable
from threading import Thread
from typing import Any, NoReturn, TextIO

HEADSETS = {"headset", "headphone", "hands-free", "handset"}
"""What a device that is worn calls its form."""
WORDS = ("headset", "headphone")
"""What a socket for one is called, by ALSA's names and by those of its profiles."""
RETRY = 2.0
"""Seconds until a server that is gone is looked for again."""
SETTLES = 0.3
"""Seconds after which the contacts of a plug have come to rest."""


def headset(sinks: Iterable[Any]) -> Any | None:
    """The first of the server's sinks that is heard in a headset that is there."""
    return next((sink for sink in sinks if worn(sink)), None)


def worn(sink: Any) -> bool:
    """Whether a sink is a headset by its form, or has one in a socket that knows that it is there."""
    if sink.proplist.get("device.form_factor") in HEADSETS:
        return True
    there = (port for port in sink.port_list if port.available == "yes")
    return any(word in port.name.lower() for port in there for word in WORDS)


def seen() -> str:
    """The headset that is plugged in, by the name that the sound server has for it; "" for none."""
    import pulsectl

    try:
        with pulsectl.Pulse("kiosk-doctor") as pulse:
            found = headset(pulse.sink_list())
    except (pulsectl.PulseError, pulsectl.PulseDisconnected):
        return ""
    return str(found.description) if found else ""


class Watcher:
    """Tells what changes; while a headset is there, it is what is heard by default."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._told: bool | None = None
        self._before: str | None = None

    def watch(self) -> NoReturn:
        """From now on, whatever becomes of the server."""
        import pulsectl

        while True:
            try:
                with pulsectl.Pulse("kiosk-headset") as pulse:
                    pulse.event_mask_set("sink", "card", "server")
                    pulse.event_callback_set(_leave_loop)
                    while True:
                        self.look(pulse)
                        pulse.event_listen()
                        time.sleep(SETTLES)
            except (pulsectl.PulseError, pulsectl.PulseDisconnected):
                if self._told is not None:  # a server that was there and is gone
                    self.tell(False)
            time.sleep(RETRY)

    def look(self, pulse: Any) -> None:
        """See whether there is a headset, and let it be heard."""
        sinks = pulse.sink_list()
        found, default = headset(sinks), pulse.server_info().default_sink_name
        if found and default != found.name:
            self._before = default
            pulse.sink_default_set(found)
        elif not found and self._before:
            for sink in sinks:
                if sink.name == self._before:
                    pulse.sink_default_set(sink)
            self._before = None
        self.tell(found is not None)

    def tell(self, present: bool) -> None:
        """Once for every change."""
        if present != self._told:
            self._told = present
            print(json.dumps({"present": present}), file=self._out, flush=True)


def _leave_loop(_: object) -> None:
    import pulsectl

    raise pulsectl.PulseLoopStop


def _end_with(stream: TextIO) -> None:
    stream.read()
    os._exit(0)


def watch() -> NoReturn:
    """Tell of every change until standard input ends."""
    Thread(target=_end_with, args=(sys.stdin,), daemon=True).start()
    Watcher(sys.stdout).watch()
