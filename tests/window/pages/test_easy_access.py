"""Easy access changes what is on the glass: larger letters, stronger contrast, nothing that moves, all within reach."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from tests.support.design import HIGH, INVERTED, VIDEO_TEXT, Design
from tests.support.eyes import Glass, alike, area, below, ink, part, parts, text, texts, words
from tests.support.frames import Frames
from tests.support.stand import HD, Stand
from tests.support.wait import wait_until
from tests.window.pages.conftest import See

PORTRAIT = (720, 1280)
PAGES = ["home", "figures", "opium", "documents", "prospects", "statement", "programme", "mechanism", "film"]
# Sizes between the smallest, which badges and sources keep, and titles, which are large already.
READ = range(27, 57)
SETTINGS = (
    "speech", "larger_text", "largest_text", "wider_letters", "reading_line", "easy_words", "high_contrast",
    "inverted_contrast", "less_motion", "low_reach",
)  # fmt: skip


@pytest.mark.parametrize("page", [*PAGES, "people", "poppy-area", "heroin-share"])
def test_larger_text_makes_all_that_is_read_larger(see: See, page: str) -> None:
    stand = see(page, size=HD)
    before = {item: size(item) for item in texts(stand)}
    said = {item: str(item.property("text")) for item in before}
    stand.navigator.setEase("largerText", True)
    stand.settle()
    still = set(texts(stand))
    grown = {said[item]: size(item) / was for item, was in before.items() if item in still and was in READ}
    assert grown
    assert not {words for words, factor in grown.items() if factor < 1.06}
    assert max(grown.values()) == pytest.approx(1.25, abs=0.03)


@pytest.mark.parametrize("page", PAGES)
def test_the_largest_text_makes_what_is_read_twice_as_large(see: See, page: str) -> None:
    stand = see(page, size=HD)
    before = {str(item.property("text")): size(item) for item in texts(stand) if size(item) in range(26, 36)}
    stand.navigator.setEase("largestText", True)
    stand.settle()
    grown = [size(item) / before[said] for item in texts(stand) if (said := str(item.property("text"))) in before]
    assert any(factor == pytest.approx(2, abs=0.06) for factor in grown)
    assert min(grown) > 1
    assert not stand.navigator.journey.ease.larger_text


@pytest.mark.parametrize("page", ["home", "statement", "programme"])
def test_letters_further_apart_are_so_in_every_script_that_does_not_join_them(see: See, page: str) -> None:
    stand = see(page, size=HD)
    stand.navigator.setEase("widerLetters", True)
    stand.settle()
    fonts = [item.property("font") for item in texts(stand)]
    assert all(font.wordSpacing() == pytest.approx(0.16 * font.pixelSize(), abs=0.6) for font in fonts)
    assert max(font.letterSpacing() / font.pixelSize() for font in fonts) >= 0.1
    stand.navigator.speak("ar")
    stand.settle()
    joined = [item.property("font") for item in texts(stand) if item.property("script") == "arabic"]
    assert joined
    assert not any(font.letterSpacing() for font in joined)


@pytest.mark.parametrize("page", ["home", "opium", "statement", "prospects"])
def test_inverted_contrast_is_black_on_white(see: See, page: str) -> None:
    stand = see(page, theme="inverted")
    glass = Glass(stand)
    seen = [item for item in texts(stand) if item.property("color").alphaF() > 0]
    assert {ink(item) for item in seen} <= inks(INVERTED)
    colours = glass.colours(QRectF(0, 0, *stand.window.size().toTuple()))
    light = sum(count for colour, count in colours.items() if QColor(colour).lightness() > 255 - NEARLY_BLACK)
    assert light > 0.7 * colours.total()


def test_the_reading_line_goes_where_it_is_put_and_along_with_the_keys(see: See) -> None:
    stand = see("statement", size=HD, reading_line=True)
    (line,) = parts(stand, "ReadingLine")
    stand.hand.tap((round(area(line).center().x()), round(area(line).top() + 3.5 * line.property("step"))))
    wait_until(lambda: line.property("at") == 3, "the line to be where it was put")
    scroller = part(part(stand, "Paper"), "Scroller")
    line.setProperty("at", line.property("most"))
    before = scroller.property("contentY")
    assert line.go(1)  # type: ignore[attr-defined]
    assert line.property("at") == line.property("most")
    assert scroller.property("contentY") > before, "at the end of its window the text comes to the line"
    stand.navigator.setEase("readingLine", False)
    wait_until(lambda: not parts(stand, "ReadingLine"), "the line to go")


def size(item: QQuickItem) -> int:
    """How large its letters are, in pixels."""
    return int(item.property("font").pixelSize())


NEARLY_BLACK = 52  # a stripe of a table, behind white letters


def inks(design: Design) -> set[str]:
    return {
        design.text, design.gold, design.teal, design.sky, design.coral, design.on_accent, design.background
    }  # fmt: skip


INKS = inks(HIGH)


@pytest.mark.parametrize("page", [*PAGES, "people", "heroin-share"])
def test_high_contrast_is_black_and_white_and_pure_colours(see: See, page: str) -> None:
    stand = see(page, theme="high")
    glass = Glass(stand)
    seen = [item for item in texts(stand) if item.property("color").alphaF() > 0]
    assert {ink(item) for item in seen} <= {*INKS, VIDEO_TEXT}
    colours = glass.colours(QRectF(0, 0, *stand.window.size().toTuple()))
    for poster in parts(stand, "PosterButton"):
        colours.subtract(glass.colours(poster))
    whole = colours.total()
    most = {colour: count for colour, count in colours.items() if count > 0.01 * whole}
    assert not {colour for colour in most if colour not in INKS and QColor(colour).lightness() > NEARLY_BLACK}
    assert sum(count for colour, count in most.items() if QColor(colour).lightness() <= NEARLY_BLACK) > 0.7 * whole


def test_high_contrast_leaves_the_drawings_out(see: See) -> None:
    stand = see("prospects", theme="high")
    glass = Glass(stand)
    beside = QRectF(0, 30, 60, 500)
    assert set(glass.colours(beside)) == {HIGH.background}, "no thread"
    stand = see("no-borders", theme="high")
    assert not parts(stand.scene, "Art"), "no drawing"


@pytest.mark.parametrize("page", ["opium", "prospects", "mechanism", "statement", "heroin-share"])
def test_with_less_motion_a_page_fades_in_and_nothing_on_it_moves(see: See, page: str) -> None:
    seen: list[dict[QQuickItem, tuple[float, ...]]] = []
    while not seen:  # a busy machine may draw the whole fade in one frame
        stand = see("home")
        with Frames(stand, lambda: places(stand, page)) as frames:  # noqa: B023
            stand.go(page, less_motion=True)
        seen = [frame for frame in frames.seen if frame][1:]  # the first is laid out as it is drawn
    assert not {type_name(item) for frame in seen for item in frame if frame[item] != seen[-1].get(item)}


def places(stand: Stand, page: str) -> dict[QQuickItem, tuple[float, ...]]:
    """Where everything is on a page, once it is that page's turn."""
    if not stand.navigator.key.startswith(page):
        return {}
    return {item: rect(item) for scene in stand.scenes() if scene.property("current") for item in below(scene)}


