"""Visits by touch: through every section, with flicks, several fingers and a whole hand."""

from __future__ import annotations

from dataclasses import asdict

from kiosk.model.site import HOME
from tests.support.film import Cinema
from tests.support.visitor import Visitor
from tests.support.wait import wait_until


def test_a_touch_on_the_rotation_opens_home_in_the_language_just_shown(visitor: Visitor) -> None:
    visitor.comes()
    visitor.stand.hand.tap((960, 200))
    visitor.stand.settle()
    assert visitor.page == HOME
    assert visitor.stand.scene.property("title") == visitor.reads(visitor.stand.navigator.site.file.title)


def test_a_call_to_action_in_the_rotation_opens_its_page_and_back_leads_home(visitor: Visitor) -> None:
    visitor.comes()
    banner = visitor.stand.navigator.site.pages["no-borders"]
    visitor.stand.tap(visitor.reads(banner.action.label))  # type: ignore[attr-defined]
    assert visitor.page == "mechanism"
    visitor.taps("back")
    assert visitor.page == HOME


def test_a_visit_through_every_section(visitor: Visitor) -> None:
    for page, title in visitor.sections.items():
        visitor.stand.tap(title)
        assert visitor.page == page
        TOUCHED[page](visitor)
        visitor.taps("back")
        assert visitor.page == HOME, page


def opens_a_level(visitor: Visitor) -> None:
    level = visitor.stand.scene.property("levels")[1]
    visitor.stand.tap(level["spoken"])
    assert visitor.stand.named(level["heading"])
    visitor.taps("principles")
    visitor.taps("all_levels")
    assert visitor.stand.named(level["heading"])


def leafs_through_the_figures(visitor: Visitor) -> None:
    overview = visitor.scroller
    visitor.stand.hand.drag((700, 700), (700, 450))
    wait_until(lambda: float(overview.property("contentY")) > 100 and not overview.property("moving"), "the pull")
    place = overview.property("contentY")
    visitor.stand.tap(next(tile for tile in visitor.stand.names() if tile.startswith("5. ")))
    assert visitor.page == "poppy-area"
    onward = (1500, 700) if visitor.language == "en" else (500, 700)
    visitor.stand.hand.drag(onward, (2000 - onward[0], 700))
    visitor.stand.settle()
    assert visitor.page == "poppy-total", "a swipe turns to the next page"
    visitor.taps("previous")
    assert visitor.page == "poppy-area"
    reads_a_mark(visitor)
    visitor.taps("back")
    assert visitor.scroller.property("contentY") == place


def reads_a_mark(visitor: Visitor) -> None:
    scene = visitor.stand.scene
    visitor.stand.tap(scene.property("bands")[3]["reading"])
    assert scene.property("touched") == 3
    visitor.stand.hand.tap((60, 20))
    assert scene.property("touched") == -1, "a touch beside it lets it go"
    visitor.taps("table")
    assert visitor.stand.named(scene.property("rows")[3]["reading"])


def flicks_along_the_line(visitor: Visitor) -> None:
    rail = visitor.part("middle")
    before = rail.property("contentX")
    ends = [(500, 300), (1400, 300)]
    visitor.stand.hand.flick(*(ends if visitor.language == "en" else reversed(ends)))
    wait_until(lambda: not rail.property("moving") and abs(rail.property("contentX") - before) > 100, "the flick")
    event = visitor.stand.scene.property("events")[round(rail.property("middle"))]
    visitor.stand.tap(f"{event['date']}: {event['title']}")
    assert visitor.stand.named(event["body"])


def reads_the_statement(visitor: Visitor) -> None:
    paper = visitor.part("block")
    visitor.stand.hand.flick((960, 800), (960, 300))
    wait_until(lambda: paper.property("block") > 0, "the flick")
    visitor.taps("scroll_down")


def watches_the_film(visitor: Visitor) -> None:
    cinema = Cinema(visitor.stand, visitor.language)
    cinema.play()
    visitor.taps("forward_ten")
    wait_until(lambda: cinema.position > 10_000, "ten seconds on")
    visitor.taps("leave_film")
    wait_until(lambda: not cinema.playing, "the film to rest")


