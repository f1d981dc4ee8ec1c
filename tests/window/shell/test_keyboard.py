"""Visits with a keyboard alone: Tab reaches all, arrows lead in their direction, Escape goes back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from kiosk.model.site import HOME, Site
from kiosk.visit import journey as steps
from tests.support.eyes import area, parts
from tests.support.film import Cinema
from tests.support.hall import OpenStand
from tests.support.keys import Key, Keys
from tests.support.stand import HD, Stand
from tests.support.visitor import Visitor
from tests.support.wait import wait_until

SCREENS = [("en", HD), ("ar", (1080, 1920))]
ENDS = 24
RING = 3


@pytest.fixture
def keys(visitor: Visitor) -> Keys:
    """A visitor at home who has only a keyboard."""
    wait_until(visitor.stand.window.isActive, "the window to have the keyboard")
    return Keys(visitor.stand)


def explored(site: Site) -> list[str]:
    """Home, the sections, and one of each kind of page in the gallery."""
    return ["home", *(section.page for section in site.file.sections), "opium", "heroin-share", "documents"]


@pytest.mark.parametrize(("language", "size"), SCREENS)
def test_tab_leads_once_through_every_control_in_the_order_of_reading(
    open_stand: OpenStand, site: Site, language: str, size: tuple[int, int]
) -> None:
    wrong = []
    for page in explored(site):
        stand = open_stand(page, language, size)
        order = Keys(stand).round()
        unreached = [item for item in controls(stand) if item not in order]
        wrong += [f"{page}, {language}: Tab does not reach '{stand.name(item)}'" for item in unreached]
        wrong += [f"{page}, {language}: {jump}" for jump in jumps(stand, order, language == "ar")]
        assert Keys(stand).round() == [*order[1:], order[0]], f"{page}: the second round is another"
    assert not wrong, "\n".join(wrong)


def controls(stand: Stand) -> list[QQuickItem]:
    return [item for item in stand.items() if item.activeFocusOnTab() and item.isEnabled()]


def jumps(stand: Stand, order: list[QQuickItem], mirrored: bool) -> list[str]:
    """Where Tab goes up, or back against the direction of reading, without having got to the end of a part."""

    def place(item: QQuickItem, whole: bool) -> tuple[float, float, float]:
        left, top, right, bottom = stand.covers(item)
        if not whole and stand.scene.isAncestorOf(item):
            top, bottom = (max(0, min(edge, stand.scene.height())) for edge in (top, bottom))
        return (-right, -left, (top + bottom) / 2) if mirrored else (left, right, (top + bottom) / 2)

    found = []
    for one, next in pairwise(order):
        together = scrolled(one) == scrolled(next)
        (_, end, row), (start, _, lower) = place(one, together), place(next, together)
        if lower < row + 4 and start < end - ENDS and not one.isAncestorOf(next):
            found.append(f"Tab jumps from '{stand.name(one)}' back to '{stand.name(next)}'")
    return found


def scrolled(item: QQuickItem | None) -> QQuickItem | None:
    """What the item is scrolled in."""
    while item and not item.inherits("QQuickFlickable"):
        item = item.parentItem()
    return item


def test_the_way_back_is_the_way_there(keys: Keys) -> None:
    order, backwards = keys.round(), []
    for _ in order:
        keys.tab(back=True)
        backwards.append(keys.focused)
    assert [*reversed(backwards)] == order


@pytest.mark.parametrize("page", ["home", "opium", "mechanism", "statement", "programme", "film"])
def test_where_the_keyboard_is_can_be_seen(open_stand: OpenStand, page: str) -> None:
    stand = open_stand(page)
    keys = Keys(stand)
    rings = {stand.name(item): keys.ring(item) for item in keys.round()}
    assert not {name: ring for name, ring in rings.items() if ring < RING}


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
@pytest.mark.parametrize("page", ["programme", "prospects"])
def test_the_ring_of_what_is_open_crosses_no_text(open_stand: OpenStand, page: str, language: str) -> None:
    stand = open_stand(page, language, size=(1080, 1920))
    wait_until(stand.window.isActive, "the window to have the keyboard")
    heads = parts(stand, "EventHead", "RungHead")
    head = next((each for each in heads if each.property("open") or each.property("chosen")), heads[0])
    head.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    if not (head.property("open") or head.property("chosen")):
        Keys(stand).press(Key.Key_Space)
    wait_until(lambda: parts(head, "FocusRing"), "the ring")
    (ring,) = parts(head, "FocusRing")
    width = QQmlProperty.read(ring, "border.width")
    inner = area(ring).adjusted(width, width, -width, -width)
    labels = [item for item in stand.items() if item.inherits("QQuickText") and item.property("text")]
    crossed = [
        area(label) for label in labels if area(label).intersects(area(ring)) and not inner.contains(area(label))
    ]
    assert len([label for label in labels if inner.contains(area(label))]) >= 2, "it is around its own text"
    assert not crossed


def test_arrows_lead_in_their_own_direction(keys: Keys, visitor: Visitor) -> None:
    onward, back = (Key.Key_Right, Key.Key_Left) if visitor.language == "en" else (Key.Key_Left, Key.Key_Right)
    titles = [*visitor.sections.values()]
    keys.seek(titles[0])
    for key, title in ((onward, 1), (onward, 2), (Key.Key_Down, 5), (back, 4), (Key.Key_Up, 1)):
        keys.press(key)
        assert keys.on == titles[title]
    keys.press(Key.Key_Down, Key.Key_Down)
    assert keys.on in {visitor.word("home"), visitor.word("easy_access")}, "the dock is below the page"


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_space_and_enter_press(keys: Keys, visitor: Visitor, key: Key) -> None:
    keys.seek(visitor.sections["programme"])
    keys.press(key)
    assert visitor.page == "programme"


def test_any_key_wakes_the_stand_and_escape_goes_back_to_where_one_was(keys: Keys, visitor: Visitor) -> None:
    visitor.comes()
    keys.press(Key.Key_Space)
    assert (visitor.page, visitor.stand.navigator.mode) == (HOME, "visit")
    keys.seek(visitor.sections["figures"])
    keys.press(Key.Key_Return)
    keys.seek(next(name for name in visitor.stand.names() if name.startswith("2. ")))
    keys.press(Key.Key_Return)
    assert visitor.page == "opium"
    keys.seek(visitor.word("table"))
    keys.press(Key.Key_Space)
    assert visitor.stand.named(visitor.stand.scene.property("rows")[0]["reading"])
    keys.press(Key.Key_Escape)
    assert visitor.page == "figures"
    keys.press(Key.Key_Escape)
    assert visitor.page == HOME


def test_a_language_is_chosen_and_the_keyboard_is_back_on_its_button(keys: Keys, visitor: Visitor) -> None:
    names = {entry.code: entry.name for entry in visitor.stand.navigator.site.file.languages}
    keys.seek(f"{visitor.word('language')}: {names[visitor.language]}")
    keys.press(Key.Key_Return)
    wait_until(lambda: keys.on in names.values(), "the keyboard to be in the sheet")
    assert keys.focused
    assert keys.focused.property("visualFocus"), "and can be seen there"
    keys.seek(names["es"])
    keys.press(Key.Key_Return)
    assert keys.on == f"Idioma: {names['es']}"
    assert visitor.stand.scene.property("title") == visitor.stand.navigator.site.file.title.within(["es"])


def test_escape_closes_a_sheet_and_nothing_else(keys: Keys, visitor: Visitor) -> None:
    keys.seek(visitor.sections["statement"])
    keys.press(Key.Key_Return)
    keys.seek(visitor.word("easy_access"))
    keys.press(Key.Key_Return)
    wait_until(lambda: keys.on == visitor.word("speech"), "the keyboard to be on the sheet's first control")
    keys.seek(visitor.word("larger_text"))
    keys.press(Key.Key_Space)
    assert visitor.stand.navigator.journey.ease.larger_text
    behind = visitor.stand.scene
    assert not any(behind.isAncestorOf(item) for item in keys.round()), "what is behind the sheet is out of reach"
    keys.press(Key.Key_Escape)
    assert (keys.on, visitor.page) == (visitor.word("easy_access"), "statement")


def test_the_film_is_led_by_keys(keys: Keys, visitor: Visitor) -> None:
    visitor.stand.navigator.open("film")
    visitor.stand.settle()
    cinema = Cinema(visitor.stand, visitor.language)
    keys.seek(f"{visitor.word('play')}, {visitor.stand.scene.property('length')}")
    keys.press(Key.Key_Return)
    wait_until(lambda: cinema.playing, "the film to play")
    keys.press(Key.Key_Space)
    wait_until(lambda: not cinema.playing, "the film to pause")
    keys.press(Key.Key_Escape)
    assert visitor.page == "film", "Escape leaves the film first"
    keys.press(Key.Key_Escape)
    assert visitor.page == HOME


def test_the_statement_is_read_with_arrows(keys: Keys, visitor: Visitor) -> None:
    visitor.stand.navigator.open("statement")
    visitor.stand.settle()
    keys.seek(visitor.stand.scene.property("title"))
    keys.press(Key.Key_Down)
    wait_until(lambda: visitor.scroller.property("contentY") > 100, "the text to scroll")


def test_the_calendar_code_gives_the_keyboard_back(keys: Keys, visitor: Visitor) -> None:
    visitor.stand.navigator.open("programme")
    visitor.stand.settle()
    if visitor.word("to_calendar") not in visitor.stand.names():
        event = visitor.stand.scene.property("days")[0]["events"][-1]
        keys.seek(next(name for name in visitor.stand.names() if name.endswith(f": {event['title']}")))
        keys.press(Key.Key_Return)
    keys.seek(visitor.word("to_calendar"))
    keys.press(Key.Key_Return)
    assert keys.on == visitor.word("close")
    keys.press(Key.Key_Escape)
    assert keys.on == visitor.word("to_calendar")


def test_the_question_is_answered_with_enter_and_gives_the_keyboard_back(keys: Keys, visitor: Visitor) -> None:
    keys.seek(visitor.sections["film"])
    navigator = visitor.stand.navigator
    navigator.go(steps.asked(navigator.journey))
    visitor.stand.settle()
    assert keys.on == visitor.word("still_there_yes")
    keys.press(Key.Key_Return)
    assert (navigator.mode, keys.on) == ("visit", visitor.sections["film"])


def test_the_last_step_keeps_the_keyboard(keys: Keys, visitor: Visitor) -> None:
    for page, count, step in (("mechanism", 12, "_step"), ("prospects", 30, "")):
        visitor.stand.go(page, visitor.language)
        if page == "mechanism":
            keys.seek(visitor.word("follow_decision"))
            keys.press(Key.Key_Return)
        keys.seek(visitor.word(f"next{step}"))
        keys.press(*[Key.Key_Return] * count)
        assert keys.on == visitor.word(f"next{step}"), page
        keys.seek(visitor.word(f"previous{step}"), back=True)
        keys.press(Key.Key_Return)


def test_a_view_that_is_closed_gives_the_keyboard_to_what_opened_it(keys: Keys, visitor: Visitor) -> None:
    visitor.stand.go("mechanism", visitor.language)
    for view in ("principles", "follow_decision"):
        keys.seek(visitor.word(view))
        keys.press(Key.Key_Return)
        keys.seek(visitor.word("all_levels"))
        keys.press(Key.Key_Return)
        assert keys.on == visitor.word(view)


def test_back_is_on_what_was_opened(keys: Keys, visitor: Visitor) -> None:
    keys.seek(visitor.sections["figures"])
    keys.press(Key.Key_Return)
    tile = next(name for name in visitor.stand.names() if name.startswith("3. "))
    keys.seek(tile)
    keys.press(Key.Key_Return, Key.Key_Escape)
    assert keys.on == tile
    assert keys.focused
    assert keys.focused.property("visualFocus")
    keys.seek(visitor.word("back"))
    keys.press(Key.Key_Return)
    assert keys.on == visitor.sections["figures"]


def test_next_in_a_gallery_keeps_the_keyboard(keys: Keys, visitor: Visitor) -> None:
    for page in ("figures", "opium"):
        visitor.stand.navigator.open(page)
        visitor.stand.settle()
    keys.seek(visitor.word("next"))
    for _ in range(3):
        keys.press(Key.Key_Return)
        assert keys.on == visitor.word("next")
    keys.seek(visitor.word("previous"), back=True)
    keys.press(Key.Key_Return)
    assert keys.on == visitor.word("previous")


def test_a_panel_of_the_film_takes_the_keyboard_and_gives_it_back(keys: Keys, visitor: Visitor) -> None:
    visitor.stand.navigator.open("film")
    visitor.stand.settle()
    cinema = Cinema(visitor.stand, visitor.language)
    keys.seek(f"{visitor.word('play')}, {visitor.stand.scene.property('length')}")
    keys.press(Key.Key_Return)
    wait_until(lambda: cinema.playing, "the film to play")
    for opener in (visitor.word("chapters"), visitor.named("subtitles"), visitor.word("volume")):
        keys.seek(opener)
        button = keys.focused
        keys.press(Key.Key_Return)
        assert keys.focused
        assert keys.focused != button, "the keyboard is in the panel"
        keys.press(Key.Key_Escape)
        assert keys.on == opener
        assert visitor.page == "film"


def test_watching_again_is_led_by_keys_at_once(keys: Keys, visitor: Visitor) -> None:
    visitor.stand.navigator.open("film")
    visitor.stand.settle()
    cinema = Cinema(visitor.stand, visitor.language)
    keys.seek(f"{visitor.word('play')}, {visitor.stand.scene.property('length')}")
    keys.press(Key.Key_Return)
    wait_until(lambda: cinema.reel.property("seen") and cinema.playing, "the film to play")
    keys.seek(visitor.word("volume"))
    keys.press(Key.Key_Return)
    cinema.seek(cinema.reel.property("duration") - 600)
    wait_until(lambda: keys.on == visitor.word("watch_again"), "the end of the film")
    keys.press(Key.Key_Return)
    wait_until(lambda: cinema.playing and keys.on == visitor.word("pause"), "the keyboard on Pause")
    assert visitor.word("mute") not in visitor.stand.names(), "the panel of the volume is closed"
    keys.press(Key.Key_Space)
    wait_until(lambda: not cinema.playing, "the film to pause")