def rect(item: QQuickItem) -> tuple[float, ...]:
    place = area(item)
    return place.x(), place.y(), place.width(), place.height()


@pytest.mark.parametrize("page", ["home", "opium", "prospects", "statement", "programme", "film"])
def test_low_reach_brings_every_control_into_the_lower_part(see: See, page: str) -> None:
    stand = see(page, size=PORTRAIT)
    assert area(stand.scene).top() == 0
    stand.navigator.setEase("lowReach", True)
    stand.settle()
    top = 0.4 * PORTRAIT[1]
    assert area(stand.scene).top() == pytest.approx(top, abs=1)
    pressed = [item for item in stand.items() if item.inherits("QQuickAbstractButton") and item.isEnabled()]
    assert min(area(item).top() for item in pressed if not scrolled(item)) >= top


def scrolled(item: QQuickItem | None) -> bool:
    while item and not item.inherits("QQuickFlickable"):
        item = item.parentItem()
    return item is not None


@pytest.mark.parametrize("screen", [HD, PORTRAIT])
def test_the_sheet_offers_what_helps_in_its_order_and_says_what_is_on(see: See, screen: tuple[int, int]) -> None:
    stand = see("home", size=screen)
    own = stand.navigator.site.words["en"]
    stand.tap(own.easy_access)
    sheet = raised(stand, "EasyAccess")
    toggles = sorted(parts(sheet, "Toggle"), key=lambda toggle: (area(toggle).top(), area(toggle).left()))
    names = [name for name in SETTINGS if name != "low_reach" or screen is PORTRAIT]
    assert [str(toggle.property("text")) for toggle in toggles] == [own[name] for name in names]
    assert [words(toggle)[1] for toggle in toggles] == [own[f"{name}_body"] for name in names]
    assert [words(toggle)[2] for toggle in toggles] == [own.on if name == "less_motion" else own.off for name in names]
    glass = Glass(stand)
    for toggle in toggles:
        on, badge = bool(toggle.property("checked")), part(toggle, "Badge")
        assert alike(glass.colour(badge, (0.1, 0.5)), "#e8b84f") == on, "what is on is golden"
        assert (ink(part(toggle, "Icon")) == "#e8b84f") == on
        assert ink(text(badge, own.on if on else own.off)) == ("#06182b" if on else "#b3c5d6")
    stand.tap(own.high_contrast)
    assert stand.navigator.journey.ease.high_contrast
    assert Glass(stand).at(4, 40) == HIGH.background
    stand.tap(own.high_contrast)
    stand.hand.tap((100, 60))
    wait_until(lambda: not parts(stand, "EasyAccess"), "the sheet to close")


def raised(stand: Stand, sheet: str) -> QQuickItem:
    """A sheet, once it is there."""

    def seen() -> bool:
        return any(type_name(item) == sheet and item.childItems()[1].opacity() == 1 for item in stand.items())

    wait_until(seen, f"{sheet} to rise")
    return part(stand, sheet)