def looks_at_the_programme(visitor: Visitor) -> None:
    scene = visitor.stand.scene
    day = scene.property("days")[1]
    visitor.stand.tap(day["label"])
    event = day["events"][-1]
    if visitor.word("to_calendar") not in visitor.stand.names():
        visitor.stand.tap(next(name for name in visitor.stand.names() if name.endswith(f": {event['title']}")))
    visitor.taps("to_calendar")
    assert visitor.stand.named(visitor.word("to_calendar_body"))
    visitor.taps("close")


TOUCHED = {
    "mechanism": opens_a_level,
    "figures": leafs_through_the_figures,
    "prospects": flicks_along_the_line,
    "statement": reads_the_statement,
    "film": watches_the_film,
    "programme": looks_at_the_programme,
}


def test_another_language_in_the_middle_of_the_film_goes_on_from_there(visitor: Visitor) -> None:
    visitor.stand.tap(visitor.sections["film"])
    cinema = Cinema(visitor.stand, visitor.language)
    cinema.play()
    cinema.seek(30_000)
    visitor.speaks("ru")
    assert cinema.playing
    assert 29_000 < cinema.position < 45_000
    assert visitor.stand.named(visitor.word("pause"))


def test_another_language_in_the_middle_of_the_statement_keeps_the_block(visitor: Visitor) -> None:
    visitor.stand.tap(visitor.sections["statement"])
    visitor.stand.hand.flick((960, 800), (960, 200))
    paper, scroller = visitor.part("block"), visitor.scroller
    wait_until(lambda: paper.property("block") > 0 and not scroller.property("moving"), "the flick")
    block, names = paper.property("block"), visitor.stand.names()
    visitor.speaks("zh")
    assert paper.property("block") == block
    assert visitor.stand.names() != names
    assert scroller.property("contentY") > 0


def test_two_fingers_on_two_tiles_open_one_page(visitor: Visitor) -> None:
    one, other = (visitor.stand.named(visitor.sections[page]) for page in ("mechanism", "programme"))
    visitor.stand.hand.together((one, one), (other, other))
    visitor.stand.settle()
    assert visitor.page in ("mechanism", "programme")
    visitor.taps("back")
    assert visitor.page == HOME, "only one page was opened"


def test_a_palm_on_home_opens_one_page_at_most(visitor: Visitor) -> None:
    visitor.stand.hand.palm(visitor.stand.named(visitor.sections["prospects"]))
    visitor.stand.settle()
    assert len(visitor.stand.navigator.journey.trail) <= 2
    visitor.taps("home")
    visitor.stand.tap(visitor.sections["statement"])
    assert visitor.page == "statement", "touches still work"


def test_a_palm_on_the_film_leaves_it_playing(visitor: Visitor) -> None:
    visitor.stand.tap(visitor.sections["film"])
    cinema = Cinema(visitor.stand, visitor.language)
    cinema.play()
    visitor.stand.hand.palm((960, 300), fingers=9)
    before = cinema.position
    wait_until(lambda: cinema.playing and cinema.position > before, "the film to go on")


def test_easy_access_lasts_until_the_visit_ends(visitor: Visitor) -> None:
    visitor.taps("easy_access")
    for setting in ("larger_text", "high_contrast", "less_motion"):
        visitor.taps(setting)
    chosen = visitor.stand.navigator.journey.ease
    assert [chosen.larger_text, chosen.high_contrast, chosen.less_motion] == [True] * 3
    visitor.stand.hand.tap((100, 100))
    visitor.stand.settle()
    assert visitor.page == HOME, "a touch beside the sheet only closes it"
    visitor.stand.navigator.end()
    visitor.stand.settle()
    visitor.stand.hand.tap((960, 200))
    visitor.stand.settle()
    assert not any(asdict(visitor.stand.navigator.journey.ease).values())
