"""The file of the figures: hourly counters in SQLite, by day when they are old."""

from __future__ import annotations

import errno
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path

from kiosk.errors import OperatorError
from kiosk.use import notes
from kiosk.use.counters import Key, hour
from kiosk.use.tally import Counts

NAME, VERSION = "figures.sqlite", 1
KEPT = 400
"""Days for which hours are kept; what is older is kept by day."""
EVER = date(1, 1, 1), date(9998, 12, 31)
"""A range of days with all there is."""
LIVED = 7
"""Days of the last KEPT with figures without which the clock is not believed: a wrong one would make hours old."""
PATIENCE = 1.0
"""Seconds that a file may be locked by another program before writing is tried again later."""
MANY = 20
"""Files that are set aside at most: a disk that spoils each of them is not given more."""
TABLE = """
CREATE TABLE IF NOT EXISTS figures (
    since TEXT NOT NULL,     -- an hour, as in 2017-03-13T14:00+01:00, or a day, as in 2017-03-13
    counter TEXT NOT NULL,
    detail TEXT NOT NULL,
    language TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (since, counter, detail, language)
) WITHOUT ROWID
"""
ADD = (
    "INSERT INTO figures VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (since, counter, detail, language) DO UPDATE SET count = count + excluded.count"
)
FOLD = (
    "INSERT INTO figures SELECT substr(since, 1, 10) AS day, counter, detail, language, sum(count) FROM figures "
    "WHERE length(since) > 10 AND since < ? GROUP BY day, counter, detail, language "
    "ON CONFLICT (since, counter, detail, language) DO UPDATE SET count = count + excluded.count"
)
FOLDED = "DELETE FROM figures WHERE length(since) > 10 AND since < ?"
DAYS = "SELECT count(DISTINCT substr(since, 1, 10)) FROM figures WHERE since >= ? AND since < ?"
TOTALS = (
    "SELECT counter, sum(count), max(since) FROM figures "
    "WHERE counter IN ('visit', 'film_end') AND since < ? GROUP BY counter"
)
RANGE = "SELECT since, counter, detail, language, count FROM figures WHERE since >= ? AND since < ?"


class NewerFile(OperatorError):
    """The file was written by a newer version of the program."""

    def __init__(self, path: Path, version: int) -> None:
        super().__init__(
            f"'{path}' is of a newer version of the stand (figures {version}, this one knows {VERSION}); "
            "use that version, or name another --state"
        )


class Damaged(sqlite3.DatabaseError):
    """A look over the whole file found this."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def damaged(error: Exception) -> bool:
    """Whether the file is no SQLite any more, or not whole."""
    return _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def locked(error: Exception) -> bool:
    """Whether another program holds the file."""
    return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _code(error: Exception) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)) as file:
        # Each commit is on the disk with its folder: no power cut takes it back, and none leaves a second file behind.
        file.execute("PRAGMA journal_mode = DELETE")
        file.execute("PRAGMA synchronous = EXTRA")
        version = int(file.execute("PRAGMA user_version").fetchone()[0])
        if version > VERSION:
            raise NewerFile(path, version)
        yield file


@contextmanager
def _transaction(file: sqlite3.Connection) -> Iterator[None]:
    file.execute("BEGIN IMMEDIATE")
    try:
        yield
        file.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            file.execute("ROLLBACK")
        raise


def add(place: Path, counts: Counts) -> None:
    """Add counts to the file in the folder `place`, all or none. Raises sqlite3.Error, OSError, NewerFile."""
    place.mkdir(parents=True, exist_ok=True)
    with _opened(place / NAME, "rwc") as file, _transaction(file):
        file.execute(TABLE)
        file.execute(f"PRAGMA user_version = {VERSION}")
        file.executemany(ADD, [(since, *key, count) for (since, key), count in counts.items()])


def check(place: Path) -> None:
    """Look the whole file over. Raises sqlite3.DatabaseError for one that is damaged."""
    if (place / NAME).exists():
        with _opened(place / NAME, "rw") as file:
            found = file.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise Damaged(found)


def fold(place: Path, today: date) -> None:
    """Add the hours up that are older than KEPT days, into days; files set aside too. Raises as `add`.

    Where the clock is not to be believed nothing happens. A damaged file goes when it is as old.
    """
    limit = (today - timedelta(KEPT)).isoformat()
    if not _lived(place, limit, (today + timedelta(1)).isoformat()):
        return
    for path in files(place):
        try:
            with _opened(path, "rw") as file, _transaction(file):
                file.execute(FOLD, (limit,))
                file.execute(FOLDED, (limit,))
        except sqlite3.DatabaseError:
            if path.name == NAME:
                raise
            if time.time() - path.stat().st_mtime > KEPT * 86_400:
                path.unlink()


def _lived(place: Path, since: str, until: str) -> bool:
    with _opened(place / NAME, "rw") as file:
        return bool(file.execute(DAYS, (since, until)).fetchone()[0] >= LIVED)


def set_aside(place: Path) -> Path:
    """Give the file another name beside the next one, and say which. Raises OSError, also where there are MANY."""
    free = (each for n in range(1, MANY) if not (each := place / f"figures.{n}.sqlite").exists())
    aside = next(free, None)
    if aside is None:
        raise OSError(errno.EDQUOT, f"{MANY} such files are kept already", str(place))
    # First what belongs to it: beside a new file it would be taken for that one's.
    for ending in ("-journal", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            (place / f"{NAME}{ending}").replace(place / f"{aside.name}{ending}")
    (place / NAME).replace(aside)
    return aside


def files(place: Path) -> list[Path]:
    """The file, and those that were set aside."""
    return sorted(place.glob("figures.*sqlite"), reverse=True)


def read(place: Path, first: date, last: date, zone: tzinfo) -> tuple[Counts, list[Path]]:
    """What was counted from the day `first` to `last`, and which files could not be read.

    `zone` is the stand's, for notes that wait. Raises NewerFile.
    """
    counts, unread = Counter[tuple[str, Key]](), []
    limits = (first.isoformat(), (last + timedelta(1)).isoformat())
    for path in files(place):
        try:
            for since, counter, detail, language, count in _rows(path, limits):
                counts[since, Key(counter, detail, language)] += count
        except sqlite3.Error:
            unread.append(path)
    for note in notes.waiting(place):
        since = hour(datetime.fromtimestamp(note.at, zone))
        if limits[0] <= since < limits[1]:
            counts[since, Key("guard", note.kind)] += note.times
    return counts, unread


def totals(place: Path, before: str) -> dict[str, tuple[int, str]]:
    """How often there was each of `visit` and `film_end` before an hour, and when last, as an hour or a day.

    Raises sqlite3.Error, NewerFile.
    """
    if not (place / NAME).exists():
        return {}
    with _opened(place / NAME, "ro") as file:
        return {counter: (count, last) for counter, count, last in file.execute(TOTALS, (before,))}


def _rows(path: Path, limits: tuple[str, str]) -> list[tuple[str, str, str, str, int]]:
    try:
        with _opened(path, "rw") as file:
            return file.execute(RANGE, limits).fetchall()
    except sqlite3.OperationalError:  # of another user, or on a disk that takes nothing more
        with _opened(path, "ro") as file:
            return file.execute(RANGE, limits).fetchall()
