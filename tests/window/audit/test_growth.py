"""In the largest text everything is twice as large as it is without it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.desk.fit.offscreen import FADED, Look, OffscreenStand, Size
from kiosk.desk.fit.visible_items import Text, look
from kiosk.model.site import Site
from tests.support.stand import MOMENT
from tests.window.audit import opened
from tests.window.audit.opened import Opened

TWICE = 1.97
"""Twice, but for whole pixels."""
DRAWN = ("Plot", "Ring")
"""Letters within drawings have no room to grow; the table, or the list beside a ring, says the same twice as large."""
CODES = ("fr", "zh", "ar")
SIZES: tuple[Size, ...] = ((1920, 1080), (1080, 1920))
KINDS = (
    "home",
    "mechanism",
    "opium",
    "shares-2015",
    "documents",
    "figures",
    "prospects",
    "programme",
    "statement",
    "film",
)


@pytest.fixture(scope="module")
def room(qapp: QGuiApplication, site: Site) -> Iterator[OffscreenStand]:
    room = OffscreenStand(site, datetime.fromisoformat(MOMENT))
    yield room
    room.close()


def states(site: Site, page: str, code: str) -> Iterator[Opened | None]:
    """The page as it begins, and in one language what is opened on it."""
    yield None
    if code != CODES[0]:
        return
    if page in site.pages:
        yield from (opened.stated(page, state) for state in opened.sample(site.pages[page]))
    yield from (state for state in opened.MORE if state.page == page)


def read(room: OffscreenStand, wish: Look, state: Opened | None) -> dict[str, list[float]]:
    """How large each text is, or would be but for a word that is as wide as its place."""
    room.show(wish)
    if state:
        state.open(room)
        room.rest(FADED)
    sizes: dict[str, list[float]] = {}
    for text in look(room.item, room.rotating).texts:
        if not any(parent.name in DRAWN for parent in text.place.parents):
            sizes.setdefault(text.words, []).append(wished(text))
    if state:
        room.leave()
    return {words: sorted(each) for words, each in sizes.items()}


def wished(text: Text) -> float:
    """A title's letters make way for its longest word, which may not be torn; they are large even so."""
    wish = text.place.item.property("wish")
    return text.size if wish is None else float(wish) * text.place.scale


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("page", KINDS)
def test_the_largest_text_is_twice_as_large(room: OffscreenStand, site: Site, page: str, size: Size) -> None:
    less, compared = [], 0
    for code in CODES:
        for state in states(site, page, code):
            before = read(room, Look(page, code, size), state)
            for words, after in read(room, Look(page, code, size, largest=True), state).items():
                if len(before.get(words, ())) == len(after):
                    compared += 1
                    pairs = zip(before[words], after, strict=True)
                    less += [
                        f"{page} {code} {state or ''} {words!r}: {was:g} → {now:g}"
                        for was, now in pairs
                        if now < TWICE * was
                    ]
    assert not less, "\n".join(less)
    assert compared
