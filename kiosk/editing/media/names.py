"""Names under assets/ that are the same on every system, and no other file's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from kiosk.disk import ask
from kiosk.disk.names import composed

LONGEST = 80
"""Bytes of a name: every file system has room for it, and for what the kept copy adds."""
_ACCENT = re.compile(r"(?<=[A-Za-z])[\u0300-\u036f]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def safe(name: str) -> str:
    """A name of small letters, digits and hyphens, with the same ending: `Фото (1).JPG` is `фото-1.jpg`."""
    stem, suffix = Path(name).stem, Path(name).suffix.lower()
    plain = composed(_ACCENT.sub("", unicodedata.normalize("NFKD", stem))).lower()
    words = re.sub(r"[^\w]+|_+", "-", plain).strip("-")
    while len(words.encode()) > LONGEST:
        words = words[:-1].rstrip("-")
    if not words or _RESERVED.fullmatch(words):
        words = f"file-{words}".rstrip("-")
    return words + re.sub(r"[^.a-z0-9]", "", suffix)


def free(folder: Path, name: str) -> str:
    """The name, or the next one like it that nothing in `folder` has, in whichever case. Raises OSError."""
    taken = {composed(other).lower() for other in ask.names(folder)}
    return next(each for each in _tried(name) if each.lower() not in taken)


def _tried(name: str) -> Iterator[str]:
    yield name
    path = Path(name)
    for number in count(2):
        yield f"{path.stem}-{number}{path.suffix}"
