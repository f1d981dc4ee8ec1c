"""The Statement: ink on paper, what the reader holds always in view, its languages and its code beside it."""

from __future__ import annotations

import pytest

from tests.support.codes import is_code_of
from tests.support.design import DARK, FAMILIES, THEMES
from tests.support.eyes import Glass, alike, area, ink, middle, part, parts, text, texts, words
from tests.support.stand import HD
from tests.support.wait import wait_until
from tests.window.pages.conftest import See

PORTRAIT = (1080, 1920)
BEFORE = "2017-03-12T18:00"


@pytest.mark.parametrize("theme", THEMES)
def test_it_is_ink_on_paper_in_every_theme(see: See, theme: str) -> None:
    stand, design = see("statement", theme=theme), THEMES[theme]
    paper, glass = part(stand, "Paper"), Glass(stand)
    for share in ((0.02, 0.5), (0.5, 0.995), (0.9, 0.3)):
        assert alike(glass.colour(paper, share), design.paper)
    for block in parts(stand, "Block"):
        *mark, says = texts(block)
        assert ink(says) == design.paper_text
        assert [ink(item) for item in mark] == [design.paper_accent] * len(mark)
    head = part(stand, "PaperHead")
    assert ink(texts(head)[0]) == design.paper_text
    dash = next(item for item in head.childItems() if item.height() == 4)
    assert alike(glass.colour(dash), design.paper_accent)
    assert ink(texts(part(stand, "PaperEnd"))[0]) == design.paper_muted
    assert glass.amount(area(paper), design.paper_text) > 800, "there is something to read"


def test_what_the_reader_holds_is_said_above_and_stays(see: See) -> None:
    stand = see("statement", size=HD)
    page = stand.navigator.site.pages["statement"]
    band = part(stand, "Status")
    assert words(band) == [page.status.within(["en"])]  # type: ignore[attr-defined]
    place = area(band)
    scroller = next(item for item in parts(stand, "Scroller") if item.property("scrollable"))
    scroller.setProperty("contentY", 900)
    stand.window.grabWindow()
    assert area(band) == place
    assert place.bottom() <= area(scroller).top()
    tint = Glass(stand).colour(band, (0.98, 0.5))
    assert not alike(tint, DARK.paper, off=8), "it stands out of the paper"


def test_headings_are_larger_and_bolder_than_what_they_head(see: See) -> None:
    stand = see("statement", size=HD)
    kinds = {str(block.property("style")): texts(block)[-1].property("font") for block in parts(stand, "Block")}
    plain = next(font for style, font in kinds.items() if style not in ("heading", "subheading", "item"))
    assert kinds["heading"].pixelSize() > kinds["subheading"].pixelSize() > plain.pixelSize()
    assert kinds["heading"].bold()
    assert kinds["subheading"].bold()
    assert not plain.bold()
    for block in parts(stand, "Block"):
        if block.property("style") == "item":
            mark, says = texts(block)
            assert area(mark).right() <= area(says).left()


@pytest.mark.parametrize("size", [HD, PORTRAIT])
def test_its_languages_stand_in_order_and_the_readers_is_golden(see: See, size: tuple[int, int]) -> None:
    stand = see("statement", "fr", size=size)
    languages = stand.navigator.site.file.languages
    buttons = parts(part(stand, "Beside"), "TouchButton")
    placed = sorted(buttons, key=lambda button: (round(area(button).top()), area(button).left()))
    assert [str(button.property("text")) for button in placed] == [language.name for language in languages]
    glass = Glass(stand)
    for button, language in zip(placed, languages, strict=True):
        golden = language.code == "fr"
        assert alike(glass.colour(button, (0.08, 0.5)), DARK.gold) == golden
        assert texts(button)[0].property("font").family() == FAMILIES[language.script]
    stand.hand.tap(placed[4])
    wait_until(lambda: stand.navigator.language == languages[4].code, "the language")
    stand.settle()


@pytest.mark.parametrize("theme", ["dark", "high"])
def test_its_code_leads_to_the_address_that_is_named(see: See, theme: str) -> None:
    for size in (HD, PORTRAIT):
        stand = see("statement", theme=theme, size=size)
        take = stand.navigator.site.pages["statement"].take_along  # type: ignore[attr-defined]
        card = part(stand, "TakeAlong")
        assert is_code_of(Glass(stand), part(card, "QrCode"), take.address)
        assert words(card) == [stand.navigator.site.words["en"]["take_along"], take.label.within(["en"])]


def test_the_buttons_beside_the_text_scroll_it_and_are_faint_at_its_ends(see: See) -> None:
    stand = see("statement", size=HD)
    own = stand.navigator.site.words["en"]
    up, down = (stand.named(name) for name in (own.scroll_up, own.scroll_down))
    scroller = next(item for item in parts(stand, "Scroller") if item.property("scrollable"))
    assert middle(up).y() < middle(down).y()
    assert (up.opacity(), down.opacity()) == (0.45, 1)
    stand.hand.tap(down)
    wait_until(lambda: scroller.property("contentY") > 100 and not scroller.property("moving"), "the text to scroll")
    assert (up.opacity(), down.opacity()) == (1, 1)
    thumb = next(item for item in scroller.childItems() if item.width() == 10).childItems()[0]
    assert ink(thumb) == DARK.paper_accent
    assert area(thumb).top() > area(scroller).top(), "the bar says where the reader is"
    stand.hand.tap(up)
    wait_until(lambda: scroller.property("contentY") == 0, "the beginning")


def test_before_its_moment_it_says_when_it_opens(see: See) -> None:
    stand = see("statement", at=BEFORE)
    held, own = part(stand, "HeldBack"), stand.navigator.site.words["en"]
    assert own["not_yet_available"] in words(held)
    assert ink(text(held, own["not_yet_available"])) == DARK.gold
    assert str(stand.scene.property("heldBack")) in words(held)
    assert not parts(stand, "Paper", "QrCode")
