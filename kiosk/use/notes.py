"""What the guard has to tell: a line a note, which the stand counts when it runs. Standard library only.

The guard has neither Qt nor the stand's time zone, and its stand may have fallen. So it appends to a file beside the
figures; the next stand takes the file.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

NAME, TAKEN = "notes", "notes.taken"
KIND = re.compile(r"[a-z][a-z0-9-]{0,40}")
_LINE = re.compile(rf"(\d{{1,12}}) ({KIND.pattern}) (\d{{1,9}})")


class Note(NamedTuple):
    """What happened how often, and when, in seconds since 1970."""

    at: int
    kind: str
    times: int


def folder(state: Path) -> Path:
    """Where a content folder's own state has its figures of use and notes."""
    return state / "use"


def note(state: Path, kind: str, count: int = 1, at: float | None = None) -> bool:
    """Count that something happened, such as `fall`, to the stand whose own state is in `state`; False if it cannot be.

    It never raises OSError. Raises ValueError for a kind that is no small word with hyphens.
    """
    if not KIND.fullmatch(kind):
        raise ValueError(f"'{kind}' is no kind of note: small letters, digits and hyphens")
    line = f"{int(time.time() if at is None else at)} {kind} {count}\n"
    try:
        folder(state).mkdir(parents=True, exist_ok=True)
        file = os.open(folder(state) / NAME, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            return os.write(file, line.encode()) == len(line)
        finally:
            os.close(file)
    except OSError:
        return False


def waiting(place: Path) -> list[Note]:
    """The notes in the folder `place` that no stand has counted yet."""
    return [*_read(place / TAKEN), *_read(place / NAME)]


def take(place: Path) -> list[Note]:
    """Notes to be counted now; call `taken` when they are. Until then newer ones wait."""
    if not (place / TAKEN).exists():
        with suppress(OSError):
            (place / NAME).replace(place / TAKEN)
    return [*_read(place / TAKEN)]


def taken(place: Path) -> None:
    """They are counted."""
    with suppress(OSError):
        (place / TAKEN).unlink(missing_ok=True)


def _read(file: Path) -> Iterator[Note]:
    """The file's notes; what is none is left out."""
    try:
        lines = file.read_text("ascii", errors="replace").splitlines()
    except OSError:
        return
    for line in lines:
        if found := _LINE.fullmatch(line):
            yield Note(int(found[1]), found[2], int(found[3]))
