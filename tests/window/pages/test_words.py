"""All that a page has to say is read on it, in the reader's letters, at sizes and spacings made for them."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.visit.journey import Ease, Journey, Mode
from tests.support.design import DARK, FAMILIES
from tests.support.eyes import ink, part, parts, text, texts, words
from tests.support.hall import Hall
from tests.support.haste import turn
from tests.support.reader import plain
from tests.support.stand import HD, MOMENT
from tests.window.pages.conftest import SMALL, See

SCRIPTS = {"ru": "latin", "zh": "chinese", "ar": "arabic"}
READ = ["home", "figures", "opium", "documents", "prospects", "statement", "programme", "mechanism", "film"]
# Letters of other scripts: languages' own names, numerals of the film, what Latin digits say.
OWN = ("Languages", "Beside", "ChapterButton", "Scrubber", "PosterButton", "Dock")
LEADING = {"latin": (1.12, 1.42), "chinese": (1.26, 1.55), "arabic": (1.36, 1.65)}


def within(item: QQuickItem | None, kinds: tuple[str, ...]) -> bool:
    while item:
        if type_name(item) in kinds:
            return True
        item = item.parentItem()
    return False


@pytest.mark.parametrize("code", SCRIPTS)
def test_every_text_is_in_the_readers_letters(see: See, code: str) -> None:
    family, (least, most) = FAMILIES[SCRIPTS[code]], LEADING[SCRIPTS[code]]
    for page in READ:
        stand = see(page, code)
        read = [item for item in texts(stand) if not within(item, OWN)]
        assert len(read) > 3
        for item in read:
            font = item.property("font")
            assert font.family() == family, (page, item.property("text"))
            assert least <= item.property("lineHeight") / font.pixelSize() <= most, (page, item.property("text"))
        assert QFontInfo(read[0].property("font")).family() == family, "and they are really there"


def facts(site: Site, page: str, code: str) -> list[str]:
    """What a page of figures, or a film, must say besides its title."""
    view, own, content = View(site, code, datetime.fromisoformat(MOMENT)), site.words[code], site.pages[page]
    said = [view.say(getattr(content, name, None)) for name in ("body", "subject")]
    if source := view.say(getattr(content, "source", None)):
        named = own.source.format(source=source)
        if later := view.say(getattr(content, "later_source", None)):
            named += f" · {own.chart_value.format(at=own.later, value=later)}"
        said.append(named)
    if note := view.say(getattr(content, "note", None)):
        said.append(note if page == "film" else own.note.format(note=note))
    return [plain(each) for each in said if each]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_page_says_its_title_text_note_and_source(see: See, code: str) -> None:
    for page in ["opium", "people", "heroin-share", "poppy-area", "documents", "poppy-table", "film", "mechanism"]:
        stand = see(page, code, size=HD)
        site = stand.navigator.site
        read = {plain(each) for each in words(stand)}
        missing = {plain(site.pages[page].title.within([code])), *facts(site, page, code)} - read
        assert not missing, page


def test_a_chart_without_a_text_of_its_own_says_its_sentence(see: See) -> None:
    for page in ("opium", "heroin-share"):
        stand = see(page)
        assert (str(stand.scene.property("body")) or str(stand.scene.property("sentence"))) in words(stand)


def test_the_line_above_a_title_says_where_the_page_belongs(see: See) -> None:
    stand = see("opium")
    site = stand.navigator.site
    gallery = site.pages["figures"]
    place = gallery.members().index("opium") + 1
    position = site.words["en"].position.format(index=place, count=len(gallery.members()))
    line = words(part(stand, "ExhibitWords"))[0].replace("\u00a0", " ")
    assert line == f"{gallery.title.within(['en'])} · {position}"


def test_titles_are_the_largest_and_bold(see: See) -> None:
    for page in [page for page in READ if page not in ("statement", "heroin-share")]:
        stand = see(page)
        title = text(stand.scene, str(stand.scene.property("title")))
        sizes = [item.property("font").pixelSize() for item in texts(stand.scene)]
        assert title.property("font").pixelSize() == max(sizes), page
        assert title.property("font").bold()
        assert ink(title) == DARK.text


BANNERS = ("no-borders", "six-languages", "heroin-seized")


@pytest.mark.parametrize("size", [SMALL, (720, 1280)])
def test_a_banner_says_all_it_has_in_display_type(hall: Hall, site: Site, size: tuple[int, int]) -> None:
    stand = hall.stand(site, size=size, restart=False)
    turns = [turn.page for turn in stand.navigator.site.file.attract]
    for page in BANNERS:
        turn(stand, Journey("en", Mode.ATTRACT, turns.index(page), ease=Ease(less_motion=True)))
        content, scene = site.pages[page], stand.scene
        said = [content.kicker, content.title, content.body, content.action and content.action.label]  # type: ignore[attr-defined]
        assert {stand.say(each) for each in said if each} <= set(words(scene))
        title = text(scene, stand.say(content.title))
        fonts = {item: item.property("font") for item in texts(scene)}
        assert fonts[title].pixelSize() >= 40
        assert fonts[title].pixelSize() > 1.4 * max(
            font.pixelSize() for item, font in fonts.items() if item is not title
        )
        assert ink(title) == DARK.text
        order = [text(scene, stand.say(each)) for each in said if each]
        tops = [item.mapToScene(item.boundingRect().topLeft()).y() for item in order]
        assert tops == sorted(tops)


def test_a_page_that_happened_later_says_so(see: See, site: Site) -> None:
    (later, *_) = (page for page in site.gallery_of if site.pages[page].later)
    stand = see(later)
    own = site.words["en"].later
    assert own in {words(badge)[0] for badge in parts(stand, "Badge")}
    gallery = see("figures", size=HD)
    marked = {str(tile.property("heading")) for tile in parts(gallery, "PageTile") if own in words(tile)}
    assert marked == {site.pages[page].title.within(["en"]) for page in site.gallery_of if site.pages[page].later}
