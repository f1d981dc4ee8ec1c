"""Names of files as different systems spell them."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

from kiosk.disk import ask


def composed(name: str) -> str:
    """A name as most systems spell it: é as one letter. Some, such as a Mac's, keep it as two signs that look alike."""
    return unicodedata.normalize("NFC", name)


def printable(name: str) -> str:
    """A name that any text may hold: bytes that are no UTF-8 are written as \\xe9."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name).decode("utf-8", "backslashreplace")
    return name


def is_text(name: str) -> bool:
    """Whether the name is made of letters, rather than of bytes that nobody knows the letters of."""
    return printable(name) is name


def found(folder: Path, name: str) -> Path:
    """Where `name` is below `folder`: by that very name, or by one that only differs in how its letters are made up."""
    exact = folder / name
    if name.isascii() or _is_there(exact):
        return exact
    path = folder
    for part in Path(name).parts:
        step = path / part
        if not _is_there(step):
            alike = (other for other in ask.names(path) if composed(other) == composed(part))
            step = path / next(alike, part)
        path = step
    return path if _is_there(path) else exact


def _is_there(path: Path) -> bool:
    return ask.is_file(path) or ask.is_folder(path)
