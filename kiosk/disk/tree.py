"""All files below a folder, through links too."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HIDDEN = (".", "~$")
"""How names begin that are passed over; office programs keep a file ~$… beside one that is open."""
DEEPEST = 3
"""Links within links that are followed."""


class Entry(NamedTuple):
    """A file by its path from the folder that was walked, or what could not be looked at there, and why.

    An error of ELOOP is a folder that a link leads back to; it is not walked again.
    """

    name: str
    path: str
    stat: os.stat_result | None
    error: OSError | None = None

    @property
    def target(self) -> str:
        """Where a link leads to; "" for what is no link."""
        try:
            return os.path.realpath(self.path) if os.path.islink(self.path) else ""  # noqa: PTH114 - plain strings
        except OSError:
            return ""


def walk(folder: Path | str) -> Iterator[Entry]:
    """Every file below `folder` that is not hidden, each where its name says, in no order; plain strings, for speed."""
    return _walk(str(folder), "", ())


def _walk(folder: str, inner: str, crossed: tuple[str, ...]) -> Iterator[Entry]:
    try:
        with os.scandir(folder) as scan:
            entries = [entry for entry in scan if not entry.name.startswith(HIDDEN)]
    except OSError as error:
        yield Entry(inner.rstrip("/"), folder, None, error)
        return
    for entry in entries:
        name = inner + entry.name
        try:
            is_folder, is_link = entry.is_dir(), entry.is_symlink()
            here = (*crossed, os.path.realpath(folder)) if is_folder and is_link else crossed
            if here is not crossed and _leads_back(entry.path, here):
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), entry.path)
            found = None if is_folder else entry.stat()
        except OSError as error:
            yield Entry(name, entry.path, None, error)
            continue
        if is_folder:
            yield from _walk(entry.path, f"{name}/", here)
        else:
            yield Entry(name, entry.path, found)


def _leads_back(link: str, crossed: tuple[str, ...]) -> bool:
    """Whether a link leads to a folder that holds one of those on the way to it, or too many were followed already."""
    target = os.path.realpath(link).rstrip(os.sep) + os.sep
    return len(crossed) > DEEPEST or any(f"{folder}{os.sep}".startswith(target) for folder in crossed)
