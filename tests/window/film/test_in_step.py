"""What is signed, and what is heard instead of the film, go with the film: to a picture, and to a tenth of a second."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import pytest
from PySide6.QtCore import QLoggingCategory, QUrl
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from tests.support.eyes import everything
from tests.support.film import Cinema
from tests.support.wait import wait_until

PICTURE = 40_000
"""Microseconds that a picture of the film lasts."""


def company(cinema: Cinema) -> QQuickItem:
    return next(item for item in everything(cinema.scene) if type_name(item) == "Company")


def second_player(cinema: Cinema) -> QMediaPlayer:
    return next(child for child in company(cinema).children() if isinstance(child, QMediaPlayer))


def film_player(cinema: Cinema) -> QMediaPlayer:
    below = (child for item in cinema.reel.children() for child in item.children())
    return next(child for child in below if isinstance(child, QMediaPlayer))


class Pair:
    """The film's picture and the signed one."""

    def __init__(self, cinema: Cinema) -> None:
        wait_until(lambda: company(cinema).property("seen"), "the first signed picture")
        self.cinema, self.player, self.second = cinema, film_player(cinema), second_player(cinema)

    def signed(self) -> int:
        """Where the signed picture is, in microseconds."""
        return self.second.videoSink().videoFrame().startTime()

    def film(self) -> int:
        return self.player.videoSink().videoFrame().startTime()

    def apart(self) -> int:
        """Microseconds of film between them."""
        return abs(self.film() - self.signed())

    def keep_step(self, pictures: int = 25) -> None:
        """Wait until of so many pictures hardly any was more than one off: a busy machine drops some."""
        seen: deque[tuple[int, bool]] = deque(maxlen=pictures)

        def kept() -> bool:
            now = self.film()
            if not seen or now != seen[-1][0]:
                seen.append((now, self.apart() <= PICTURE))
            return sum(near for _, near in seen) >= pictures - 4

        wait_until(kept, f"{pictures} pictures in step", 30_000)


@pytest.fixture
def pair(everyones: Cinema) -> Pair:
    everyones.play()
    everyones.stand.tap(everyones.words.sign_language)
    return Pair(everyones)


def test_what_is_signed_comes_into_step_and_stays_there(pair: Pair) -> None:
    pair.keep_step(75)


def test_a_pause_shows_the_same_picture_of_both(pair: Pair) -> None:
    pair.keep_step()
    for _ in range(3):
        pair.cinema.pause()
        wait_until(lambda: pair.apart() < PICTURE / 2, "the same picture")
        pair.cinema.stand.tap(pair.cinema.words.play)
        wait_until(lambda: pair.cinema.playing, "it to play")
    pair.cinema.pause()
    pair.cinema.stand.tap(pair.cinema.words.forward_ten)
    wait_until(lambda: pair.film() > 9_000_000 and pair.apart() < PICTURE / 2, "the same picture later")
    pair.cinema.stand.tap(pair.cinema.words.play)
    pair.keep_step()


def test_a_jump_of_the_film_is_followed(pair: Pair) -> None:
    pair.keep_step()
    pair.cinema.seek(25_000)
    pair.keep_step()
    assert pair.signed() > 24_000_000


@pytest.mark.parametrize("by", [-3000, -150, 200, 2000])
def test_what_fell_out_of_step_comes_back(pair: Pair, by: int) -> None:
    pair.keep_step()
    pair.cinema.seek(10_000)
    pair.keep_step(10)
    player = second_player(pair.cinema)
    player.setPosition(player.position() + by)
    wait_until(lambda: pair.apart() > PICTURE, "them to be apart")
    pair.keep_step()


def test_a_film_that_stands_is_waited_for(pair: Pair) -> None:
    pair.keep_step()
    film = film_player(pair.cinema)
    film.setPlaybackRate(0.001)  # as a film whose file comes too slowly
    wait_until(
        lambda: second_player(pair.cinema).playbackState() == QMediaPlayer.PlaybackState.PausedState, "it to wait"
    )
    film.setPlaybackRate(1)
    pair.keep_step()


def continues(cinema: Cinema, change: Callable[[], None]) -> None:
    """Make a change while the film plays: it neither begins anew nor jumps."""
    player = film_player(cinema)
    wait_until(lambda: cinema.position > 2000, "two seconds of film")
    before = player.position()
    change()
    assert player.position() >= before - 200
    wait_until(lambda: cinema.position > before + 1000, "the film to go on")
    assert cinema.playing


def test_the_films_other_sound_is_heard_from_the_same_moment(everyones: Cinema) -> None:
    everyones.play()
    player = film_player(everyones)
    assert player.activeAudioTrack() == 0

    def choose() -> None:
        everyones.wake()
        everyones.stand.tap(f"{everyones.words.film_sound}: English")
        everyones.stand.tap("Русский")

    continues(everyones, choose)
    assert player.activeAudioTrack() == 1


@pytest.fixture
def sounding(everyones: Cinema) -> Cinema:
    """As if there were a loudspeaker for the film, and for another sound."""
    # A player's thread must never wait for Python, which may wait for it: it logs nothing, and no object is Python's.
    QLoggingCategory.setFilterRules("default=false\nqt.multimedia.*=false")
    component = QQmlComponent(everyones.stand.engine)
    component.setData(b"import QtMultimedia\nAudioOutput {}", QUrl())
    screening = next(item for item in everything(everyones.scene) if type_name(item) == "Screening")
    screening.setProperty("sound", component.create())
    screening.setProperty("aside", component.create())
    everyones.play()
    return everyones


def test_a_sound_of_its_own_file_goes_with_the_film(sounding: Cinema) -> None:
    screening = next(item for item in everything(sounding.scene) if type_name(item) == "Screening")
    assert not screening.property("heardInstead")

    def choose() -> None:
        sounding.wake()
        sounding.stand.tap(sounding.words.audio_description)

    continues(sounding, choose)
    wait_until(lambda: screening.property("heardInstead"), "the described sound")
    sounding.seek(20_000)
    wait_until(lambda: in_step(sounding), "it to be in step after a jump")
    assert second_player(sounding).position() > 19_000
    sounding.pause()
    assert second_player(sounding).playbackState() == QMediaPlayer.PlaybackState.PausedState
    sounding.stand.tap(sounding.words.play)
    wait_until(lambda: in_step(sounding), "it to be in step after a pause")
    sounding.wake()
    sounding.stand.tap(sounding.words.audio_description)
    assert not screening.property("heardInstead"), "the film's own sound is heard at once"
    assert sounding.playing


def in_step(cinema: Cinema) -> bool:
    other = company(cinema)
    return bool(other.property("sure")) and abs(float(other.property("late"))) <= 100
