"""A file replaced in one step: whoever reads it, and whatever ends the program, there is the old one or the new one."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from kiosk.disk import ask
from kiosk.disk.room import LEAST, require


def replace(path: Path, data: bytes) -> None:
    """Write `data` as the file at `path`, with the rights and the owner of the one that is there.

    It is on the disk when this returns. A link stays a link. Raises OSError; the old file is untouched then.
    """
    place = ask.real(path)
    before = ask.look(place)
    if before and not writable(place, before):
        raise PermissionError(errno.EACCES, "it is read-only", str(path))
    if not before:
        place.parent.mkdir(parents=True, exist_ok=True)
    require(place.parent, len(data), LEAST)
    number, name = tempfile.mkstemp(prefix=f".{place.name}.", suffix=".part", dir=place.parent)
    try:
        with os.fdopen(number, "wb") as file:
            _resemble(file.fileno(), name, before)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(place)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    _sync(place.parent)


def remove(path: Path) -> None:
    """Take a file away; nothing where there is none. Raises OSError."""
    with suppress(FileNotFoundError):
        path.unlink()
        _sync(path.parent)


def writable(path: Path, seen: os.stat_result) -> bool:
    """Whether the file may be written: one that is read-only is so for the system's administrator too."""
    return bool(seen.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)) and os.access(path, os.W_OK)


def clear(folder: Path) -> None:
    """Take away what was begun in a folder and never finished. Raises nothing: it is in nobody's way."""
    for name in ask.names(folder):
        if name.startswith(".") and name.endswith(".part"):
            with suppress(OSError):
                (folder / name).unlink()


def _resemble(number: int, name: str, before: os.stat_result | None) -> None:
    """The rights, and as far as the system lets it the owner and group, of the file that was there; else the usual."""
    mode = stat.S_IMODE(before.st_mode) if before else 0o666 & ~_mask()
    if before and hasattr(os, "fchown"):
        with suppress(OSError):
            os.fchown(number, -1, before.st_gid)
        with suppress(OSError):
            os.fchown(number, before.st_uid, -1)
    with suppress(OSError):  # some shares know no rights
        Path(name).chmod(mode)


def _mask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync(folder: Path) -> None:
    """The name of the new file on the disk as well; not every system lets a folder be asked for that."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
