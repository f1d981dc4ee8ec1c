"""What moves, moves as it should: pages cross-fade, charts grow once, lines glide on, a press is answered at once."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from kiosk.model.site import Site
from kiosk.visit.journey import Ease, Journey, Mode
from tests.support.eyes import apart, area, everything, part, parts
from tests.support.frames import Frames
from tests.support.hall import Hall
from tests.support.stand import Stand
from tests.support.wait import wait_until
from tests.window.pages.conftest import SMALL, See

ANSWERED = 40  # pixels


def rises(values: list[float]) -> bool:
    return all(one <= other for one, other in pairwise(values))


@pytest.mark.parametrize("less", [False, True])
def test_pages_fade_into_each_other(see: See, less: bool) -> None:
    stand = see("home", less_motion=less)
    frames = [item for item in everything(stand.window.contentItem()) if type_name(item) == "Frame"]
    with Frames(stand, lambda: {frame: frame.opacity() for frame in frames}) as seen:
        stand.go("figures", less_motion=less)
    coming = next(frame for frame in frames if frame.isAncestorOf(stand.scene))
    (going,) = (frame for frame in frames if frame is not coming)
    arriving, leaving = ([opacities[frame] for opacities in seen.seen] for frame in (coming, going))
    both = [(one, other) for one, other in zip(arriving, leaving, strict=True) if 0 < one < 1]
    assert both, "it is not simply there"
    assert all(one + other == pytest.approx(1, abs=0.02) for one, other in both)
    assert rises(arriving[arriving.index(min(arriving)) :])
    assert (coming.opacity(), going.opacity(), going.childItems()) == (1, 0, [])


@pytest.mark.parametrize("page", ["opium", "people", "poppy-countries"])
def test_bars_grow_once_from_their_base(see: See, page: str) -> None:
    stand = see("home", less_motion=False)
    with Frames(stand, lambda: heights(stand)) as frames:
        stand.go(page, less_motion=False)
    seen = [each for each in frames.seen if each]
    assert any(0.02 < frame[0] / seen[-1][0] < 0.9 for frame in seen)
    assert all(rises([frame[index] for frame in seen]) for index in range(len(seen[-1])))
    with Frames(stand, lambda: heights(stand)) as frames:
        stand.scene.setProperty("tabled", True)
        wait_until(lambda: not parts(stand, "Plot"), "the table")
        stand.scene.setProperty("tabled", False)
        wait_until(lambda: bool(parts(stand, "Plot")), "the chart")
        stand.navigator.speak("fr")
        stand.settle()
    grown = [sum(each) for each in frames.seen if each]
    assert min(grown) > 0.6 * sum(seen[-1]), "it is not drawn anew"


def heights(stand: Stand) -> list[float]:
    return [mark.height() for band in parts(stand, "Band") for mark in parts(band, "Swatch")]


def test_a_ring_is_drawn_from_its_top(see: See) -> None:
    stand = see("home", less_motion=False)
    with Frames(stand, lambda: [float(ring.property("grown")) for ring in parts(stand, "Ring")]) as frames:
        stand.go("heroin-share", less_motion=False)
    grown = [share for frame in frames.seen for share in frame]
    assert any(0.02 < share < 0.9 for share in grown)
    assert rises(grown)
    assert part(stand, "Ring").property("grown") == 1


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_line_of_events_glides_on_in_the_direction_of_reading(see: See, code: str) -> None:
    stand = see("prospects", code, less_motion=False)
    rail, own = part(stand, "Rail"), stand.navigator.site.words[code]
    stand.scene.setProperty("chosen", 5)
    wait_until(lambda: not sliding(rail), "the line to rest")
    before = float(rail.property("contentX"))
    with Frames(stand, lambda: float(rail.property("contentX"))) as frames:
        stand.hand.tap(stand.named(own.next))
        wait_until(lambda: abs(rail.property("contentX") - before) > 1 and not sliding(rail), "the next event")
    steps = [after - one for one, after in pairwise(frames.seen) if after != one]
    assert len(steps) > 1
    assert all((step > 0) == (code == "en") for step in steps)
    (chosen,) = (stop for stop in parts(stand, "Stop") if stop.property("chosen"))
    assert area(chosen).center().x() == pytest.approx(area(rail).center().x(), abs=2)


def sliding(rail: QQuickItem) -> bool:
    return any(child.property("running") for child in rail.children() if child.inherits("QQuickNumberAnimation"))


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_decision_travels_from_where_it_was_to_where_it_goes(see: See, code: str) -> None:
    stand = see("mechanism", code, less_motion=False)
    stand.scene.setProperty("view", "decision")
    stand.settle()
    decision = stand.navigator.site.pages["mechanism"].decisions[0]  # type: ignore[attr-defined]
    tops: list[list[float]] = []
    for step in range(1, 4):
        was, at = (place(stand, decision.steps[index].at) for index in (step - 1, step))
        with Frames(stand, lambda: area(part(stand, "Spark")).topLeft() if parts(stand, "Spark") else None) as frames:
            stand.scene.setProperty("step", step)
            wait_until(lambda: parts(stand, "Spark"), "the light")
            wait_until(lambda: not parts(stand, "Spark"), "the light to arrive")
            stand.settle()
        seen = [spot for spot in frames.seen if spot is not None]
        down, ahead = at.y() - was.y(), at.x() - was.x()
        towards = [spot.y() if abs(down) > abs(ahead) else spot.x() for spot in seen]
        assert rises(towards if max(down, ahead, key=abs) > 0 else towards[::-1])
        tops.append(towards)
    assert any(len(set(each)) > 2 for each in tops)


def place(stand: Stand, name: str):  # type: ignore[no-untyped-def]
    """The middle of a place in the diagram."""
    diagram = part(stand, "Diagram")
    rows = dict(zip(("heads", "officials", "experts"), parts(diagram, "LevelRow"), strict=True))
    summit, partners = parts(diagram, "Outsider")
    return area({**rows, "summit": summit, "partners": partners}[name]).center()


def thread_drifts(stand: Stand) -> bool:
    thread = part(stand, "Thread")
    return any(child.property("running") for child in thread.children() if child.property("interval") == 120)


def timers(item: QObject) -> list[QObject]:
    return [child for child in item.children() if child.inherits("QQmlTimer")]


def test_the_thread_drifts_while_nobody_touches_and_only_then(hall: Hall, site: Site) -> None:
    stand = hall.stand(site, size=SMALL, restart=False)
    journey = Journey("en", Mode.ATTRACT, 0)
    stand.navigator.go(journey)
    stand.settle()
    stand.navigator.go(Journey("en", Mode.ATTRACT, [turn.page for turn in site.file.attract].index("opium")))
    stand.settle()
    before, phase = stand.window.grabWindow().copy(0, 0, 1280, 90), part(stand, "Thread").property("phase")
    wait_until(lambda: part(stand, "Thread").property("phase") > phase + 0.005, "the thread to drift")
    assert apart(before, stand.window.grabWindow().copy(0, 0, 1280, 90)) > ANSWERED
    stand.go("opium")
    assert not thread_drifts(stand)
    stand.navigator.go(Journey("en", Mode.ATTRACT, 3, ease=Ease(less_motion=True)))
    stand.settle()
    assert not thread_drifts(stand)


def test_the_thread_is_fainter_behind_what_is_read(hall: Hall, site: Site) -> None:
    stand = hall.stand(site, size=SMALL, restart=False)
    turns = [turn.page for turn in site.file.attract]
    stand.navigator.go(Journey("en", Mode.ATTRACT, turns.index("opium"), ease=Ease(less_motion=True)))
    wait_until(lambda: strength(stand) == pytest.approx(0.6), "the thread in the rotation")
    loud = brightest(stand)
    stand.go("opium", less_motion=True)
    wait_until(lambda: strength(stand) == pytest.approx(0.35), "the thread in a visit")
    assert brightest(stand) < 0.8 * loud
    stand.go("prospects", less_motion=True)
    wait_until(lambda: strength(stand) == pytest.approx(0.45 * 0.35), "the thread behind the line of events")


def strength(stand: Stand) -> float:
    return part(stand, "Thread").childItems()[0].opacity()


def brightest(stand: Stand) -> int:
    """The brightest point of the thread at the upper left, beside the title."""
    picture = stand.window.grabWindow().copy(0, 60, 60, 240)
    return max(picture.pixelColor(x, y).lightness() for x in range(60) for y in range(240))


def test_in_the_rotation_one_level_after_another_lights_up(hall: Hall, site: Site) -> None:
    stand = hall.stand(site, size=SMALL, restart=False)
    turn = [turn.page for turn in site.file.attract].index("mechanism")
    stand.navigator.go(Journey("en", Mode.ATTRACT, turn, ease=Ease(less_motion=True)))
    stand.settle()
    (clock,) = (timer for timer in timers(stand.scene) if timer.property("repeat"))
    assert not clock.property("running")
    stand.navigator.go(Journey("en", Mode.ATTRACT, turn))
    stand.settle()
    assert clock.property("running")
    lit = [bool(row.property("open")) for row in parts(stand, "LevelRow")]
    clock.triggered.emit()  # type: ignore[attr-defined]
    assert [bool(row.property("open")) for row in parts(stand, "LevelRow")] == [lit[2], *lit[:2]]


PRESSED = {
    "home": ("Tile", "TouchButton"),
    "figures": ("PageTile",),
    "opium": ("Band", "View"),
    "heroin-share": ("Share",),
    "mechanism": ("LevelButton",),
    "film": ("PosterButton", "ChapterButton"),
    "statement": ("TouchButton",),
}


@pytest.mark.parametrize("page", PRESSED)
def test_a_press_is_seen_in_the_very_next_frame(see: See, page: str) -> None:
    stand = see(page)
    for control in PRESSED[page]:
        item = parts(stand, control)[1 if control != "PosterButton" else 0]
        before = closely(stand, item)
        stand.hand.press(item)
        pressed = closely(stand, item)
        below = (area(item).center().x(), stand.window.height() - 2)  # where the finger is no longer on it
        stand.hand.move(below)
        stand.hand.release(below)
        assert apart(before, pressed) > ANSWERED, control
        wait_until(lambda: apart(before, closely(stand, item)) <= ANSWERED, "it to be let go")  # noqa: B023


def closely(stand: Stand, item: QQuickItem) -> QImage:
    return stand.window.grabWindow().copy(area(item).toAlignedRect())
