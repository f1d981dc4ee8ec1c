"""A film that is only being copied: it comes when it is whole, and nobody is told that it is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content import shown_media, store
from kiosk.stand.live import Live
from tests.corpus import films
from tests.corpus.recorder import Film
from tests.support.content import Folder
from tests.support.film import Cinema
from tests.support.stand import Stand
from tests.support.wait import wait_until

FILM = Film("webm", "libvpx-vp9", sounds=("libopus",))


class Coming:
    """A stand on a share that gives out films only once it is let go, when nothing was ever kept."""

    def __init__(self, parent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.answers, self.asked, make = Event(), Event(), store.Store.make

        def slow(own: store.Store, copy: store.Copy, wanted: Callable[[], bool] = lambda: True) -> None:
            if copy.path.suffix == ".webm":
                self.asked.set()
                self.answers.wait()
            make(own, copy, wanted)

        monkeypatch.setattr(store.Store, "make", slow)
        monkeypatch.setattr(shown_media, "SOON", 0.01)
        self.folder = Folder(parent)
        films.written(self.folder, "f.webm", FILM.made)

    def open(self) -> Stand:
        self.live = Live(self.folder.root, self.folder.root.parent / "state")
        site = self.live.first()
        assert site
        stand = Stand.on(site, size=(640, 360))
        stand.navigator.pause()
        self.live.changed.connect(stand.navigator.replace)
        self.live.start()
        wait_until(self.asked.is_set, "the film to be copied")
        return stand

    def close(self) -> None:
        self.answers.set()
        self.live.stop()


@pytest.fixture
def coming(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Coming:
    return Coming(tmp_path, monkeypatch)


def test_its_page_says_so_until_it_can_be_played(coming: Coming, qapp: QGuiApplication) -> None:
    stand = coming.open()
    stand.go("shape")
    stand.named("The film will be ready soon")
    assert "The film cannot be played" not in stand.names()
    coming.answers.set()
    wait_until(lambda: "The film will be ready soon" not in stand.names(), "the film")
    films.plays(stand)
    coming.close()
    stand.close()


def test_the_rotation_shows_its_poster_and_then_the_film(coming: Coming, qapp: QGuiApplication) -> None:
    coming.folder.edit("site.yaml", "  - {page: hello}", "  - {page: shape, seconds: 60}")
    stand = coming.open()
    cinema = Cinema(stand)
    wait_until(lambda: stand.settled, "its poster")
    assert not cinema.reel.property("seen")
    coming.answers.set()
    wait_until(lambda: cinema.reel.property("seen") and cinema.playing, "the film to play")
    coming.close()
    stand.close()
