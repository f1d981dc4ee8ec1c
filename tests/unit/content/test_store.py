"""Copies have short names of their own, are whole or not there, and never fill a disk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.content.store import Copy, Stopped, Store
from kiosk.disk.room import NoRoom

LONG = "ф" * 122 + ".WebM"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "media")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "film.webm"
    path.write_bytes(os.urandom(300_000))
    return path


def stamped(path: Path, data: bytes) -> Path:
    """A file as an archive unpacks it: the same time on all of them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (1_500_000_000, 1_500_000_000))
    return path


def copied(store: Store, asset: str, source: Path) -> Path:
    copy = store.copy_of(asset, source)
    store.make(copy)
    return copy.path


def test_a_long_name_makes_a_short_one(store: Store, tmp_path: Path) -> None:
    source = tmp_path / LONG
    source.write_bytes(b"film")
    assert len(LONG.encode()) > 240
    copy = copied(store, LONG, source)
    assert len(copy.name) < 64
    assert copy.suffix == ".webm"
    assert copy.read_bytes() == b"film"
    assert [path.name for path in store.folder.iterdir()] == [copy.name]


def test_files_of_one_name_size_and_time_are_told_apart(store: Store, tmp_path: Path) -> None:
    folders = {code: stamped(tmp_path / code / "film.vtt", code.encode()) for code in ("en", "fr")}
    copies = {code: copied(store, f"{code}/film.vtt", source) for code, source in folders.items()}
    assert {code: copy.read_text() for code, copy in copies.items()} == {"en": "en", "fr": "fr"}


def test_a_file_exchanged_for_one_of_the_same_size_and_time_is_another(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "assets" / "film.vtt"
    first = copied(store, "film.vtt", stamped(path, b"2017"))
    path.unlink()
    second = copied(store, "film.vtt", stamped(path, b"2018"))
    assert (first.read_bytes(), second.read_bytes()) == (b"2017", b"2018")


def test_a_file_that_did_not_change_keeps_its_copy(store: Store, source: Path) -> None:
    assert store.copy_of("film.webm", source) == Store(store.folder).copy_of("film.webm", source)


def test_a_copy_is_its_own(store: Store, source: Path) -> None:
    copy = copied(store, "film.webm", source)
    assert store.copy_of("film.webm", copy).path == copy
    assert store.has(store.copy_of("film.webm", copy))


def test_a_copy_that_a_power_cut_left_short_is_none(store: Store, source: Path) -> None:
    copy = store.copy_of("film.webm", source)
    copied(store, "film.webm", source).write_bytes(b"")
    assert not store.has(copy)


def test_a_disk_that_is_too_small_is_not_begun_to_be_filled(
    store: Store, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = SimpleNamespace(total=1_000_000_000, used=999_000_000, free=1_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with pytest.raises(NoRoom):
        store.make(store.copy_of("film.webm", source))
    assert not list(store.folder.iterdir())


def test_a_disk_that_fails_half_way_leaves_nothing(store: Store, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.make(store.copy_of("film.webm", source))
    assert not list(store.folder.iterdir())


def test_copying_stops_between_two_pieces(store: Store, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.content.store.CHUNK", 1000)
    answers = iter((True, True, True, False))
    with pytest.raises(Stopped):
        store.make(store.copy_of("film.webm", source), lambda: next(answers))
    assert not list(answers)
    assert not list(store.folder.iterdir())


def test_a_file_that_grows_while_it_is_copied_is_not_taken(store: Store, source: Path) -> None:
    def grows() -> bool:
        with source.open("ab") as file:
            file.write(b"more")
        return True

    with pytest.raises(OSError, match="changed"):
        store.make(store.copy_of("film.webm", source), grows)
    assert not list(store.folder.iterdir())


def test_what_was_never_finished_is_cleared(store: Store, source: Path) -> None:
    copy = copied(store, "film.webm", source)
    (store.folder / "old.webm.part").write_bytes(b"half")
    store.tidy({copy.name})
    store.clear()
    assert list(store.folder.iterdir()) == [copy]
    assert isinstance(store.copy_of("film.webm", source), Copy)
