"""What the guard keeps in the state folder, so that a power cut does not bring the ladder back to its foot."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path

from kiosk.guard.fork import KEPT
from kiosk.guard.history import Cause, Fall, History

VERSION = 1
FIELDS = ("trouble", "safe", "software", "left_out_of", "content", "reboot", "rebooted")


class Newer(Exception):
    """A newer version of the stand wrote it."""


def save(folder: Path, history: History, now: float) -> None:
    """Keep it, whole or not at all; where there is nothing to know, no file. Raises OSError."""
    if not (history.falls or history.left_out or history.safe or history.rebooted):
        (folder / KEPT).unlink(missing_ok=True)
        return
    plain = {name: getattr(history, name) for name in FIELDS}
    falls = [{**asdict(fall), "cause": fall.cause.name} for fall in history.falls]
    text = json.dumps({"version": VERSION, "now": now, **plain, "left_out": history.left_out, "falls": falls})
    part = folder / f"{KEPT}.part"
    with part.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())  # it is written before a power cut, and after a fall, not while visitors wait
    part.replace(folder / KEPT)


def load(folder: Path, aside: bool = True) -> tuple[History, float]:
    """What was kept, and the guard's seconds then; an empty history where there is nothing, or it is damaged.

    Raises Newer; what a newer version wrote is put `aside`, as `guard.json.newer`.
    """
    try:
        data = json.loads((folder / KEPT).read_text("utf-8"))
        version = data["version"]
        if isinstance(version, int) and version > VERSION:
            if aside:
                with suppress(OSError):
                    (folder / KEPT).replace(folder / f"{KEPT}.newer")
            raise Newer
        known = {field.name for field in fields(Fall)}
        falls = tuple(
            Fall(**{**{name: fall[name] for name in known}, "cause": Cause[fall["cause"]]}) for fall in data["falls"]
        )
        plain = {name: data[name] for name in FIELDS}
        return History(**plain, falls=falls, left_out=tuple(map(str, data["left_out"]))), float(data["now"])
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return History(), 0.0
