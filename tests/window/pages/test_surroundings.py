"""What surrounds the pages: home's tiles, the gallery's ways on, the dock, the languages, the invitation."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from kiosk.model.site import Site
from kiosk.visit import journey as steps
from kiosk.visit.journey import Ease, Journey, Mode
from tests.support.design import DARK, FAMILIES, THEMES
from tests.support.eyes import (
    Glass,
    across,
    alike,
    area,
    below,
    everything,
    ink,
    middle,
    part,
    parts,
    texts,
    words,
)
from tests.support.hall import Hall
from tests.support.haste import turn
from tests.support.stand import HD, Stand
from tests.support.wait import wait_until
from tests.window.pages.conftest import SMALL, See

PORTRAIT = (720, 1280)
SIZES = [SMALL, PORTRAIT]


def in_reading_order(items: list[QQuickItem], code: str) -> list[QQuickItem]:
    """From the top, and in each row from where reading begins."""
    turned = -1 if code == "ar" else 1
    return sorted(items, key=lambda item: (round(area(item).top() / 8), turned * middle(item).x()))


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("size", SIZES)
def test_home_has_a_tile_for_every_section_in_their_order(see: See, size: tuple[int, int], code: str) -> None:
    stand = see("home", code, size=size)
    site = stand.navigator.site
    tiles = in_reading_order(parts(stand, "Tile"), code)
    assert [str(tile.property("heading")) for tile in tiles] == [
        stand.say(section.title, code) for section in site.file.sections
    ]
    summaries = [section["summary"] for section in stand.scene.property("sections")]
    for tile, section, summary in zip(tiles, site.file.sections, summaries, strict=True):
        sign, arrow = parts(tile, "Icon")
        assert (sign.property("name"), arrow.property("name")) == (section.icon, "arrow-right")
        assert arrow.property("mirror") == (code == "ar")
        assert (middle(sign).x() < middle(arrow).x()) == (code == "en")
        assert words(tile) == [str(tile.property("heading")), summary]
        heading, line = texts(tile)
        assert (ink(heading), ink(line)) == (DARK.text, DARK.muted)
        assert heading.property("font").bold()
        assert heading.property("font").pixelSize() > line.property("font").pixelSize()
    assert {words(part(stand, "Heading"))[0], stand.say(site.file.subtitle, code)} <= set(words(stand.scene))


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_gallery_has_its_pages_in_their_order_with_numbers_and_signs(see: See, code: str) -> None:
    stand = see("figures", code, size=HD)
    site, gallery = stand.navigator.site, stand.navigator.site.pages["figures"]
    tiles = in_reading_order(parts(stand, "PageTile"), code)
    assert [words(tile)[-1] for tile in tiles] == [
        stand.say(site.pages[page].title, code) for page in gallery.members()
    ]
    for number, (tile, page) in enumerate(zip(tiles, gallery.members(), strict=True), 1):
        assert words(tile)[0] == str(number)
        assert part(tile, "Icon").property("name") == site.pages[page].emblem()
        assert (middle(part(tile, "Icon")).x() < middle(texts(tile)[-1]).x()) == (code == "en")


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("page", ["opium", "documents"])
def test_previous_and_next_point_and_lead_where_they_say(see: See, page: str, code: str) -> None:
    stand = see(page, code)
    own, members = stand.navigator.site.words[code], stand.navigator.site.pages["figures"].members()
    previous, onward = stand.named(own.previous), stand.named(own.next)
    assert (middle(previous).x() < middle(onward).x()) == (code == "en")
    assert [part(button, "Icon").property("name") for button in (previous, onward)] == ["chevron-left", "chevron-right"]
    assert {part(button, "Icon").property("mirror") for button in (previous, onward)} == {code == "ar"}
    stand.tap(own.next)
    assert stand.navigator.journey.trail[-1] == members[members.index(page) + 1]
    stand.tap(own.previous)
    stand.tap(own.previous)
    assert stand.navigator.journey.trail[-1] == members[members.index(page) - 1]


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("size", SIZES)
def test_the_dock_has_the_same_four_buttons_in_the_same_places(see: See, size: tuple[int, int], code: str) -> None:
    places = []
    for page in ("opium", "mechanism"):
        stand = see(page, code, size=size)
        own, dock = stand.navigator.site.words[code], part(stand, "Dock")
        buttons = across(parts(dock, "TouchButton"))
        buttons = buttons if code == "en" else buttons[::-1]
        name = stand.navigator.site.language(code).name
        assert [str(button.property("text")) for button in buttons] == [own.home, own.back, own.easy_access, name]
        signs = [part(button, "Icon") for button in buttons]
        names = [str(sign.property("name")) for sign in signs]
        assert names == ["home-outline", "arrow-left", "wheelchair-accessibility", "translate"]
        assert [bool(sign.property("mirror")) for sign in signs] == [False, code == "ar", False, False]
        glass = Glass(stand)
        golden = [alike(glass.colour(button, (0.1, 0.5)), DARK.gold) for button in buttons]
        assert golden == [True, False, False, False]
        assert alike(glass.colour(dock, (0.5, 0.05)), DARK.surface)
        assert area(dock).bottom() == size[1]
        places.append([area(button) for button in buttons])
    assert places[0] == places[1]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_what_can_be_taken_along_moves_none_of_them(see: See, code: str) -> None:
    def dock(page: str) -> dict[str, QRectF]:
        buttons = parts(part(see(page, code, size=HD), "Dock"), "TouchButton")
        return {str(button.property("iconName")): area(button) for button in buttons}

    others, along = dock("opium"), dock("statement")
    take = along.pop("qrcode")
    assert along == others
    assert not any(take.intersects(other) for other in others.values())


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
@pytest.mark.parametrize("code", ["en", "ru", "zh", "fr", "es", "ar"])
def test_all_of_home_is_seen_at_once(see: See, size: tuple[int, int], code: str) -> None:
    (scroller,) = parts(see("home", code, size=size), "Scroller")
    assert not scroller.property("scrollable")


def test_at_home_there_is_no_way_back_and_home_is_not_golden(see: See) -> None:
    stand = see("home")
    own, dock = stand.navigator.site.words["en"], part(stand, "Dock")
    buttons = across(parts(dock, "TouchButton"))
    assert [str(button.property("text")) for button in buttons] == [own.home, own.easy_access, "English"]
    assert not alike(Glass(stand).colour(buttons[0], (0.1, 0.5)), DARK.gold)


@pytest.mark.parametrize("size", SIZES)
def test_languages_stand_under_their_own_names_in_the_menus_order(see: See, size: tuple[int, int]) -> None:
    stand = see("home", "zh", size=size)
    languages = stand.navigator.site.file.languages
    stand.hand.tap(across(parts(part(stand, "Dock"), "TouchButton"))[-1])
    sheet = risen(stand, "Languages")
    buttons = in_reading_order(parts(sheet, "TouchButton"), "zh")
    assert [words(button) for button in buttons] == [[language.name] for language in languages]
    glass = Glass(stand)
    for button, language in zip(buttons, languages, strict=True):
        assert texts(button)[0].property("font").family() == FAMILIES[language.script]
        assert alike(glass.colour(button, (0.06, 0.5)), DARK.gold) == (language.code == "zh")
    assert area(sheet.childItems()[1]).bottom() <= area(part(stand, "Dock")).top()
    assert alike(glass.at(area(sheet.childItems()[1]).left() + 12, middle(sheet.childItems()[1]).y()), DARK.surface)
    stand.hand.tap(buttons[3])
    wait_until(lambda: stand.navigator.language == languages[3].code and not parts(stand, "Languages"), "French")


def risen(stand: Stand, name: str) -> QQuickItem:
    """A sheet of the dock, once it is there."""

    def there() -> bool:
        return [each.childItems()[1].opacity() for each in parts(stand, name)] == [1]

    wait_until(there, f"{name} to rise")
    return part(stand, name)


def test_one_sheet_closes_the_other_and_the_end_of_a_visit_closes_both(see: See) -> None:
    stand = see("home")
    ease, language = across(parts(part(stand, "Dock"), "TouchButton"))[-2:]
    stand.hand.tap(ease)
    risen(stand, "EasyAccess")
    assert alike(Glass(stand).colour(ease, (0.08, 0.5)), DARK.gold), "its button is golden"
    stand.hand.tap(language)
    risen(stand, "Languages")
    wait_until(lambda: not parts(stand, "EasyAccess"), "the first to be gone")
    stand.hand.tap((60, 60))
    wait_until(lambda: not parts(stand, "Languages"), "a touch beside it to close it")
    stand.hand.tap(ease)
    risen(stand, "EasyAccess")
    stand.navigator.end()
    stand.settle()
    stand.navigator.touch()
    stand.settle()
    assert not parts(stand, "EasyAccess", "Languages")


def rotating(hall: Hall, site: Site, index: int, code: str = "en", size: tuple[int, int] = HD) -> Stand:
    stand = hall.stand(site, size=size, restart=False)
    turn(stand, Journey(code, Mode.ATTRACT, index, ease=Ease(less_motion=True)))
    return stand


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_segments_say_in_colours_how_far_the_rotation_is(hall: Hall, site: Site, code: str) -> None:
    count = len(hall.stand(site, restart=False).navigator.site.file.attract)
    for here in (0, 4, count - 1):
        stand = rotating(hall, site, here, code)
        glass = Glass(stand)
        marks = across([item for item in stand.items() if item.property("here") is not None])
        marks = marks if code == "en" else marks[::-1]
        expected = [DARK.muted] * here + [DARK.gold] + [DARK.line] * (count - here - 1)
        assert len(marks) == len(expected)
        for mark, colour in zip(marks, expected, strict=True):
            assert alike(glass.colour(mark), colour)
        assert [mark.width() > 1.5 * min(each.width() for each in marks) for mark in marks] == [
            index == here for index in range(len(marks))
        ]


@pytest.mark.parametrize(("code", "size"), [("en", HD), ("ar", HD), ("zh", (1080, 1920))])
def test_the_invitation_is_in_all_languages_the_one_shown_first(
    hall: Hall, site: Site, code: str, size: tuple[int, int]
) -> None:
    stand = rotating(hall, site, 3, code, size)
    bar = part(stand, "Attract")
    first, *others = texts(bar)
    assert first.property("text") == site.words[code].touch_to_explore
    rest = [language for language in site.file.languages if language.code != code]
    assert [str(item.property("text")) for item in others] == [site.words[each.code].touch_to_explore for each in rest]
    assert [item.property("font").family() for item in others] == [FAMILIES[each.script] for each in rest]
    assert first.property("font").pixelSize() > 1.3 * others[0].property("font").pixelSize()
    assert (ink(first), {ink(item) for item in others}) == (DARK.text, {DARK.muted})
    hand = next(item for item in below(bar) if type_name(item) == "Rectangle" and item.width() == item.height() == 92)
    assert alike(Glass(stand).colour(hand, (0.1, 0.5)), DARK.gold)
    assert part(bar, "Icon").property("name") == "gesture-tap"
    assert (middle(hand).x() < middle(first).x()) == (code != "ar")
    assert area(bar).bottom() == size[1]
    assert not parts(stand, "Dock")


def test_the_question_stands_out_before_everything(see: See) -> None:
    for theme in ("dark", "light"):
        stand, design = see("home", theme=theme), THEMES[theme]
        own, before = stand.navigator.site.words["en"], Glass(stand).at(20, 20)
        stand.navigator.go(steps.asked(stand.navigator.journey))
        wait_until(lambda: any(i.property("asking") and i.opacity() == 1 for i in stand.items()), "the question")  # noqa: B023
        question, glass = part(stand, "StillThere"), Glass(stand)
        assert words(question)[0] == own.still_there
        assert words(question)[2:] == [own.still_there_yes, own.start_over]
        yes, over = parts(question, "TouchButton")
        assert alike(glass.colour(yes, (0.06, 0.5)), design.gold)
        assert not alike(glass.colour(over, (0.06, 0.5)), design.gold)
        panel = next(item for item in question.childItems() if type_name(item) == "Rectangle" and item.width() < 1000)
        assert alike(glass.at(middle(panel).x(), area(panel).top() + 8), design.surface)
        assert alike(glass.at(area(panel).left() + 0.5, middle(panel).y()), design.gold, off=30)
        assert middle(panel).x() == pytest.approx(SMALL[0] / 2, abs=1)
        shaded = glass.at(20, 20)
        assert brightness(shaded) < 0.6 * brightness(before) or brightness(before) < 30, "what is behind steps back"
        stand.navigator.touch()
        wait_until(lambda: not parts(stand, "StillThere"), "it to be gone")  # noqa: B023


def brightness(colour: str) -> float:
    return sum(int(colour[index : index + 2], 16) for index in (1, 3, 5)) / 3


def test_the_thread_is_behind_everything_and_golden(see: See) -> None:
    stand = see("home")
    shell = part(stand, "Shell")
    assert type_name(shell.childItems()[0]) == "Thread"
    sources = [
        str(item.property("source").toString())
        for item in everything(shell.childItems()[0])
        if type_name(item) in ("Art", "Layer")
    ]
    assert len(sources) == 3
    assert all(DARK.gold[1:] in source for source in sources)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_page_of_figures_has_its_words_before_its_figures(see: See, code: str) -> None:
    stand = see("opium", code, size=HD)
    own = stand.navigator.site.words[code]
    said, panel = part(stand, "ExhibitWords"), part(stand, "ExhibitPanel")
    assert (middle(said).x() < middle(panel).x()) == (code == "en")
    note, source = texts(panel)[-2:]
    assert str(note.property("text")).startswith(own.note.split("{")[0])
    assert str(source.property("text")).startswith(own.source.split("{")[0])
    assert area(part(panel, "Plot")).bottom() <= area(note).top() < area(source).top()
    assert {ink(note), ink(source)} == {DARK.muted}
    assert own["chart_touch"] in words(stand), "how to use it"
    assert alike(Glass(stand).colour(panel, (0.5, 0.985)), DARK.panel, off=12)
