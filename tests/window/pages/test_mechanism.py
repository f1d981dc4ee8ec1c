"""The mechanism: three levels in their colours, arrows that say what goes where, and decisions that can be followed."""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.visit.journey import Ease, Journey, Mode
from tests.support.design import DARK
from tests.support.eyes import Glass, alike, area, edge, ink, middle, part, parts, text, texts, words
from tests.support.hall import Hall
from tests.support.stand import HD, Stand
from tests.window.pages.conftest import See

ACCENTS = (DARK.gold, DARK.teal, DARK.sky)
PORTRAIT = (1080, 1920)
WAYS = {"up": DARK.gold, "down": DARK.muted, "out": DARK.coral}


@pytest.fixture
def followed(see: See) -> Stand:
    """A visitor follows a decision."""
    stand = see("mechanism", size=HD)
    stand.scene.setProperty("view", "decision")
    stand.settle()
    return stand


def icon(item: QQuickItem) -> str:
    return str(item.property("name"))


@pytest.mark.parametrize("size", [HD, PORTRAIT])
def test_the_levels_stand_from_the_heads_down_each_in_its_colour(see: See, size: tuple[int, int]) -> None:
    stand = see("mechanism", size=size)
    page, say = stand.navigator.site.pages["mechanism"], View(stand.navigator.site, "en", None).say  # type: ignore[arg-type]
    rows = sorted(parts(stand, "LevelRow"), key=lambda row: area(row).top())
    assert [str(row.property("name")) for row in rows] == [say(level.name) for level in page.levels]  # type: ignore[attr-defined]
    glass = Glass(stand)
    for row, level, colour in zip(rows, page.levels, ACCENTS, strict=True):  # type: ignore[attr-defined]
        sign = part(row, "Station")
        assert edge(sign)[0] == colour
        assert icon(part(sign, "Icon")) == level.icon
        assert glass.amount(area(sign).adjusted(12, 12, -12, -12), colour) > 60
        lit = row is rows[0]
        assert alike(glass.at(area(row).left() + 60, area(row).top() + 8), colour if lit else DARK.panel)
        kicker, name, *_ = texts(row)
        assert (ink(kicker), ink(name)) == ((DARK.on_accent,) * 2 if lit else (colour, DARK.text))


@pytest.mark.parametrize("code", ["en", "ru", "zh", "fr", "es", "ar"])
def test_the_three_levels_are_seen_at_once(see: See, code: str) -> None:
    _, levels, _ = parts(see("mechanism", code, size=HD), "Scroller")
    assert not levels.property("scrollable")


@pytest.mark.parametrize("index", [0, 1, 2])
def test_an_opened_level_tells_what_is_known_in_its_colour(see: See, index: int) -> None:
    stand = see("mechanism", size=HD)
    level, own = stand.scene.property("levels")[index], stand.navigator.site.words["en"]
    stand.tap(level["spoken"])
    panel = part(stand, "Panel")
    assert words(panel)[0] == level["heading"]
    assert edge(panel)[0] == ACCENTS[index]
    order = [own["who_meets"], own["how_often"], own["what_it_does"], own["goes_up"], own["goes_down"], own["goes_out"]]
    facts = parts(panel, "Fact")
    labels = [words(fact)[0] for fact in facts]
    assert labels == [label for label in order if label in labels]
    for fact in facts:
        colour = WAYS.get(str(fact.property("flow")), ACCENTS[index])
        assert {ink(texts(fact)[0]), ink(part(fact, "Icon"))} == {colour}
    assert [words(group)[0] for group in parts(panel, "GroupButton")] == [group["name"] for group in level["groups"]]
    (open_row,) = (row for row in parts(stand, "LevelRow") if row.property("open"))
    assert open_row.property("index") == index


def test_a_group_says_what_it_does_and_shows_that_it_is_open(see: See) -> None:
    stand = see("mechanism", size=PORTRAIT)
    stand.scene.setProperty("level", 2)
    stand.window.grabWindow()
    group = stand.scene.property("levels")[2]["groups"][0]
    button = parts(stand, "GroupButton")[0]
    assert (icon(parts(button, "Icon")[-1]), group["body"] in words(button)) == ("chevron-down", False)
    stand.hand.tap(button)
    button = parts(stand, "GroupButton")[0]
    assert (icon(parts(button, "Icon")[-1]), group["body"] in words(button)) == ("chevron-up", True)
    assert edge(button.childItems()[-1])[0] == DARK.sky


