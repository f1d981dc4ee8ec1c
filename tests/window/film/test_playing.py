"""The real film on the real player: what a visitor sees, hears of, and touches."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from tests.support.film import Cinema, difference, luminances
from tests.support.hall import OpenStand
from tests.support.wait import wait_until

SIZE = (1280, 720)


@pytest.fixture
def cinema(open_stand: OpenStand) -> Cinema:
    """The film's page before anybody has touched it."""
    return Cinema(open_stand("film", size=SIZE))


def test_a_touch_on_the_poster_plays_the_film(cinema: Cinema) -> None:
    assert not cinema.stand.navigator.property("busy")
    cinema.play()
    before, place = cinema.picture(), cinema.position
    wait_until(lambda: cinema.position > place + 1000, "a second of film")
    assert difference(before, cinema.picture()) > 0.2
    assert cinema.stand.navigator.property("busy")


def test_nothing_is_black_on_the_way_in_and_on_the_way_out(cinema: Cinema) -> None:
    poster = cinema.stand.named(f"{cinema.words.play}, {cinema.scene.property('length')}")
    cinema.stand.hand.tap(poster)
    cinema.watch(lambda: cinema.position > 1200, "a second of film")
    cinema.wake()
    cinema.stand.hand.tap(cinema.stand.named(cinema.words.leave_film))
    cinema.watch(lambda: not cinema.reel.isVisible(), "the poster to be back")
    cinema.stand.named(f"{cinema.words.play}, {cinema.scene.property('length')}")
    assert not cinema.playing


def test_nothing_is_black_on_the_way_home_out_of_the_film(cinema: Cinema) -> None:
    cinema.play()
    cinema.stand.hand.tap(cinema.stand.named(cinema.words.home))
    cinema.watch(lambda: cinema.stand.settled, "home")
    assert cinema.stand.navigator.property("atHome")
    assert not cinema.stand.navigator.property("busy")


def test_the_end_keeps_the_last_picture_and_offers_again_and_home(cinema: Cinema) -> None:
    cinema.play()
    cinema.seek(float(cinema.reel.property("duration")) - 1500)
    cinema.watch(lambda: cinema.ended, "the end")
    cinema.stand.named(cinema.words.film_ended)
    assert max(luminances(cinema.picture().copy(QRect(0, 0, 32, 6)))) > 30, "the last picture is gone"
    assert not cinema.stand.navigator.property("busy")
    cinema.stand.hand.tap(cinema.stand.named(cinema.words.watch_again))
    cinema.watch(lambda: cinema.playing and 200 < cinema.position < 10_000, "the beginning")
    cinema.seek(float(cinema.reel.property("duration")) - 800)
    cinema.watch(lambda: cinema.ended, "the end again")
    homes = [i for i in cinema.stand.items() if cinema.stand.name(i) == cinema.words.home and i.y() < 300]
    cinema.stand.hand.tap(homes[0])
    wait_until(lambda: cinema.stand.navigator.property("atHome"), "home")
    cinema.stand.settle()


def test_the_guard_sees_where_a_playing_film_is(cinema: Cinema) -> None:
    def playhead() -> float:
        return float(cinema.stand.window.property("playhead"))

    assert playhead() == -1
    cinema.play()
    at = playhead()
    wait_until(lambda: playhead() > at >= 0, "the playhead to move")
    cinema.pause()
    assert playhead() == -1


def test_pause_and_ten_seconds_back_and_forth(cinema: Cinema) -> None:
    cinema.play()
    cinema.pause()
    assert not cinema.stand.navigator.property("busy")
    start = cinema.position
    cinema.stand.tap(cinema.words.forward_ten)
    wait_until(lambda: cinema.position == start + 10_000, "ten seconds on")
    cinema.stand.tap(cinema.words.back_ten)
    wait_until(lambda: cinema.position == start, "ten seconds back")
    cinema.stand.tap(cinema.words.back_ten)
    wait_until(lambda: cinema.position == 0, "the beginning")
    cinema.stand.tap(cinema.words.play)
    wait_until(lambda: cinema.playing and cinema.position > 200, "the film to go on")


def test_a_finger_on_the_bar_moves_the_film(cinema: Cinema) -> None:
    cinema.play()
    cinema.pause()
    duration = float(cinema.reel.property("duration"))
    bar = next(item for item in cinema.stand.items() if item.property("step") == 10)
    left, top, right, bottom = cinema.stand.covers(bar)
    middle = (top + bottom) / 2
    cinema.stand.hand.tap((left + (right - left) * 0.5, middle))
    wait_until(lambda: abs(cinema.position - duration * 0.5) < duration * 0.02, "the middle of the film")
    cinema.stand.hand.drag(((left + right) / 2, middle), (left + (right - left) * 0.25, middle))
    wait_until(lambda: abs(cinema.position - duration * 0.25) < duration * 0.02, "the first quarter")


