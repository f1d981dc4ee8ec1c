"""What the first picture needs to know of the stand's file, kept, so that the next start need not read it first.

It needs the standard library alone. A file that changed since, or another version of the program, is read again.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk import __version__

NAME = "stand.json"


@dataclass(frozen=True)
class Essentials:
    """On which screen the stand is, and whether it follows releases."""

    screen: str | None
    follows: bool


def recall(home: Path, file: Path) -> Essentials | None:
    """What was kept of this very file; None where that is not known."""
    try:
        kept = json.loads((home / NAME).read_text("utf-8"))
        return Essentials(**kept["essentials"]) if kept["of"] == _stamp(file) else None
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def remember(home: Path, file: Path, essentials: Essentials) -> Essentials:
    """Keep it for the next start, which can do without."""
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        part = home / f"{NAME}.part"
        part.write_text(json.dumps({"of": _stamp(file), "essentials": asdict(essentials)}), "utf-8")
        part.replace(home / NAME)
    return essentials


def _stamp(file: Path) -> list[object]:
    found = file.stat()
    return [__version__, found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino]
