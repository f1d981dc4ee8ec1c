"""Copies of pictures and films, each under a short name of its own."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path, PurePath
from typing import NamedTuple

from kiosk.disk import ask
from kiosk.disk.room import require

PART = ".part"
SAMPLE = 1 << 16
"""Bytes that are read at the beginning, in the middle and at the end of a file, to know it from another."""
CHUNK = 1 << 17
"""Bytes that are copied before it is asked again whether the copy is wanted: a slow disk takes long for more."""
_ENDING = re.compile(r"\.[a-z0-9]{1,8}")
Stamp = tuple[int, ...]


class Stopped(Exception):
    """Nobody wants the copy any more."""


class Copy(NamedTuple):
    """A file under assets/, and where its copy is, or will be."""

    source: Path
    path: Path
    size: int


class Store:
    """The copies in `folder`. A name holds nothing of the original's: it is made from its path and what is in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[tuple[str, Path], tuple[Stamp, Copy]] = {}

    def copy_of(self, asset: str, source: Path) -> Copy:
        """The copy of `source`, which pages know as `asset`. One that is in the store is its own copy.

        Raises OSError where the original cannot be read.
        """
        if source.parent == self.folder:
            return Copy(source, source, -1)
        with ask.opened(source) as file:
            stamp = _stamp(os.fstat(file.fileno()))
            known = self._known.get((asset, source))
            if known is None or known[0] != stamp:
                size, changed, *_ = stamp
                seen = sha256(f"{asset}\0{size}\0{changed}\0".encode("utf-8", "surrogatepass"))
                for at in (0, size // 2, max(0, size - SAMPLE)):
                    file.seek(at)
                    seen.update(file.read(SAMPLE))
                name = f"{seen.hexdigest()[:24]}-{size:x}{_ending(asset)}"
                known = stamp, Copy(source, self.folder / name, size)
                self._known[asset, source] = known
        return known[1]

    def has(self, copy: Copy) -> bool:
        """Whether it is there, whole."""
        try:
            found = ask.look(copy.path)
        except OSError:
            return False
        return found is not None and copy.size in (found.st_size, -1)

    def make(self, copy: Copy, wanted: Callable[[], bool] = lambda: True) -> None:
        """Make the copy, in pieces between which it is asked whether it is `wanted`; whole or not at all.

        Raises Stopped, NoRoom, and OSError where the disk fails.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        part = copy.path.with_name(copy.path.name + PART)
        try:
            if not _linked(copy, part):
                self._write(copy, part, wanted)
            part.replace(copy.path)
        finally:
            part.unlink(missing_ok=True)

    def _write(self, copy: Copy, part: Path, wanted: Callable[[], bool]) -> None:
        with ask.opened(copy.source) as source, part.open("wb") as target:
            before = os.fstat(source.fileno())
            require(self.folder, before.st_size)
            while target.tell() <= copy.size and (piece := source.read(CHUNK)):
                if not wanted():
                    raise Stopped
                target.write(piece)
            target.flush()
            os.fsync(target.fileno())
            after = os.fstat(source.fileno())
            if _stamp(before) != _stamp(after) or target.tell() != copy.size:
                raise OSError(f"{copy.source} changed while it was copied")

    def tidy(self, used: set[str]) -> None:
        """Only copies of these names stay."""
        for name in ask.names(self.folder):
            if name not in used and not name.endswith(PART):
                (self.folder / name).unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove what a power cut left unfinished."""
        for name in ask.names(self.folder):
            if name.endswith(PART):
                (self.folder / name).unlink(missing_ok=True)


def _linked(copy: Copy, part: Path) -> bool:
    """Whether one name more was enough: a file of a release has several already, and nobody may ever write into it."""
    try:
        found = ask.look(copy.source)
        if found is None or not ask.is_shared(found) or found.st_size != copy.size:
            return False
        part.unlink(missing_ok=True)
        os.link(ask.real(copy.source), part)
    except OSError:  # another disk, or one without links
        return False
    return True


def _stamp(stat: os.stat_result) -> Stamp:
    return stat.st_size, stat.st_mtime_ns, ask.changed(stat), stat.st_ino, stat.st_dev


def _ending(asset: str) -> str:
    """What Qt knows the kind of a file by; nothing where that is no plain ending."""
    ending = PurePath(asset).suffix.lower()
    return ending if _ENDING.fullmatch(ending) else ""
