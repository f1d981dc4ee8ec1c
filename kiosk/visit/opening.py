"""The stand's opening: its first picture, finished and kept, to be shown before any content is read.

It holds only for the program and the folders that it was made with, and only between two moments of the clock: before
or after them other pages are held back.
"""

from __future__ import annotations

import json
import os
import zlib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from kiosk import __version__
from kiosk.visit.shown import Shown

PACKAGE = Path(__file__).parents[1]
_OWN = f"{PACKAGE.as_uri()}/"
Stamp = dict[str, str]


@dataclass(frozen=True)
class Opening:
    """What is shown first, what it was made with, and since and until when it holds, in seconds of the epoch.

    `screen` is the name or number of the screen that it is shown on, None for the main one.
    """

    shown: Shown
    stamp: Stamp
    since: float = 0
    until: float | None = None
    screen: str | None = None

    def holds(self, stamp: Stamp, now: float) -> bool:
        return self.stamp == stamp and self.since <= now and (self.until is None or now < self.until)


def program(*folders: str) -> str:
    """What tells this program from another: its version, and when and how many files in these folders were written."""
    places = [PACKAGE / folder for folder in folders]
    files = [each.stat() for place in places if place.is_dir() for each in os.scandir(place) if each.is_file()]
    return f"{__version__} {max((file.st_mtime_ns for file in files), default=0)} {len(files)}"


def stamp(scene: str, **folders: Path) -> Stamp:
    """What an opening with this scene is made with: the program as it is, and these folders.

    Raises ValueError for a scene that is not the program's own.
    """
    own = _path(scene).relative_to(PACKAGE).parent.as_posix()
    return {"program": program(own, "shell", "ui", "visit", "model"), **{name: str(at) for name, at in folders.items()}}


def read(path: Path) -> Opening | None:
    """The opening in a file; None if there is none, or it is damaged, or its scene is none of the program's own."""
    try:
        text, _, sum = path.read_text("utf-8").rpartition("\n")
        if sum != _sum(text):
            return None
        data = json.loads(text)
        shown = Shown(**data.pop("shown"))
        return Opening(shown, **data) if _path(shown.scene).is_file() else None
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None


def write(path: Path, opening: Opening) -> None:
    """Keep it, whole or not at all. Raises OSError."""
    text = json.dumps({**vars(opening), "shown": vars(opening.shown)})
    part = path.with_name(path.name + ".part")
    part.write_text(f"{text}\n{_sum(text)}", "utf-8")
    part.replace(path)


def _path(scene: str) -> Path:
    """Where a scene of the program is. Raises ValueError for any other."""
    name = unquote(scene.removeprefix(_OWN))
    if scene == name or ".." in name:
        raise ValueError(scene)
    return PACKAGE / name


def _sum(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"
