"""The file of the history: steps, what they changed, and the files before and after, in SQLite."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from kiosk.content.yaml.source import Data
from kiosk.editing.place import Place

NAME, VERSION = "history.sqlite", 1
KEPT, LARGEST, LEAST = timedelta(days=400), 200_000_000, 200
"""How long steps are kept, in how many bytes, and how many of the newest whatever the clock says: it may be wrong."""
PATIENCE = 5.0
"""Seconds that another program may hold the file."""
SYNCHRONOUS = "FULL"
"""Each step is on the disk before its files are."""
TABLES = """
CREATE TABLE IF NOT EXISTS steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,      -- UTC
    who TEXT NOT NULL,     -- a login name
    page TEXT NOT NULL,
    note TEXT NOT NULL,
    undoes INTEGER,        -- the step that this one took back
    done INTEGER NOT NULL  -- 0 while its files are written
);
CREATE TABLE IF NOT EXISTS changes (
    step INTEGER NOT NULL, file TEXT NOT NULL, loc TEXT NOT NULL,  -- a place
    before TEXT, after TEXT                                        -- what stood there, as JSON
);
CREATE TABLE IF NOT EXISTS files (
    step INTEGER NOT NULL, file TEXT NOT NULL,
    before TEXT, after TEXT,  -- what was in it, by its hash; NULL for no file
    touched REAL NOT NULL     -- when the one before was written last, in seconds since 1970
);
CREATE TABLE IF NOT EXISTS blobs (hash TEXT PRIMARY KEY, size INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS by_step ON files (step);
CREATE INDEX IF NOT EXISTS by_file ON files (file);
CREATE INDEX IF NOT EXISTS of_step ON changes (step);
"""
SIZE = """
SELECT (SELECT total(size) FROM blobs)
     + (SELECT total(length(before) + length(after)) FROM changes)
"""
STEPS = "SELECT id, at, who, page, note, undoes FROM steps WHERE done = ? ORDER BY id DESC"
BEGUN = "INSERT INTO steps (at, who, page, note, undoes, done) VALUES (?,?,?,?,?,0)"


@dataclass(frozen=True)
class ValueChange:
    """What stood at a place before a step, and after it; None for nothing."""

    place: Place
    before: Data
    after: Data


@dataclass(frozen=True)
class FileStep:
    """A file before a step and after it, None for no file; `touched` says when the one before was written last."""

    file: str
    before: bytes | None
    after: bytes | None
    touched: float = 0.0


@dataclass(frozen=True)
class Step:
    """One save: when, by whom, on which page, and what changed. `undoes` is the number of the step it took back.

    `id` is 0 for a step that could not be kept.
    """

    id: int
    at: datetime
    who: str
    page: str
    note: str = ""
    undoes: int | None = None
    changes: tuple[ValueChange, ...] = ()
    files: tuple[str, ...] = ()


class StepStore:
    """The steps in `folder`. Every method raises sqlite3.Error and OSError."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._path, timeout=PATIENCE, isolation_level=None)) as file:
            file.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
            version = int(file.execute("PRAGMA user_version").fetchone()[0])
            if version > VERSION:
                raise sqlite3.NotSupportedError("it is of a newer version of the program")
            if version < VERSION:
                file.execute("PRAGMA auto_vacuum = FULL")
                file.executescript(f"BEGIN; {TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
            yield file

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._opened() as file:
            file.execute("BEGIN IMMEDIATE")
            try:
                yield file
                file.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    file.execute("ROLLBACK")
                raise

    def begin(self, step: Step, files: Sequence[FileStep]) -> int:
        """Keep a step whose files are about to be written; its number."""
        with self._transaction() as file:
            row = (step.at.astimezone(UTC).isoformat(), step.who, step.page, step.note, step.undoes)
            id = file.execute(BEGUN, row).lastrowid
            for each in step.changes:
                values = map(json.dumps, (each.place.loc, each.before, each.after))
                file.execute("INSERT INTO changes VALUES (?,?,?,?,?)", (id, each.place.file, *values))
            for each_file in files:
                hashes = (_kept(file, each_file.before), _kept(file, each_file.after))
                file.execute("INSERT INTO files VALUES (?,?,?,?,?)", (id, each_file.file, *hashes, each_file.touched))
        return id or 0

    def end(self, id: int) -> None:
        """The step's files are written."""
        with self._transaction() as file:
            file.execute("UPDATE steps SET done = 1 WHERE id = ?", (id,))
            _tidy(file)

    def forget(self, id: int) -> None:
        """The step was not done."""
        with self._transaction() as file:
            _forget(file, [id])

    def steps(self, done: bool = True) -> list[Step]:
        """All steps, the newest first; or those that were begun and not ended."""
        with self._opened() as file:
            changes, files = _values(file), _names(file)
            rows = file.execute(STEPS, (int(done),)).fetchall()
        return [
            Step(id, datetime.fromisoformat(at), who, page, note, undoes, tuple(changes[id]), tuple(files[id]))
            for id, at, who, page, note, undoes in rows
        ]

    def files(self, id: int) -> list[FileStep]:
        """The files of a step, in the order in which they were written."""
        with self._opened() as file:
            rows = file.execute("SELECT file, before, after, touched FROM files WHERE step = ? ORDER BY rowid", (id,))
            return [FileStep(name, _held(file, old), _held(file, new), at) for name, old, new, at in rows.fetchall()]

    def around(self, moment: datetime) -> Iterator[tuple[str, FileStep | None, FileStep | None]]:
        """Every file that was ever changed, with its last step until a moment, and its first one after that."""
        at = moment.astimezone(UTC).isoformat()
        with self._opened() as file:
            for (name,) in file.execute("SELECT DISTINCT file FROM files ORDER BY file").fetchall():
                yield name, _nearest(file, name, "<= ?", "DESC", at), _nearest(file, name, "> ?", "ASC", at)

    def set_aside(self) -> None:
        """Give a damaged file another name beside a new one."""
        for ending in ("-journal", ""):
            with suppress(FileNotFoundError):
                self._path.with_name(NAME + ending).replace(self._path.with_name(f"{NAME}.damaged{ending}"))


def _nearest(file: sqlite3.Connection, name: str, side: str, order: str, at: str) -> FileStep | None:
    row = file.execute(
        "SELECT before, after, touched FROM files JOIN steps ON step = id "
        f"WHERE file = ? AND done AND at {side} ORDER BY id {order} LIMIT 1",
        (name, at),
    ).fetchone()
    return FileStep(name, _held(file, row[0]), _held(file, row[1]), row[2]) if row else None


def _values(file: sqlite3.Connection) -> dict[int, list[ValueChange]]:
    """What every step changed."""
    found: dict[int, list[ValueChange]] = defaultdict(list)
    for step, name, loc, before, after in file.execute("SELECT * FROM changes ORDER BY rowid"):
        place = Place(name, tuple(json.loads(loc)))
        found[step].append(ValueChange(place, json.loads(before), json.loads(after)))
    return found


def _names(file: sqlite3.Connection) -> dict[int, list[str]]:
    """The files of every step."""
    found: dict[int, list[str]] = defaultdict(list)
    for step, name in file.execute("SELECT step, file FROM files ORDER BY rowid"):
        found[step].append(name)
    return found


def _kept(file: sqlite3.Connection, data: bytes | None) -> str | None:
    """Keep what is in a file, once; its hash."""
    if data is None:
        return None
    name = sha256(data).hexdigest()
    packed = zlib.compress(data)
    file.execute("INSERT OR IGNORE INTO blobs VALUES (?,?,?)", (name, len(packed), packed))
    return name


def _held(file: sqlite3.Connection, name: str | None) -> bytes | None:
    if name is None:
        return None
    return zlib.decompress(file.execute("SELECT data FROM blobs WHERE hash = ?", (name,)).fetchone()[0])


def _tidy(file: sqlite3.Connection) -> None:
    """Only steps that are not too old stay, and as many as there is room for."""
    ids = [id for (id,) in file.execute("SELECT id FROM steps ORDER BY id DESC")]
    limit = (datetime.now(UTC) - KEPT).isoformat()
    old = [id for (id,) in file.execute("SELECT id FROM steps WHERE at < ?", (limit,)) if id not in set(ids[:LEAST])]
    _forget(file, old)
    while len(ids) > 1 and file.execute(SIZE).fetchone()[0] > LARGEST:
        _forget(file, [ids.pop() for _ in range(max(1, len(ids) // 20))])


def _forget(file: sqlite3.Connection, ids: Sequence[int]) -> None:
    for id in ids:
        for table, column in (("files", "step"), ("changes", "step"), ("steps", "id")):
            file.execute(f"DELETE FROM {table} WHERE {column} = ?", (id,))
    if ids:
        used = "SELECT before FROM files WHERE before NOTNULL UNION SELECT after FROM files WHERE after NOTNULL"
        file.execute(f"DELETE FROM blobs WHERE hash NOT IN ({used})")
