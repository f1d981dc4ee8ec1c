"""A section's colour: from its tile on home to all of its pages, whatever colour it is, in every theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from kiosk.model.site import Site
from kiosk.visit import journey as steps
from kiosk.visit.journey import Journey, Mode
from tests.support.design import THEMES, Design
from tests.support.eyes import Glass, alike, area, below, ink, part, parts, texts
from tests.support.hall import Hall
from tests.support.haste import hasten, turn
from tests.support.stand import HD, Stand

ACCENTS = ("gold", "teal", "sky", "coral")
THEMED = [("dark", "gold"), ("dark", "coral"), ("light", "teal"), ("high", "sky")]


def painted(site: Site, accent: str, theme: str) -> Site:
    """The stand with one colour for every section, and the Statement in its rotation."""
    sections = tuple(section.model_copy(update={"accent": accent}) for section in site.file.sections)
    turns = (site.file.attract[0].model_copy(update={"page": "statement"}), *site.file.attract)
    file = site.file.model_copy(
        update={"sections": sections, "attract": turns, "theme": "light" if theme == "light" else "dark"}
    )
    section_of = {page: section.model_copy(update={"accent": accent}) for page, section in site.section_of.items()}
    return replace(site, file=file, section_of=section_of)


def rings(item: QQuickItem) -> Iterator[QQuickItem]:
    """The circles that hold a sign."""
    for each in below(item):
        if each.inherits("QQuickRectangle") and each.width() == each.height() == 84:
            yield each


def golden_ring(glass: Glass, ring: QQuickItem) -> str:
    """The colour of a circle's line, where it is at its left."""
    return glass.at(area(ring).left() + 1.5, area(ring).center().y())


def home(stand: Stand, colour: str, design: Design) -> None:
    glass, tiles = Glass(stand), parts(stand, "Tile")
    assert len(tiles) == len(stand.navigator.site.file.sections)
    for tile in tiles:
        (ring,) = rings(tile)
        assert alike(golden_ring(glass, ring), colour)
        assert glass.amount(area(ring).adjusted(16, 16, -16, -16), colour) > 60, "the sign is of its colour"
        arrow = next(item for item in parts(tile, "Icon") if item.property("name") == "arrow-right")
        assert ink(arrow) == design.muted


def figures(stand: Stand, colour: str, design: Design) -> None:
    glass = Glass(stand)
    for tile in parts(stand, "PageTile")[:6]:
        (ring,) = rings(tile)
        assert alike(golden_ring(glass, ring), colour)
        assert glass.amount(area(ring).adjusted(16, 16, -16, -16), colour) > 60
        number, *title = texts(tile)
        assert (ink(number), ink(title[-1])) == (colour, design.text)


def opium(stand: Stand, colour: str, design: Design) -> None:
    glass = Glass(stand)
    assert ink(texts(part(stand, "ExhibitWords"))[0]) == colour, "the line above the title"
    chosen, other = parts(stand, "View")
    assert alike(glass.colour(chosen, (0.1, 0.5)), colour)
    assert not alike(glass.colour(other, (0.1, 0.5)), colour)
    assert ink(texts(chosen)[0]) == design.on_accent
    marks = [glass.colour(part(band, "Swatch")) for band in parts(stand, "Band")]
    first = design.series(next(name for name in ACCENTS if design.accent(name) == colour))[0]
    assert all(alike(mark, first) for mark in marks[:-1])
    assert alike(marks[-1], design.gold)


def documents(stand: Stand, colour: str, design: Design) -> None:
    heads, *rows = parts(stand, "TableLine")
    assert {ink(head) for head in texts(heads)} == {colour}
    cells = [cell for row in rows for cell in texts(row)]
    assert all(ink(cell) == (design.muted if cell.property("text") == "–" else design.text) for cell in cells)
    rule = QRectF(area(heads).left() + 20, area(heads).bottom() + 1, 400, 1)
    assert alike(Glass(stand).colours(rule).most_common(1)[0][0], colour), "the line below the heads"


def prospects(stand: Stand, colour: str, design: Design) -> None:
    glass = Glass(stand)
    past = [knot for knot in parts(stand, "Knot") if knot.property("phase") == "past" and area(knot).left() > 200]
    assert past
    assert all(alike(glass.colour(knot), colour) for knot in past)
    strand = next(
        each for each in parts(stand, "Strand") if each.property("phase") == "past" and area(each).left() > 200
    )
    assert (
        glass.amount(area(strand), colour) + glass.amount(area(strand).adjusted(0, -2, 0, 2), _mixed(colour, design))
        > 40
    )


def _mixed(colour: str, design: Design) -> str:
    """A line of nine tenths of the colour before the ground."""
    mix = [round(0.9 * int(colour[i : i + 2], 16) + 0.1 * int(design.background[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{part:02x}" for part in mix)


def statement(stand: Stand, colour: str, design: Design) -> None:
    journey = Journey("en", Mode.ATTRACT, 0, ease=steps.Ease(less_motion=True, high_contrast=design.panel == "#0a0a0a"))
    turn(stand, journey)
    dash = next(item for item in below(part(stand, "Poster")) if type_name(item) == "Rectangle" and item.height() == 6)
    assert alike(Glass(stand).colour(dash), colour)


LOOKS: dict[str, Callable[[Stand, str, Design], None]] = {
    "home": home,
    "figures": figures,
    "opium": opium,
    "documents": documents,
    "prospects": prospects,
    "statement": statement,
}


@pytest.mark.parametrize(("theme", "accent"), THEMED)
def test_the_colour_of_a_section_is_that_of_its_tile_and_its_pages(
    hall: Hall, site: Site, lent: None, theme: str, accent: str
) -> None:
    stand, design = hall.stand(site, size=HD, restart=False), THEMES[theme]
    hasten(stand, "film", less_motion=True)
    stand.navigator.replace(painted(site, accent, theme))
    for page, looks in LOOKS.items():
        hasten(stand, page, less_motion=True, high_contrast=theme == "high")
        looks(stand, design.accent(accent), design)


def test_every_tile_of_home_has_its_own_colour(hall: Hall, site: Site) -> None:
    stand = hall.stand(site, size=HD, restart=False)
    hasten(stand, "home", less_motion=True)
    glass, tiles = Glass(stand), {tile.property("heading"): tile for tile in parts(stand, "Tile")}
    for section in site.file.sections:
        (ring,) = rings(tiles[section.title.within(["en"])])
        assert alike(golden_ring(glass, ring), THEMES["dark"].accent(section.accent)), section.page


def test_a_banner_has_the_colour_that_it_names(hall: Hall, site: Site) -> None:
    stand = hall.stand(site, size=HD, restart=False)
    for index, each in enumerate(site.file.attract[:9]):
        page = site.pages[each.page]
        if page.kind == "banner":  # type: ignore[attr-defined]
            turn(stand, Journey("en", Mode.ATTRACT, index, ease=steps.Ease(less_motion=True)))
            colour, scene = THEMES["dark"].accent(page.accent), stand.scene  # type: ignore[attr-defined]
            assert ink(texts(scene)[0]) == colour, "its kicker"
            dash = next(item for item in below(scene) if type_name(item) == "Rectangle" and item.width() == 72)
            assert alike(Glass(stand).colour(dash), colour)
            drawing = part(scene, "Art")
            assert colour[1:] in drawing.property("source").toString()