@pytest.mark.parametrize("code", ["en", "ar"])
def test_arrows_point_up_down_and_out(see: See, code: str) -> None:
    stand = see("mechanism", code, size=HD)
    stand.scene.setProperty("view", "decision")
    stand.settle()
    rows, arrows = parts(stand, "LevelRow"), parts(part(stand, "Arrows"), "Arrow")
    downs, ups, outs = ([each for each in arrows if icon(each) == f"arrow-{way}"] for way in ("down", "up", "right"))
    assert (len(downs), len(ups)) == (3, 3)
    for down, up, row in zip(downs, ups, rows, strict=True):
        assert middle(down).y() == middle(up).y() < area(row).top()
        assert (middle(down).x() < middle(up).x()) == (code == "en"), "what comes down is where reading begins"
    partners = parts(stand, "Outsider")[1]
    assert len(outs) == sum(level["reachesOut"] for level in stand.scene.property("levels"))
    for out in outs:
        assert out.property("mirror") == (code == "ar")
        assert ink(out) == DARK.coral
        between = sorted((middle(rows[0]).x(), middle(out).x(), middle(partners).x()), reverse=code == "ar")
        assert between[1] == middle(out).x()
    assert {ink(down) for down in downs} == {DARK.muted}


def test_what_a_decision_has_passed_is_golden(followed: Stand) -> None:
    decision = followed.navigator.site.pages["mechanism"].decisions[0]  # type: ignore[attr-defined]
    names = ("heads", "officials", "experts")
    for step, here in enumerate(decision.steps):
        followed.scene.setProperty("step", step)
        followed.settle()
        rows = dict(zip(names, parts(followed, "LevelRow"), strict=True))
        summit, partners = parts(followed, "Outsider")
        places = {**{name: part(row, "Plate") for name, row in rows.items()}, "summit": summit, "partners": partners}
        before = {passed.at for passed in decision.steps[:step]}
        assert [name for name, plate in places.items() if plate.property("lit")] == [here.at]
        assert {name for name, plate in places.items() if plate.property("visited")} == before
        colour = dict(zip(names, ACCENTS, strict=True)) | {"summit": DARK.text, "partners": DARK.coral}
        plate = places[here.at]
        spot = Glass(followed).at(area(plate).right() - 24, area(plate).top() + 14)
        assert alike(spot, colour[here.at]), "where the decision is, it is bright"
        for name in before - {here.at}:
            assert edge(places[name]) == (colour[name], 4)
        routes = parts(followed, "Route")
        assert len(routes) == len(
            [1 for one, other in zip(decision.steps, decision.steps[1 : step + 1], strict=False) if one.at != other.at]
        )
    golden = [
        arrow for arrow in parts(part(followed, "Arrows"), "Arrow") if icon(arrow).startswith(("triangle", "play"))
    ]
    assert golden
    assert {ink(arrow) for arrow in golden} == {DARK.gold}
    assert Glass(followed).amount(part(followed, "FollowedRoute"), DARK.gold) > 200


def test_the_walk_says_how_far_it_has_come(followed: Stand) -> None:
    own, scene = followed.navigator.site.words["en"], followed.scene
    steps = scene.property("decisions")[0]["steps"]
    stepper = part(followed, "Stepper")
    for step in (0, 1):
        assert text(stepper, steps[step]["count"])
        dots = [item for item in stepper.childItems()[1].childItems()[1].childItems() if item.width() > 0]
        assert [ink(dot) == DARK.gold for dot in dots] == [index <= step for index in range(len(steps))]
        assert [dot.width() == 36 for dot in dots] == [index == step for index in range(len(steps))]
        assert steps[step]["body"] in words(followed)
        followed.tap(own.next)
    assert scene.property("step") == 2
    back, on = (followed.named(name) for name in (own.previous, own.next))
    assert middle(back).x() < middle(on).x()
    followed.tap(own.previous)
    assert scene.property("step") == 1


def test_the_bar_leads_to_the_principles_and_back(see: See) -> None:
    stand = see("mechanism", size=HD)
    own = stand.navigator.site.words["en"]
    bar = part(stand, "ViewBar")
    assert words(bar) == [own["principles"], own["follow_decision"]]
    stand.tap(own["principles"])
    principles = stand.scene.property("principles")
    assert [words(part(stand, "PrincipleList"))[index] for index in (0, 1)] == [
        principles[0]["name"],
        principles[0]["body"],
    ]
    first = parts(bar, "TouchButton")[0]
    assert alike(Glass(stand).colour(first, (0.06, 0.5)), DARK.gold), "what is open is golden"
    assert edge(part(stand, "Panel"))[0] == DARK.gold
    stand.tap(own["all_levels"])
    assert stand.scene.property("view") == "levels"


def test_the_rotation_shows_the_whole_with_the_principles_by_their_names(hall: Hall, site: Site) -> None:
    stand = hall.stand(site, size=HD, restart=False)
    turn = [turn.page for turn in site.file.attract].index("mechanism")
    stand.navigator.go(Journey("en", Mode.ATTRACT, turn, ease=Ease(less_motion=True)))
    stand.settle()
    scene = stand.scene
    assert [words(each)[0] for each in parts(stand, "Outsider")] == [
        scene.property("summit"),
        scene.property("partners"),
    ]
    assert words(part(stand, "PrincipleList")) == [each["name"] for each in scene.property("principles")]
    assert not parts(stand, "ViewBar")
