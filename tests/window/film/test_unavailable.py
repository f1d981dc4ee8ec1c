"""Films that cannot be played: a calm page, one clear line in the log, and the stand goes on."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import QMediaPlayer

from tests.support.content import Folder
from tests.support.film import Cinema
from tests.support.paths import ROOT
from tests.support.stand import Stand
from tests.support.wait import wait_until

REAL = ROOT / "assets" / "film"
COMPLAINT = "the film cannot be played"
FILM = """\
kind: film
title: {en: The film, ru: Фильм}
film: film.webm
poster: poster.jpg
duration: 1:16
attract: {start: 0:12, end: 0:15}
"""
Break = Callable[[Path], object]


def noise(film: Path) -> None:
    film.write_bytes(random.Random(7).randbytes(200_000))


def unknown_codec(film: Path) -> None:
    film.write_bytes((REAL / "sample.webm").read_bytes().replace(b"V_VP9", b"V_XP9"))


BROKEN: dict[str, Break] = {
    "missing": lambda film: film.unlink(),
    "empty": lambda film: film.write_bytes(b""),
    "noise": noise,
    "a text": lambda film: film.write_text("This is the film.", "utf-8"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A stand whose film can be spoilt."""
    folder = Folder(tmp_path)
    (folder.assets / "film.webm").write_bytes((REAL / "sample.webm").read_bytes())
    (folder.assets / "poster.jpg").write_bytes((REAL / "poster.jpg").read_bytes())
    folder.write("pages/film.yaml", FILM)
    folder.edit("site.yaml", "page: opium", "page: film")
    return folder


@pytest.fixture
def stand(folder: Folder, qapp: QGuiApplication, request: pytest.FixtureRequest) -> Iterator[Stand]:
    """It, on the screen, after its film was spoilt."""
    site = folder.site()
    BROKEN.get(getattr(request, "param", ""), unknown_codec)(folder.assets / "film.webm")
    stand = Stand.on(site, size=(1280, 720))
    stand.navigator.pause()
    yield stand
    stand.close()


def complaints(qtlog: Any) -> list[str]:
    return [record.message for record in qtlog.records if COMPLAINT in record.message]


@pytest.mark.qt_log_ignore(COMPLAINT)
@pytest.mark.parametrize("stand", BROKEN, indirect=True)
def test_a_film_that_cannot_be_opened_is_a_calm_page(stand: Stand, qtlog: Any) -> None:
    stand.go("film")
    stand.named("The film cannot be played")
    assert f"Play, {stand.scene.property('length')}" not in stand.names()
    assert [line.split(":")[0] for line in complaints(qtlog)] == ["assets/film.webm"]
    stand.tap("Home")
    assert stand.navigator.property("atHome")


@pytest.mark.qt_log_ignore(COMPLAINT)
def test_an_unknown_codec_leads_back_to_a_calm_page(stand: Stand, qtlog: Any) -> None:
    stand.go("film")
    cinema = Cinema(stand)
    stand.hand.tap(stand.named(f"Play, {stand.scene.property('length')}"))
    cinema.watch(lambda: not cinema.reel.isVisible() and complaints(qtlog), "the calm page")
    stand.named("The film cannot be played")
    assert "codec" in complaints(qtlog)[0]
    assert not stand.navigator.property("busy")


@pytest.mark.qt_log_ignore(COMPLAINT)
def test_the_rotation_goes_on_past_a_broken_film(folder: Folder, qapp: QGuiApplication, qtlog: Any) -> None:
    folder.edit("site.yaml", "  - {page: hello}", "  - {page: film, seconds: 3}\n  - {page: hello, seconds: 3}")
    site = folder.site()
    noise(folder.assets / "film.webm")
    stand = Stand.on(site, size=(1280, 720))
    cinema = Cinema(stand)
    cinema.watch(lambda: stand.navigator.property("turn") == 1, "the next page of the rotation")
    wait_until(lambda: len(complaints(qtlog)) == 1, "the line in the log")
    wait_until(lambda: stand.navigator.property("turn") == 0, "another round")
    stand.close()


def test_the_rotation_shows_the_cut_round_and_round_and_never_black(folder: Folder, qapp: QGuiApplication) -> None:
    folder.edit("site.yaml", "  - {page: hello}", "  - {page: film, seconds: 60}")
    stand = Stand.on(folder.site(), size=(1280, 720))
    cinema, places = Cinema(stand), [0.0]

    def rounds() -> int:
        if cinema.position != places[-1]:
            places.append(cinema.position)
        return sum(later < earlier for earlier, later in itertools.pairwise(places))

    cinema.watch(lambda: rounds() == 2, "the cut to come round twice")
    assert cinema.playing
    assert all(12_000 <= place < 15_500 for place in places if place)
    assert not stand.navigator.property("busy")
    stand.close()


@pytest.fixture
def whole(folder: Folder, qapp: QGuiApplication) -> Iterator[Stand]:
    """The stand on the screen, nothing spoilt, at the film's page."""
    stand = Stand.on(folder.site(), size=(1280, 720))
    stand.navigator.pause()
    stand.go("film")
    yield stand
    stand.close()


def hiccup(stand: Stand) -> None:
    """A disk that does not give out what it has."""
    player = stand.window.findChild(QMediaPlayer)
    assert player
    player.errorOccurred.emit(QMediaPlayer.Error.ResourceError, "Demuxing failed: Input/output error")


def test_a_film_that_once_could_not_be_opened_is_opened_again(whole: Stand, qtlog: Any) -> None:
    hiccup(whole)
    assert "The film cannot be played" not in whole.names()
    Cinema(whole).play()
    assert not complaints(qtlog)


def test_a_film_that_falters_goes_on_where_it_was(whole: Stand, qtlog: Any) -> None:
    cinema = Cinema(whole)
    cinema.play()
    cinema.seek(30_000)
    cinema.watch(lambda: cinema.position > 31_000, "the film to go on")
    before = whole.window.findChild(QMediaPlayer)
    hiccup(whole)
    cinema.watch(lambda: whole.window.findChild(QMediaPlayer) != before and cinema.playing, "the film to go on")
    assert cinema.position >= 31_000
    cinema.seek(60_000)
    hiccup(whole)
    wait_until(lambda: cinema.playing and cinema.position > 60_000, "the film to go on")
    assert not complaints(qtlog)


@pytest.mark.qt_log_ignore(COMPLAINT)
def test_a_film_that_falters_at_the_same_place_again_is_broken(whole: Stand, qtlog: Any) -> None:
    cinema = Cinema(whole)
    cinema.play()
    before = whole.window.findChild(QMediaPlayer)
    hiccup(whole)
    wait_until(lambda: whole.window.findChild(QMediaPlayer) != before and cinema.playing, "the film to go on")
    hiccup(whole)
    whole.named("The film cannot be played")
    (line,) = complaints(qtlog)
    assert "cannot be read" in line
    assert "missing" not in line
