"""The line of events: past, now, ahead and later look different, stand in their order, and begin at now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from kiosk.model.direction_marks import MARKS
from kiosk.model.page import View
from tests.support.design import DARK
from tests.support.eyes import (
    Glass,
    across,
    alike,
    area,
    below,
    edge,
    ink,
    middle,
    part,
    parts,
    text,
    texts,
    words,
)
from tests.support.stand import HD, Stand
from tests.support.wait import wait_until
from tests.window.pages.conftest import See

PORTRAIT = (1080, 1920)
COLOURS = {"past": DARK.sky, "now": DARK.gold, "ahead": DARK.sky, "later": DARK.coral}


def signs(stand: Stand) -> list[QQuickItem]:
    """The knots of the line, those of the legend left out."""
    return [knot for holder in parts(stand, "Stop", "Rung") for knot in parts(holder, "Knot")]


def looks_like(glass: Glass, knot: QQuickItem, phase: str) -> None:
    """A knot is filled where it is past, golden and larger now, hollow ahead, a thin coral ring with a dot later."""
    core = next(item for item in below(knot) if item.width() == knot.property("core"))
    assert alike(glass.at(area(core).left() + 2, middle(core).y()), COLOURS[phase], off=20), phase
    assert edge(core) == (COLOURS[phase], 3 if phase == "later" else 6)
    inside = glass.at(middle(core).x() + 6, middle(core).y() + 1)
    assert alike(inside, COLOURS[phase] if phase in ("past", "now") else DARK.background, off=12), phase
    assert alike(glass.colour(core), DARK.background if phase == "ahead" else COLOURS[phase], off=12), phase


@pytest.mark.parametrize("size", [HD, PORTRAIT])
def test_every_phase_has_its_look(see: See, size: tuple[int, int]) -> None:
    stand = see("prospects", size=size)
    events = stand.scene.property("events")
    seen = set()
    for index, event in enumerate(events):
        if event["phase"] not in seen:
            seen.add(event["phase"])
            stand.scene.setProperty("chosen", index)
            wait_until(lambda: still(stand), "the line to rest")
            looks_like(Glass(stand), signs(stand)[index], event["phase"])
    assert seen == {*COLOURS}


def still(stand: Stand) -> bool:
    """Whether nothing slides or fades any more."""
    return not any(
        child.property("running")
        for item in stand.items()
        for child in item.children()
        if child.inherits("QQuickNumberAnimation")
    )


@pytest.mark.parametrize("code", ["en", "ar"])
def test_events_stand_in_their_order_from_the_oldest(see: See, code: str) -> None:
    stand = see("prospects", code, size=HD)
    page = stand.navigator.site.pages["prospects"]
    say = View(stand.navigator.site, code, None).say  # type: ignore[arg-type]
    now = stand.navigator.tour.clock.now()
    shown = [event for event in page.events if not event.embargoed(now)]  # type: ignore[attr-defined]
    events = sorted(shown, key=lambda event: event.first_day())
    stops = across(parts(stand, "Stop"))
    titles = [str(stop.property("title")).translate(MARKS) for stop in (stops if code == "en" else stops[::-1])]
    assert titles == [say(event.title) for event in events]
    for stop in stops:
        date, title = texts(stop)[0], texts(stop)[-1]
        assert area(date).bottom() <= area(part(stop, "Knot")).bottom() <= area(title).bottom()


@pytest.mark.parametrize("size", [HD, PORTRAIT])
def test_it_begins_at_now_and_says_it_in_gold(see: See, size: tuple[int, int]) -> None:
    stand = see("prospects", size=size)
    wait_until(lambda: still(stand), "the event to be told")
    own, scene = stand.navigator.site.words["en"], stand.scene
    phases = [event["phase"] for event in scene.property("events")]
    now = scene.property("events")[phases.index("now")]
    assert scene.property("at") == phases.index("now")
    badge = next(badge for badge in parts(stand, "Badge") if words(badge) == [own.now])
    glass = Glass(stand)
    assert alike(glass.colour(badge, (0.06, 0.5)), DARK.gold)
    assert ink(texts(badge)[0]) == DARK.on_accent
    card = part(stand, "EventCard") if size == HD else badge
    while type_name(card) not in ("EventCard", "Card"):
        card = card.parentItem()
    assert alike(glass.at(area(card).left() + 1, middle(card).y()), DARK.gold), "the edge of what it tells"
    assert now["title"] in words(card)
    assert now["body"] in words(card)


@pytest.mark.parametrize(("phase", "colour"), [("past", DARK.sky), ("later", DARK.coral)])
def test_what_is_chosen_is_told_in_its_own_colour(see: See, phase: str, colour: str) -> None:
    stand = see("prospects", size=HD)
    events = stand.scene.property("events")
    index = next(index for index, event in enumerate(events) if event["phase"] == phase)
    stand.scene.setProperty("chosen", index)
    wait_until(lambda: still(stand), "the event to be told")
    card, event = part(stand, "EventCard"), events[index]
    dated = next(item for item in texts(card) if str(item.property("text")).startswith(event["date"]))
    assert ink(dated) == colour
    rim = Glass(stand).at(area(card).left() + 1, middle(card).y())
    assert alike(rim, colour if phase == "later" else DARK.line)
    badges = [words(badge)[0] for badge in parts(card, "Badge")]
    assert badges == ([] if phase == "past" else [event["called"]])
    chosen = parts(stand, "Stop")[index]
    assert texts(chosen)[-1].property("font").bold()
    halos = [item for item in below(part(chosen, "Knot")) if item.inherits("QQuickRectangle") and edge(item)[1] == 4]
    assert [edge(halo) for halo in halos] == [(DARK.text, 4)], "a ring is around the chosen knot"


@pytest.mark.parametrize("size", [HD, PORTRAIT])
def test_the_thread_is_whole_in_the_past_and_dashed_ahead(see: See, size: tuple[int, int]) -> None:
    stand = see("prospects", size=size)
    for strand in parts(stand, "Strand"):
        phase, certain = strand.property("phase"), strand.property("phase") in ("past", "now")
        assert bool(strand.property("certain")) == certain
        colour = DARK.coral if phase == "later" else DARK.sky if certain else DARK.muted
        assert QColor(strand.property("ink")).name() == colour
    if size == HD:
        stops = parts(stand, "Stop")
        last = max(index for index, stop in enumerate(stops) if stop.property("phase") == "now")
        stand.scene.setProperty("chosen", last)
        wait_until(lambda: still(stand), "the line to rest")
        before, after = (line(stand, stops[last], side) for side in (-1, 1))
        assert before > 0.9, "the line that led to now is whole"
        assert 0.25 < after < 0.75, "the line that leads on is dashed"


def line(stand: Stand, stop: QQuickItem, side: int) -> float:
    """How much of the line beside an event is drawn."""
    knot, glass = part(stop, "Knot"), Glass(stand)
    y, start = middle(knot).y(), middle(knot).x() + side * 60
    row = QRectF(min(start, start + side * 150), y - 1, 150, 2)
    colours = glass.colours(row)
    drawn = sum(count for colour, count in colours.items() if not alike(colour, DARK.background, off=60))
    return drawn / colours.total()


def test_the_legend_has_a_sign_for_every_phase_in_their_order(see: See) -> None:
    stand = see("prospects", size=HD)
    own, legend = stand.navigator.site.words["en"], part(stand, "Legend")
    assert words(legend) == [own["past"], own.now, own["ahead"], own.later]
    assert [str(knot.property("phase")) for knot in parts(legend, "Knot")] == [*COLOURS]
    glass = Glass(stand)
    for knot in parts(legend, "Knot"):
        assert glass.amount(knot, COLOURS[str(knot.property("phase"))]) > 10


def test_the_buttons_beside_the_line_lead_back_and_on(see: See) -> None:
    for code in ("en", "ar"):
        stand = see("prospects", code)
        own, begin = stand.navigator.site.words[code], stand.scene.property("at")
        previous, onward = stand.named(own.previous), stand.named(own.next)
        assert (middle(previous).x() < middle(onward).x()) == (code == "en")
        stand.hand.tap(onward)
        assert stand.scene.property("at") == begin + 1
        stand.hand.tap(previous)
        stand.hand.tap(previous)
        assert stand.scene.property("at") == begin - 1


def test_a_touch_on_an_event_tells_it(see: See) -> None:
    stand = see("prospects", size=PORTRAIT)
    events, begin = stand.scene.property("events"), int(stand.scene.property("at"))
    stand.hand.tap(stand.named(f"{events[begin + 1]['date']}: {events[begin + 1]['title']}"))
    wait_until(lambda: events[begin + 1]["body"] in words(stand), "what it tells")
    assert events[begin]["body"] not in words(stand), "one at a time"
    assert text(stand, events[begin + 1]["body"])
