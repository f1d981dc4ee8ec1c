"""Right to left, every page is its own mirror image: the same Arabic words, laid out both ways."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from kiosk.desk.fit.text_layout import SHARES, manner
from kiosk.model.page import Properties
from kiosk.model.site import Site
from kiosk.visit import journey as steps
from kiosk.visit.journey import Journey, Mode
from tests.support.eyes import area
from tests.support.hall import Hall
from tests.support.haste import arrive, hasten
from tests.support.keys import changed
from tests.support.stand import HD, Stand

PORTRAIT = (1080, 1920)
SPECKS = 160  # pixels of edges that fall between two pixels
DASHES = 800  # the dashes of what is ahead begin at the left both ways
WIDE = ["home", "figures", "prospects", "statement", "programme", "film", "mechanism", "people", "poppy-total"]
WIDE += ["poppy-countries", "heroin-share", "documents"]
TALL = ["home", "prospects", "statement", "programme", "mechanism", "heroin-share", "poppy-table"]
OPENED: dict[str, Properties] = {
    "opium": {"tabled": True},
    "mechanism": {"view": "decision", "step": 3},
    "programme": {"taken": "2017-03-13 0"},
    "prospects": {"chosen": 4},
}
TURNS = ["no-borders", "mechanism", "poppy-area", "three-million"]


def directed(site: Site, direction: str) -> Site:
    """The stand as if Arabic were read that way."""
    languages = tuple(
        language.model_copy(update={"direction": direction}) if language.code == "ar" else language
        for language in site.file.languages
    )
    return replace(site, file=site.file.model_copy(update={"languages": languages}))


@pytest.fixture
def both(site: Site, lent: None) -> tuple[Site, Site]:
    """The stand with Arabic in each direction."""
    return directed(site, "ltr"), directed(site, "rtl")


def shows_its_mirror_image(stand: Stand, both: tuple[Site, Site], what: str) -> None:
    pictures, lines = [], []
    for site in both:
        stand.navigator.replace(site)
        arrive(stand)
        pictures.append(shapes(stand))
        lines.append(writing(stand))
    ltr, rtl = pictures
    width, wrong = stand.window.width(), []
    for (text, share, place), (_, *mirrored) in zip(*lines, strict=True):
        if mirrored != pytest.approx([1 - share, width - place], abs=2):
            wrong.append(text)
    assert not wrong, f"{what}: not where their mirror image is"
    apart = changed(ltr, rtl.flipped(Qt.Orientation.Horizontal))
    assert apart <= (DASHES if what == "prospects" else SPECKS), (
        f"{what}: {apart} pixels are not where their mirror image is"
    )


def writing(stand: Stand) -> list[tuple[str, float, float]]:
    """Every text with the end it is laid out from, 0 for its left one and 1 for its right, and its way from the left.

    Numbers in tables end at the right both ways.
    """
    found = []
    for item in stand.items():
        if item.inherits("QQuickText") and item.property("text") and not item.parentItem().property("ends"):
            share = SHARES.get(manner(item).alignment, 0.0)
            found.append((item.property("text"), share, area(item).left() + share * area(item).width()))
    return found


def shapes(stand: Stand) -> QImage:
    """All that is no writing: words, signs and pictures that have no direction are left out."""
    with unwritten(stand):
        picture = stand.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    for item in stand.items():
        if (
            item.inherits("QQuickImage")
            and type_name(item) not in ("Art", "Layer")
            and not item.property("directional")
        ):
            painter.fillRect(area(item).toAlignedRect().adjusted(-2, -2, 2, 2), QColor("black"))
    painter.end()
    return picture


@contextmanager
def unwritten(stand: Stand) -> Iterator[None]:
    """Texts as if they were not written, and no thread behind them, which drifts."""
    written = [(item, item.property("color")) for item in stand.items() if item.inherits("QQuickText")]
    thread = next(item for item in stand.items() if type_name(item) == "Thread")
    for item, _ in written:
        item.setProperty("color", QColor(0, 0, 0, 0))
    thread.setOpacity(0)
    try:
        yield
    finally:
        thread.setOpacity(1)
        for item, colour in written:
            item.setProperty("color", colour)


@pytest.mark.parametrize(
    ("page", "size"), [*((page, HD) for page in WIDE), *((page, PORTRAIT) for page in TALL)], ids=str
)
def test_a_page_is_mirrored(hall: Hall, site: Site, both: tuple[Site, Site], page: str, size: tuple[int, int]) -> None:
    stand = hall.stand(site, size=size, restart=False)
    hasten(stand, page, "ar", less_motion=True)
    shows_its_mirror_image(stand, both, page)


@pytest.mark.parametrize("page", OPENED)
def test_what_is_opened_is_mirrored(hall: Hall, site: Site, both: tuple[Site, Site], page: str) -> None:
    stand = hall.stand(site, size=HD, restart=False)
    hasten(stand, "home", "ar", less_motion=True)
    hasten(stand, page, "ar", less_motion=True)
    for name, value in OPENED[page].items():
        assert stand.scene.setProperty(name, value)
    shows_its_mirror_image(stand, both, page)


def test_the_rotation_is_mirrored(hall: Hall, site: Site, both: tuple[Site, Site]) -> None:
    stand = hall.stand(site, size=HD, restart=False)
    pages = [turn.page for turn in site.file.attract]
    for page in TURNS:
        stand.navigator.go(Journey("ar", Mode.ATTRACT, pages.index(page), ease=steps.Ease(less_motion=True)))
        shows_its_mirror_image(stand, both, page)


@pytest.mark.parametrize("sheet", ["EasyAccess", "Languages", "StillThere"])
def test_what_rises_from_the_dock_is_mirrored(hall: Hall, site: Site, both: tuple[Site, Site], sheet: str) -> None:
    stand = hall.stand(site, size=HD, restart=False)
    hasten(stand, "home", "ar", less_motion=True)
    if sheet == "StillThere":
        stand.navigator.go(steps.asked(stand.navigator.journey))
    else:
        found(stand, sheet).setProperty("open", True)
    shows_its_mirror_image(stand, both, sheet)
    stand.restart()


def found(stand: Stand, name: str) -> QQuickItem:
    """The item of a type, whether it can be seen or not."""
    waiting = [stand.window.contentItem()]
    while type_name(waiting[0]) != name:
        waiting += waiting.pop(0).childItems()
    return waiting[0]
