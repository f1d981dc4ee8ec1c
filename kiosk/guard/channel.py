"""How the guard and the stand talk: a line of JSON for each beat, and a word for each order.

Beats go through a pipe whose number is in the stand's environment, orders through its standard input. Where both end,
the other one is gone.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, fields
from enum import StrEnum
from threading import Thread

from kiosk.guard.fork import VARIABLE
from kiosk.guard.history import Beat


class Order(StrEnum):
    """What the guard asks of the stand."""

    NEXT_PAGE = "next"
    NEW_WINDOW = "window"
    REST = "rest"
    END = "end"


def written(beat: Beat) -> bytes:
    return json.dumps(asdict(beat)).encode() + b"\n"


def read(line: bytes) -> Beat | None:
    """The beat; None for what is none, as of another version."""
    try:
        data = json.loads(line)
        return Beat(**{field.name: data[field.name] for field in fields(Beat) if field.name in data})
    except (ValueError, TypeError):
        return None


class Guarded:
    """The stand's end of the talk: `hear` gets each order, on a thread of its own, and None when the guard is gone."""

    def __init__(self, beats: int, hear: Callable[[Order | None], None], orders: int = 0) -> None:
        self._beats = beats
        Thread(target=self._listen, args=(orders, hear), name="guard", daemon=True).start()

    def tell(self, beat: Beat) -> None:
        """Never waits: a beat that finds no room is dropped."""
        with suppress(OSError):
            os.write(self._beats, written(beat))

    @staticmethod
    def _listen(orders: int, hear: Callable[[Order | None], None]) -> None:
        with suppress(OSError), os.fdopen(orders, "rb", closefd=False) as lines:
            for line in lines:
                with suppress(ValueError):
                    hear(Order(line.decode("ascii", "replace").strip()))
        hear(None)


def pipe() -> int | None:
    """The descriptor for beats, once; None where no guard started this process."""
    number = os.environ.pop(VARIABLE, "")
    if not number.isdigit():
        return None
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.open_osfhandle(int(number), os.O_WRONLY)
    os.set_inheritable(int(number), False)
    os.set_blocking(int(number), False)
    return int(number)
