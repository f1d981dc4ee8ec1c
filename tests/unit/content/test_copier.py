"""Copying never keeps anybody waiting, goes on after what fails, and does what is wished for last."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

import pytest

from kiosk.content.copier import Copier
from kiosk.content.store import Copy, Store
from kiosk.disk.room import NoRoom

LONG = 20.0


class Share(Store):
    """A store whose originals are on a disk that hangs until it is let go, and fails where it is told to."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.answers, self.asked = Event(), Event()
        self.errors: list[OSError] = []

    def make(self, copy: Copy, wanted: object = None) -> None:
        self.asked.set()
        self.answers.wait(LONG)
        if self.errors:
            raise self.errors.pop(0)
        super().make(copy)


class Desk:
    def __init__(self, folder: Path) -> None:
        self.share, self.done, self.relieved = Share(folder / "media"), Event(), Event()
        self.copier = Copier(self.share, self.relieved.set, self.done.set)
        self.folder = folder

    def file(self, name: str) -> Copy:
        (self.folder / name).write_bytes(os.urandom(1000))
        return self.share.copy_of(name, self.folder / name)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_nobody_waits_for_a_disk_that_hangs(desk: Desk) -> None:
    film = desk.file("film.webm")
    desk.copier.wish([film])
    assert desk.share.asked.wait(LONG)
    desk.copier.wait([film], 0.01)
    assert not desk.share.has(film)
    desk.copier.stop()
    assert not desk.copier.wished
    desk.share.answers.set()


def test_what_is_wished_for_is_there_when_it_is_said(desk: Desk) -> None:
    desk.share.answers.set()
    files = [desk.file("one.jpg"), desk.file("film.webm")]
    desk.copier.wish(files)
    assert desk.done.wait(LONG)
    assert all(map(desk.share.has, files))
    assert desk.copier.wished == {file.path.name for file in files}


def test_what_fails_is_noted_and_the_rest_is_copied(desk: Desk) -> None:
    desk.share.answers.set()
    desk.share.errors = [OSError(5, "Input/output error")]
    bad, good = desk.file("bad.jpg"), desk.file("good.jpg")
    desk.copier.wish([bad, good])
    assert desk.done.wait(LONG)
    assert desk.share.has(good)
    assert [*desk.copier.failed] == [bad.path]
    desk.done.clear()
    desk.copier.wish([bad])
    assert desk.done.wait(LONG)
    assert desk.share.has(bad)
    assert not desk.copier.failed


def test_room_is_given_back_before_a_copy_is_given_up(desk: Desk, tmp_path: Path) -> None:
    desk.share.answers.set()
    desk.share.errors = [NoRoom(2, 1, tmp_path)]
    film = desk.file("film.webm")
    desk.copier.wish([film])
    assert desk.done.wait(LONG)
    assert desk.relieved.is_set()
    assert desk.share.has(film)


def test_a_disk_that_stays_full_is_noted_once(desk: Desk, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    desk.share.answers.set()
    film = desk.file("film.webm")
    for _ in range(2):
        desk.done.clear()
        desk.share.errors = [NoRoom(2, 1, tmp_path), NoRoom(2, 1, tmp_path)]
        desk.copier.wish([film])
        assert desk.done.wait(LONG)
    assert isinstance(desk.copier.failed[film.path], NoRoom)
    assert len(caplog.messages) == 1
