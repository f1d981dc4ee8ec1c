"""What is shown of a folder that is edited: at once, from copies, and kept so that nothing of it is lost."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest

from kiosk.content import live_folder, shown_media, store
from kiosk.content.kept import kept
from kiosk.content.live_folder import LiveFolder
from kiosk.disk import ask
from kiosk.model.site import Site
from tests.support.content import BANNER, Folder
from tests.support.media import webm

LONG = 20.0
FILM = """\
kind: film
title: {en: The film, ru: Фильм}
film: film.webm
poster: poster.svg
duration: 1:16
"""
OLD, NEW = webm(76.0), webm(76.5)
assert len(OLD) == len(NEW)


class Desk:
    """A folder with a film on a disk that gives out films only when it is let go."""

    def __init__(self, parent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.state = Folder(parent), parent / "state"
        self.folder.add("film", FILM)
        self.folder.asset("film.webm", OLD)
        self.folder.asset("poster.svg", b"<svg/>")
        self.answers, self.told = Event(), Event()
        self.answers.set()
        make = store.Store.make

        def slow(own: store.Store, copy: store.Copy, wanted: Callable[[], bool] = lambda: True) -> None:
            if copy.path.suffix == ".webm":
                assert self.answers.wait(LONG)
            make(own, copy, wanted)

        monkeypatch.setattr(store.Store, "make", slow)
        monkeypatch.setattr(shown_media, "SOON", 0.01)
        self.open()

    def open(self) -> None:
        self.live = LiveFolder(self.folder.root, self.state, self.told.set)

    def show(self) -> Site:
        site, issues = self.live.read()
        assert site, issues
        return self.live.shown(site)

    def keep(self) -> None:
        """Show what there is, and keep it once all is copied; from then on the disk gives out no film."""
        site = self.show()
        for thread in threading.enumerate():
            if thread.name == "copies":
                thread.join(LONG)
        self.live.keep(self.live.completed() or site)
        self.told.clear()
        self.answers.clear()

    def finish(self) -> Site | None:
        """Let the disk go on until all is copied."""
        self.answers.set()
        assert self.told.wait(LONG)
        return self.live.completed()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    desk = Desk(tmp_path, monkeypatch)
    yield desk
    desk.answers.set()
    desk.live.stop()


def test_pictures_are_copied_before_they_are_shown(desk: Desk) -> None:
    desk.answers.clear()
    site = desk.show()
    assert site.file_of("poster.svg").is_relative_to(desk.state)
    assert site.file_of("poster.svg").read_bytes() == b"<svg/>"


def test_a_film_is_shown_from_its_copy_once_that_is_whole(desk: Desk) -> None:
    desk.answers.clear()
    assert not desk.show().file_of("film.webm").exists()
    site = desk.finish()
    assert site
    assert site.file_of("film.webm").is_relative_to(desk.state)
    assert site.file_of("film.webm").read_bytes() == OLD
    assert desk.live.completed() is None


def test_the_older_film_is_shown_until_the_newer_is_copied(desk: Desk) -> None:
    desk.keep()
    desk.folder.asset("film.webm", NEW)
    site = desk.show()
    assert site.file_of("film.webm").read_bytes() == OLD
    desk.live.keep(site)
    finished = desk.finish()
    assert finished
    assert finished.file_of("film.webm").read_bytes() == NEW


def test_the_film_of_before_is_shown_until_one_of_another_name_is_copied(desk: Desk) -> None:
    desk.keep()
    desk.folder.asset("new.webm", NEW)
    desk.folder.edit("pages/film.yaml", "film: film.webm", "film: new.webm")
    for number in range(3):
        desk.folder.write("pages/hello.yaml", BANNER.replace("Hello", f"Hello {number}"))
        site = desk.show()
        assert site.file_of("new.webm").read_bytes() == OLD
        desk.live.keep(site)
    finished = desk.finish()
    assert finished
    assert finished.file_of("new.webm").read_bytes() == NEW


def test_an_edit_is_shown_and_kept_while_a_film_is_copied(desk: Desk) -> None:
    desk.keep()
    desk.folder.asset("film.webm", NEW)
    desk.show()
    desk.folder.write("pages/hello.yaml", BANNER.replace("Hello", "Howdy"))
    site = desk.show()
    assert str(site.pages["hello"].title) == "Howdy"
    desk.live.keep(site)
    shutil.rmtree(desk.folder.root)
    shutil.rmtree(desk.folder.assets)
    last = kept(desk.state)
    assert last
    assert str(last.pages["hello"].title) == "Howdy"
    assert last.file_of("film.webm").read_bytes() == OLD


def test_on_a_full_disk_files_are_shown_from_where_they_lie(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(total=10**12, used=10**12, free=0))
    desk.show()
    site = desk.finish()
    assert site
    assert site.file_of("film.webm") == desk.folder.assets / "film.webm"
    assert site.file_of("poster.svg") == desk.folder.assets / "poster.svg"
    assert desk.live.keep(site) is None
    assert not list(desk.state.rglob("*.part"))
    assert "are needed" in caplog.text


def test_what_failed_to_be_copied_is_tried_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(total=10**12, used=10**12, free=0))
        desk.show()
        desk.finish()
    monkeypatch.setattr(live_folder, "AGAIN", -1.0)
    monkeypatch.setattr(shown_media, "SOON", LONG)
    site = desk.live.completed()
    assert site
    assert site.file_of("film.webm").is_relative_to(desk.state)


def test_a_restart_knows_the_copies_without_the_folder(desk: Desk) -> None:
    desk.keep()
    shutil.rmtree(desk.folder.root)
    shutil.rmtree(desk.folder.assets)
    desk.open()
    assert desk.live.read()[0] is None
    site = desk.live.last_good()
    assert site
    assert desk.live.first(site).file_of("film.webm").read_bytes() == OLD


def test_what_the_last_read_needed_is_known_though_it_cannot_be_shown(desk: Desk) -> None:
    (desk.folder.assets / "film.webm").unlink()
    assert desk.live.read()[0] is None
    assert str(desk.folder.assets / "film.webm") in desk.live.files


def test_a_copy_that_is_made_is_not_tidied_away_before_it_is_shown(desk: Desk) -> None:
    desk.keep()
    desk.folder.asset("film.webm", NEW)
    site = desk.show()
    desk.answers.set()
    assert desk.told.wait(LONG)
    desk.live.keep(site)
    finished = desk.live.completed()
    assert finished
    assert finished.file_of("film.webm").read_bytes() == NEW


def test_going_back_lasts_until_there_is_something_newer(desk: Desk) -> None:
    """Over a restart, and a save that changes nothing; a page or a film that is newer is shown."""
    for body in ("older", "newer"):
        desk.folder.write("pages/hello.yaml", BANNER + f"body: {body}\n")
        desk.live.keep(desk.show())
    older = desk.live.choose("000001")
    assert older
    assert "older" in (older.folder / "pages" / "hello.yaml").read_text("utf-8")
    desk.folder.write("pages/hello.yaml", BANNER + "body: newer\n")
    desk.open()
    site, _ = desk.live.read()
    assert site
    assert desk.live.chosen_over(site) == older
    desk.folder.asset("film.webm", NEW)
    site, _ = desk.live.read()
    assert site
    assert desk.live.chosen_over(site) is None
    assert desk.live.chosen_over(site) is None, "it is forgotten for good"


def test_what_is_not_kept_any_more_cannot_be_chosen(desk: Desk) -> None:
    desk.live.keep(desk.show())
    with pytest.raises(FileNotFoundError):
        desk.live.choose("000009")


@pytest.mark.parametrize("while_copied", [False, True])
def test_what_is_kept_is_what_was_read(desk: Desk, while_copied: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.keep()
    desk.folder.edit("pages/hello.yaml", "Hello", "Good morning")
    site = desk.show()
    if while_copied:
        read = ask.read

        def read_late(path: Path) -> bytes:
            if path == desk.folder.root / "pages" / "hello.yaml":
                desk.folder.write("pages/hello.yaml", "half a pa")
            return read(path)

        monkeypatch.setattr(ask, "read", read_late)
    else:
        desk.folder.write("pages/hello.yaml", "half a pa")
    assert desk.live.keep(site) is None
    monkeypatch.undo()
    newest = kept(desk.state)
    assert newest
    assert "Hello" in (newest.folder / "pages" / "hello.yaml").read_text("utf-8")
    assert not [path for path in (desk.state / "kept").iterdir() if path.name.startswith("new-")]
    desk.folder.edit("pages/hello.yaml", "half a pa", BANNER.replace("Hello", "Good evening"))
    folder = desk.live.keep(desk.show())
    assert folder
    assert "Good evening" in (folder / "content" / "pages" / "hello.yaml").read_text("utf-8")
