"""What tells a content folder from what it was before."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from kiosk.disk.ask import changed, look
from kiosk.disk.tree import walk

Stamp = tuple[int, ...]
Signature = dict[str, Stamp]


def signature(folder: Path, files: Iterable[str] = ()) -> Signature:
    """Times, size and identity of every file below `folder` and of `files`, by path, or why they cannot be seen.

    A change of rights is one too: what could not be read before may be read now.
    """
    return {**{entry.path: _stamp(entry.stat, entry.error) for entry in walk(folder)}, **stamps(files)}


def stamps(files: Iterable[str]) -> Signature:
    """The same of these files alone."""
    found: Signature = {}
    for path in files:
        try:
            found[path] = _stamp(look(path), None)
        except OSError as error:
            found[path] = _stamp(None, error)
    return found


def _stamp(stat: os.stat_result | None, error: OSError | None) -> Stamp:
    if stat is None:
        return (-1, error.errno or 0) if error else ()
    return (stat.st_mtime_ns, changed(stat), stat.st_size, stat.st_ino)
