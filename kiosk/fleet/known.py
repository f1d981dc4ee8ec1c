"""What a stand's own files tell of it. Reading them may wait for the disk: never on the thread of the windows."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from pathlib import Path

from kiosk.content import kept as contents
from kiosk.errors import OperatorError
from kiosk.fleet.releases import state as releases
from kiosk.fleet.state import Known
from kiosk.guard import kept
from kiosk.use import database, notes
from kiosk.use.counters import hour


@dataclass(frozen=True)
class Folders:
    """The stand's own state, and where its releases are, if it follows any."""

    own: Path
    releases: Path | None = None


def known(folders: Folders, zone: tzinfo, counted: bool) -> Known:
    """What is in the stand's own folders; `zone` is the stand's, `counted` whether figures of use are."""
    own = folders.own
    told = Known()
    with suppress(OSError):
        told = replace(told, disk_free=shutil.disk_usage(own).free)
    with suppress(OSError):
        if kept_one := contents.chosen(own) or contents.newest(own):
            told = replace(told, content_since=contents.described(kept_one)[0])
    with suppress(kept.Newer):
        history, _ = kept.load(own, aside=False)
        told = replace(told, falls=len(history.falls), safe=history.safe, left_out=history.left_out)
    if folders.releases:
        shown = releases.load(folders.releases).shown
        told = replace(told, release="" if shown is None else str(shown))
    return _with_use(told, own, zone) if counted else told


def _with_use(told: Known, own: Path, zone: tzinfo) -> Known:
    """Only whole hours: of a visit nobody is to know the minute."""
    try:
        totals = database.totals(notes.folder(own), hour(datetime.now(zone)))
    except (sqlite3.Error, OSError, OperatorError):  # it is being written, or of a newer version: the next time
        return told
    visits, last = totals.get("visit", (0, ""))
    films, _ = totals.get("film_end", (0, ""))
    since = datetime.fromisoformat(last) if len(last) > len("2017-03-13") else None
    return replace(told, visits=visits, films=films, last_visit=since)