def test_a_chapter_starts_where_it_begins(cinema: Cinema) -> None:
    chapter = cinema.scene.property("chapters")[2]
    cinema.stand.hand.tap(cinema.stand.named(f"{chapter['title']}, {chapter['time']}"))
    pictures = cinema.watch(lambda: cinema.playing and cinema.position > chapter["at"] + 300, "the chapter")
    assert pictures
    assert cinema.position < chapter["at"] + 5000


def test_controls_leave_while_the_film_plays_and_a_touch_brings_them_back(cinema: Cinema) -> None:
    cinema.play()
    wait_until(lambda: cinema.words.leave_film not in cinema.stand.names(), "the controls to leave")
    cinema.wake()
    assert cinema.playing, "the touch that brings them does nothing else"
    cinema.stand.named(cinema.words.leave_film)


def test_controls_stay_with_less_motion(open_stand: OpenStand) -> None:
    cinema = Cinema(open_stand("film", size=SIZE, ease={"less_motion": True}))
    cinema.play()
    wait_until(lambda: cinema.position > 6000, "six seconds of film")
    cinema.stand.named(cinema.words.leave_film)


def test_subtitles_appear_at_their_times(cinema: Cinema) -> None:
    cues = cinema.scene.property("tracks")[0]["cues"]
    cinema.play()
    cinema.pause()
    for cue, following in itertools.pairwise(cues[:5]):
        cinema.seek((cue["start"] + cue["end"]) / 2)
        cinema.says(cue["text"])
        if following["start"] > cue["end"]:
            cinema.seek((cue["end"] + following["start"]) / 2)
            cinema.says()
    cinema.seek((cues[1]["start"] + cues[1]["end"]) / 2)
    cinema.says(cues[1]["text"])
    line = next(item for item in cinema.stand.items() if item.property("cues") is not None)
    wait_until(lambda: max(luminances(cinema.close_up(line))) > 200, "bright letters on the screen")


def test_a_second_language_stands_below_the_first(cinema: Cinema) -> None:
    tracks = {track["code"]: track for track in cinema.scene.property("tracks")}
    cinema.play()
    cinema.pause()
    cinema.seek((tracks["en"]["cues"][3]["start"] + tracks["en"]["cues"][3]["end"]) / 2)
    cinema.stand.tap(f"{cinema.words.subtitles}: English")
    cinema.stand.tap("العربية")
    cinema.wake()
    expected = [tracks["en"]["cues"][3]["text"], tracks["ar"]["cues"][3]["text"]]
    wait_until(lambda: cinema.captions() == expected, "two languages")


def test_another_language_keeps_the_place_and_changes_the_subtitles(cinema: Cinema) -> None:
    cinema.play()
    cinema.seek(13_000)
    wait_until(lambda: cinema.position > 13_000, "the film to go on")
    before = cinema.position
    cinema.stand.tap(f"{cinema.words.language}: English")
    cinema.stand.tap("Русский")
    assert cinema.playing
    assert before <= cinema.position < before + 5000
    cues = {track["code"]: track["cues"] for track in cinema.scene.property("tracks")}["ru"]
    spoken = [cue["text"] for cue in cues]
    wait_until(lambda: cinema.captions() and cinema.captions()[0] in spoken, "Russian subtitles")


def test_a_language_a_visitor_chose_for_the_subtitles_stays(cinema: Cinema) -> None:
    cues = {track["code"]: track["cues"] for track in cinema.scene.property("tracks")}["fr"]
    cinema.play()
    cinema.pause()
    cinema.stand.tap(f"{cinema.words.subtitles}: English")
    cinema.stand.hand.tap(next(i for i in cinema.stand.items() if cinema.stand.name(i) == "Français"))
    cinema.wake()
    cinema.stand.tap(f"{cinema.words.language}: English")
    cinema.stand.tap("Español")
    cinema.seek((cues[3]["start"] + cues[3]["end"]) / 2)
    cinema.says(cues[3]["text"])


def test_arrow_keys_on_the_bar_move_the_film_ten_seconds(cinema: Cinema) -> None:
    cinema.play()
    cinema.pause()
    start = cinema.position
    bar = next(item for item in cinema.stand.items() if item.property("step") == 10)
    bar.forceActiveFocus()
    QTest.keyClick(cinema.stand.window, Qt.Key.Key_Right)
    wait_until(lambda: abs(cinema.position - start - 10_000) < 50, "ten seconds on")
    QTest.keyClick(cinema.stand.window, Qt.Key.Key_Left)
    wait_until(lambda: abs(cinema.position - start) < 50, "ten seconds back")
