"""Keeps the figures in the state folder, on a thread of its own: whatever the disk does, no visitor notices."""

from __future__ import annotations

import logging
import sqlite3
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from threading import Event, Thread
from zoneinfo import ZoneInfo

from kiosk.use import database, notes
from kiosk.use.counters import Key, hour
from kiosk.use.database import NewerFile, damaged, locked
from kiosk.use.tally import Counts, Tally

PERIOD = 20.0
"""Seconds between two writings: a power cut takes no more than these."""
LOCKED = 6
"""After so many vain tries in a row a file that another program holds is left to it."""
log = logging.getLogger("kiosk.use")


class Store:
    """Figures in the folder `place`. Nothing is written before `zone`, the stand's time zone, is known.

    What cannot be written waits. A damaged file, or one that stays locked, is set aside and a new one begun; nothing is
    ever raised, and the log has one line for each.
    """

    def __init__(self, place: Path) -> None:
        self.tally = Tally()
        self.zone: ZoneInfo | None = None
        self._place = place
        self._failures, self._told, self._checked, self._refused = 0, "", False, False
        self._folded: date | None = None
        self._end = Event()
        self._thread = Thread(target=self._run, name="figures of use", daemon=True)

    def start(self) -> None:
        """Begin to write now and then."""
        self._thread.start()

    def stop(self, patience: float = 0.3) -> None:
        """Write what there is, and end; after `patience` seconds nobody waits for the disk any more."""
        self._end.set()
        if self._thread.is_alive():
            self._thread.join(patience)

    def _run(self) -> None:
        while not self._end.wait(PERIOD):
            self.write()
        self.write()

    def write(self) -> None:
        """Write what was counted since; the first time, look over what was written before."""
        counts = self.tally.take()
        if self._refused or self.zone is None:
            return
        try:
            if not self._checked:
                database.check(self._place)
                self._checked = True
            self._add(counts, self.zone)
        except NewerFile as error:
            self._refused = True
            log.warning("figures of use are not counted: %s", error)
        except (sqlite3.Error, OSError) as error:
            self.tally.give_back(counts)
            self._failed(error)
        except Exception:
            self._refused = True
            log.exception("a fault of the program: figures of use are not counted any more")

    def _add(self, counts: Counts, zone: ZoneInfo) -> None:
        noted = Counter(counts)
        for note in notes.take(self._place):
            noted[hour(datetime.fromtimestamp(note.at, zone)), Key("guard", note.kind)] += note.times
        if noted:
            database.add(self._place, noted)
            notes.taken(self._place)
            self._fold(datetime.now(zone).date())
        if self._told:
            log.info("figures of use are kept again")
        self._failures, self._told = 0, ""

    def _fold(self, today: date) -> None:
        """Once a day. Whatever comes of it, what was added is added."""
        if today != self._folded:
            self._folded = today
            try:
                database.fold(self._place, today)
            except (sqlite3.Error, OSError) as error:
                log.warning("figures of use that are old cannot be added up into days: %s", error)

    def _failed(self, error: sqlite3.Error | OSError) -> None:
        self._failures += 1
        if damaged(error):
            self._begin_anew("is damaged", error)
        elif locked(error):
            if self._failures >= LOCKED:
                self._begin_anew("is held by another program", error)
        elif not self._told:
            self._told = str(error)
            log.warning("figures of use cannot be kept in %s and wait: %s", self._place, error)

    def _begin_anew(self, why: str, error: Exception) -> None:
        try:
            aside = database.set_aside(self._place)
        except OSError as refusal:
            if not self._told:
                self._told = str(refusal)
                log.warning("figures of use cannot be kept, the file %s: %s", why, refusal)
            return
        self._failures, self._checked = 0, False
        log.warning("the file of the figures of use %s (%s): it is kept as %s, and a new one begun", why, error, aside)
