"""The film's page: its poster before and after, subtitles where they are read, its time line, and its sound."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from kiosk.model.site import Site
from kiosk.visit.journey import Ease, Journey, Mode
from tests.support.design import FAMILIES, VIDEO, VIDEO_GOLD, VIDEO_TEXT
from tests.support.eyes import (
    Glass,
    across,
    alike,
    area,
    everything,
    ink,
    middle,
    part,
    parts,
    text,
    texts,
    words,
)
from tests.support.film import Cinema, difference
from tests.support.hall import Hall
from tests.support.paths import ROOT
from tests.support.stand import MOMENT, Stand
from tests.support.wait import wait_until
from tests.window.pages.conftest import SMALL, See

SIDE = (32, 18)


@pytest.fixture(params=["en", "ar"])
def paused(request: pytest.FixtureRequest, see: See) -> Cinema:
    """The film at a subtitle, with its controls."""
    return started(see, request.param)


def started(see: See, code: str = "en", **ease: bool) -> Cinema:
    cinema = Cinema(see("film", code, "dark", SMALL, MOMENT, **ease), code)
    cinema.play()
    cinema.pause()
    cue = cues(cinema, code)[2]
    cinema.seek((cue["start"] + cue["end"]) / 2)
    return cinema


def cues(cinema: Cinema, code: str) -> list[dict]:  # type: ignore[type-arg]
    return next(track["cues"] for track in cinema.scene.property("tracks") if track["code"] == code)


def small(picture: QImage) -> QImage:
    return picture.scaled(*SIDE)


def test_the_poster_is_there_before_the_film_and_after_it(see: See) -> None:
    cinema = Cinema(see("film"))
    poster = part(cinema.stand, "PosterButton")
    real = small(QImage(str(ROOT / "assets" / cinema.stand.navigator.site.pages["film"].poster)))  # type: ignore[attr-defined]
    before = small(cinema.close_up(poster))
    assert difference(before, real) < 12, "but for the sign to press"
    glass, sign = Glass(cinema.stand), next(item for item in everything(poster) if item.width() == item.height() == 117)
    assert alike(glass.colour(sign, (0.2, 0.5)), VIDEO_GOLD)
    assert (middle(sign) - middle(poster)).manhattanLength() < 3
    cinema.play()
    cinema.wake()
    cinema.stand.tap(cinema.words.leave_film)
    wait_until(lambda: not cinema.reel.isVisible(), "the poster to be back")
    assert difference(small(cinema.close_up(part(cinema.stand, "PosterButton"))), before) < 1


def test_subtitles_stand_in_the_middle_low_and_above_the_controls(paused: Cinema) -> None:
    stand = paused.stand
    wait_until(lambda: len(captions(stand)) == 1, "the subtitle")
    wait_until(lambda: area(captions(stand)[0]).bottom() < area(part(stand, "Scrubber")).top(), "it to make room")
    (caption,) = captions(stand)
    place, scene = area(caption), area(stand.scene)
    assert place.center().x() == pytest.approx(scene.center().x(), abs=1)
    assert place.center().y() > scene.top() + 0.5 * scene.height()
    (label,) = texts(caption)
    assert (ink(label), label.property("font").pixelSize()) == (VIDEO_TEXT, 31)
    assert alike(Glass(stand).colour(caption, (0.5, 0.04)), VIDEO, off=60), "on a dark ground"


def captions(stand: Stand) -> list[QQuickItem]:
    """The subtitles that are seen, from the upper to the lower."""
    seen = [item for item in parts(stand, "Caption") if item.property("text")]
    return sorted(seen, key=lambda item: area(item).top())


def test_two_languages_stand_below_each_other_each_in_its_script(see: See) -> None:
    cinema = started(see)
    part(cinema.stand, "Controls").setProperty("panel", "subtitles")
    cinema.stand.window.grabWindow()
    own, second = parts(cinema.stand, "TrackChoice")
    assert [words(own)[0], words(second)[0]] == [cinema.words.subtitles, cinema.words.second_subtitles]
    cinema.stand.hand.tap(next(button for button in parts(second, "TouchButton") if words(button) == ["中文"]))
    part(cinema.stand, "Controls").setProperty("panel", "")
    wait_until(lambda: len({area(each).top() for each in captions(cinema.stand)}) == 2, "two languages")
    upper, lower = (texts(caption)[0] for caption in captions(cinema.stand))
    fonts = [each.property("font") for each in (upper, lower)]
    assert [font.family() for font in fonts] == [FAMILIES["latin"], FAMILIES["chinese"]]
    assert [font.pixelSize() for font in fonts] == [31, 24], "the reader's own is larger"
    assert area(upper).bottom() <= area(lower).top()


def test_larger_text_and_high_contrast_reach_the_subtitles(see: See) -> None:
    cinema = started(see, larger_text=True, high_contrast=True)
    wait_until(lambda: len(captions(cinema.stand)) == 1, "the subtitle")
    (caption,) = captions(cinema.stand)
    assert texts(caption)[0].property("font").pixelSize() == 38
    assert alike(Glass(cinema.stand).colour(caption, (0.5, 0.04)), VIDEO)


def test_the_time_line_runs_from_left_to_right_in_every_language(paused: Cinema) -> None:
    stand, scrubber = paused.stand, part(paused.stand, "Scrubber")
    duration = float(paused.reel.property("duration"))
    paused.seek(duration * 0.25)
    bar = part(scrubber, "Bar")
    knob = next(item for item in bar.childItems() if item.width() == 27)
    wait_until(lambda: share(bar, middle(knob).x()) == pytest.approx(0.25, abs=0.03), "the knob at a quarter")
    now, length = across(texts(scrubber))
    assert (now.property("text"), length.property("text")) == (clock(duration * 0.25), clock(duration))
    wait_until(lambda: alike(Glass(stand).colour(knob), VIDEO_GOLD), "the controls to have faded in")
    glass = Glass(stand)
    assert alike(glass.colour(bar, (0.1, 0.5)), VIDEO_GOLD), "what has passed is golden"
    assert not alike(glass.colour(bar, (0.6, 0.5)), VIDEO_GOLD, off=40)
    marks = [
        item for item in everything(bar) if type_name(item) == "Rectangle" and item.width() == 3 and item.isVisible()
    ]
    starts = [chapter["at"] / duration for chapter in paused.scene.property("chapters") if chapter["at"] > 0]
    assert [share(bar, middle(mark).x()) for mark in across(marks)] == pytest.approx(starts, abs=0.02)


def share(bar: QQuickItem, x: float) -> float:
    """How far along the bar a place is, 0 to 1."""
    return (x - area(bar).left()) / area(bar).width()


def clock(at: float) -> str:
    return f"{int(at // 60_000)}:{int(at // 1000) % 60:02}"


def test_its_buttons_stand_as_the_film_runs(paused: Cinema) -> None:
    own, stand = paused.words, paused.stand
    buttons = across(parts(part(stand, "Transport"), "TouchButton"))
    assert [str(button.property("text")) for button in buttons] == [own.back_ten, own.play, own.forward_ten]
    signs = [str(part(button, "Icon").property("name")) for button in buttons]
    assert signs == ["rewind-10", "play", "fast-forward-10"]
    assert not any(part(button, "Icon").property("mirror") for button in buttons)
    assert alike(Glass(stand).colour(buttons[1], (0.15, 0.5)), "#e8b84f")
    leave, openers = stand.named(own.leave_film), part(stand, "Openers")
    first = paused.scene.property("ownTrack")
    assert (middle(leave).x() < middle(openers).x()) == (first == "en")
    paused.stand.tap(own.play)
    wait_until(lambda: part(buttons[1], "Icon").property("name") == "pause", "the sign to pause")


def test_the_chapter_that_plays_is_marked(see: See) -> None:
    cinema = started(see)
    chapters = cinema.scene.property("chapters")
    cinema.seek(chapters[2]["at"] + 500)
    part(cinema.stand, "Controls").setProperty("panel", "chapters")
    cinema.stand.window.grabWindow()
    listed = parts(part(cinema.stand, "Panel"), "ChapterButton")
    assert [words(button) for button in listed] == [[chapter["time"], chapter["title"]] for chapter in chapters]
    wait_until(lambda: [bool(button.property("here")) for button in listed].index(True) == 2, "the third chapter")
    here = listed[2]
    assert text(here, chapters[2]["title"]).property("font").bold()
    assert alike(Glass(cinema.stand).at(area(here).left() + 0.5, middle(here).y()), "#e8b84f", off=40)


def speaker(stand: Stand) -> QAudioOutput:
    """The way out for sound, as if the machine that tests had a loudspeaker."""
    stand.scene.setProperty("audible", True)
    sound = next(item for item in everything(stand.scene) if type_name(item) == "Sound")
    loader = sound.childItems()[0]
    loader.setProperty("active", True)
    output = sound.property("output")
    assert isinstance(output, QAudioOutput)
    return output


def player(reel: QQuickItem) -> QMediaPlayer:
    below = (child for item in reel.children() for child in item.children())
    (found,) = (child for child in below if isinstance(child, QMediaPlayer))
    return found


@pytest.mark.qt_log_ignore("PulseAudioService")
def test_a_visitor_hears_the_film_as_loud_as_they_choose(see: See) -> None:
    cinema = started(see)
    output = speaker(cinema.stand)
    film = player(cinema.reel)
    assert film.audioOutput() == output
    loud = cinema.stand.navigator.site.file.defaults.volume / 100
    assert output.volume() == pytest.approx(loud * loud)
    assert not output.isMuted()
    part(cinema.stand, "Controls").setProperty("panel", "volume")
    cinema.stand.window.grabWindow()
    mute = part(part(cinema.stand, "Loudness"), "TouchButton")
    cinema.stand.hand.tap(mute)
    assert output.isMuted()
    assert (part(mute, "Icon").property("name"), mute.property("text")) == ("volume-off", cinema.words.unmute)
    cinema.stand.hand.tap(mute)
    assert not output.isMuted()
    bar = part(part(cinema.stand, "Loudness"), "Bar")
    cinema.stand.hand.tap((area(bar).left() + 0.25 * area(bar).width(), middle(bar).y()))
    wait_until(lambda: bar.property("value") == pytest.approx(25, abs=6), "it to be quieter")
    assert output.volume() == pytest.approx((bar.property("value") / 100) ** 2, abs=1e-4)


def test_the_rotation_is_silent(hall: Hall, site: Site) -> None:
    stand = hall.stand(site, size=SMALL, restart=False)
    stand.go("home", less_motion=True)
    turn = [turn.page for turn in stand.navigator.site.file.attract].index("film")
    stand.navigator.go(Journey("en", Mode.ATTRACT, turn, ease=Ease(less_motion=True)))
    stand.settle()
    assert Cinema(stand).playing
    stand.scene.setProperty("audible", True)
    assert not [item for item in everything(stand.scene) if type_name(item) == "Sound"], "there is no way out for sound"
    film = player(Cinema(stand).reel)
    assert film.audioOutput() is None
    assert not parts(stand, "Controls")
    cut = site.pages["film"].attract  # type: ignore[attr-defined]
    assert cut.start * 1000 - 500 <= Cinema(stand).position <= cut.end * 1000 + 500
    stand.go("home", less_motion=True)


@pytest.mark.parametrize("where", ["home", "attract", "back"])
def test_nobody_hears_a_film_whose_page_is_left(see: See, where: str) -> None:
    cinema = Cinema(see("film"))
    cinema.play()
    reel, navigator = cinema.reel, cinema.stand.navigator
    {"home": navigator.home, "attract": navigator.end, "back": navigator.back}[where]()
    assert not reel.property("playing"), "not even while it fades"
    cinema.stand.settle()
