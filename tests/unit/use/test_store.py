"""Figures stay, whatever the disk does; and the log says each thing once."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.use import database, notes
from kiosk.use.counters import Key
from kiosk.use.store import LOCKED, Store

VIENNA = ZoneInfo("Europe/Vienna")
HOUR, KEY = "2017-03-13T14:00+01:00", Key("visit")
EVER = database.EVER


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """One whose thread does not run: a test writes."""
    store = Store(notes.folder(tmp_path))
    store.zone = VIENNA
    return store


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return notes.folder(tmp_path)


def visits(place: Path) -> int:
    return sum(count for (_, key), count in database.read(place, *EVER, VIENNA)[0].items() if key == KEY)


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


def test_counts_add_up_over_writings_and_starts(store: Store, place: Path) -> None:
    for times in (1, 2):
        store.tally.add(HOUR, KEY, times)
        store.write()
    again = Store(place)
    again.zone = VIENNA
    again.tally.add(HOUR, KEY, 4)
    again.write()
    assert visits(place) == 7


def test_the_thread_writes_what_there_is_when_the_stand_ends(store: Store, place: Path) -> None:
    store.start()
    store.tally.add(HOUR, KEY)
    store.stop(patience=20)
    assert visits(place) == 1


def test_a_commit_is_on_the_disk_at_once(store: Store, place: Path) -> None:
    """Neither a log of its own beside the file, which a power cut takes, nor one that waits for the system."""
    with database._opened(_written(store, place), "rw") as file:
        assert file.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert file.execute("PRAGMA synchronous").fetchone()[0] == 3
    assert [path.name for path in place.iterdir()] == [database.NAME]


def _written(store: Store, place: Path) -> Path:
    store.tally.add(HOUR, KEY)
    store.write()
    return place / database.NAME


@pytest.mark.parametrize("spoilt", [b"no database at all, but text" * 100, b""], ids=["other", "empty"])
def test_a_damaged_file_is_kept_beside_a_new_one(
    store: Store, place: Path, spoilt: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file = _written(store, place)
    file.write_bytes(spoilt)
    store.tally.add(HOUR, KEY)
    store.write()
    store.write()
    assert visits(place) == 1
    if spoilt:
        (line,) = warnings(caplog)
        assert "is damaged" in line
        assert (place / "figures.1.sqlite").read_bytes() == spoilt
        assert database.read(place, *EVER, VIENNA)[1] == [place / "figures.1.sqlite"]


def test_a_page_that_is_damaged_inside_is_seen_at_the_start(
    store: Store, place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(400):
        store.tally.add(HOUR, Key("page", f"page-{number}", "en"))
    file = _written(store, place)
    data = bytearray(file.read_bytes())
    data[8192:12288] = b"\x55" * 4096
    file.write_bytes(data)
    again = Store(place)
    again.zone = VIENNA
    again.tally.add(HOUR, KEY)
    again.write()
    again.write()
    assert "is damaged" in warnings(caplog)[0]
    with closing(sqlite3.connect(file)) as new:
        assert new.execute("SELECT sum(count) FROM figures").fetchone() == (1,)


def test_a_file_that_another_program_holds_is_left_to_it_after_a_while(
    store: Store, place: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.0)
    with closing(sqlite3.connect(_written(store, place), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        store.tally.add(HOUR, KEY)
        for _ in range(LOCKED):
            assert not warnings(caplog)
            store.write()
        store.write()
        assert "held by another program" in warnings(caplog)[0]
        other.execute("ROLLBACK")
    assert visits(place) == 2


def test_where_nothing_can_be_written_figures_wait(store: Store, place: Path, caplog: pytest.LogCaptureFixture) -> None:
    place.parent.mkdir(exist_ok=True)
    place.write_text("a file where the folder should be")
    store.tally.add(HOUR, KEY)
    store.write()
    store.write()
    assert len(warnings(caplog)) == 1
    place.unlink()
    store.write()
    assert visits(place) == 1
    store.write()
    assert len(warnings(caplog)) == 1


def test_a_file_of_a_newer_version_is_left_as_it_is(
    store: Store, place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = _written(store, place)
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA user_version = 9")
    before = file.read_bytes()
    for _ in range(3):
        store.tally.add(HOUR, KEY)
        store.write()
    (line,) = warnings(caplog)
    assert "of a newer version" in line
    assert file.read_bytes() == before
    with pytest.raises(database.NewerFile):
        visits(place)


def test_the_guards_notes_are_counted_once(store: Store, tmp_path: Path, place: Path) -> None:
    notes.note(tmp_path, "fall", 2, at=1_489_400_000)
    for _ in range(2):
        told = database.read(place, *EVER, VIENNA)[0]
        assert told == {("2017-03-13T11:00+01:00", Key("guard", "fall")): 2}
        store.write()


def _days(place: Path, *days: str) -> None:
    database.add(place, {(f"{day}T14:00+01:00", KEY): 3 for day in days})


LAST_YEAR = [f"2017-03-{day:02}" for day in range(1, 8)]


def test_hours_become_days_after_400(place: Path) -> None:
    _days(place, "2016-01-10", *LAST_YEAR)
    database.add(place, {("2016-01-10T15:00+01:00", KEY): 4, ("2016-01-10", KEY): 5})
    database.fold(place, date(2017, 3, 7))
    found = database.read(place, *EVER, VIENNA)[0]
    assert found["2016-01-10", KEY] == 12
    assert sorted(since for since, _ in found)[1:] == [f"{day}T14:00+01:00" for day in LAST_YEAR]


def test_a_clock_that_is_years_ahead_makes_nothing_old(place: Path) -> None:
    _days(place, *LAST_YEAR)
    _days(place, "2031-01-01")
    database.fold(place, date(2031, 1, 1))
    assert len(database.read(place, *EVER, VIENNA)[0]) == 8


def test_a_file_set_aside_ages_too(place: Path) -> None:
    _days(place, "2016-01-10")
    database.set_aside(place)
    _days(place, *LAST_YEAR)
    database.fold(place, date(2017, 3, 7))
    assert ("2016-01-10", KEY) in database.read(place, *EVER, VIENNA)[0]


def test_a_disk_that_spoils_every_file_is_not_given_more(place: Path) -> None:
    place.mkdir(parents=True)
    for _ in range(database.MANY - 1):
        (place / database.NAME).write_bytes(b"x")
        database.set_aside(place)
    (place / database.NAME).write_bytes(b"x")
    with pytest.raises(OSError, match="such files are kept already"):
        database.set_aside(place)


@pytest.mark.parametrize(
    ("first", "last", "expected"), [("2017-03-13", "2017-03-13", 1), ("2017-03-14", "2017-03-20", 0)]
)
def test_a_range_of_days_has_both_its_ends(store: Store, place: Path, first: str, last: str, expected: int) -> None:
    store.tally.add("2017-03-13T23:00+01:00", KEY)
    store.write()
    days = date.fromisoformat(first), date.fromisoformat(last)
    assert sum(database.read(place, *days, VIENNA)[0].values()) == expected
