"""Tables: numbers end in one line, in every direction of reading; the heads stay and are of the section's colour."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.text_layout import inks
from kiosk.model.page import View
from kiosk.pages.table.model import Table, written
from tests.support.design import DARK
from tests.support.eyes import Glass, alike, area, ink, part, parts, texts, words
from tests.support.stand import HD, MOMENT, Stand
from tests.support.wait import wait_until
from tests.window.pages.conftest import See

TABLES = ("poppy-table", "members", "documents", "conventions")
CHARTED = ("opium", "people")


def lines(stand: Stand) -> list[QQuickItem]:
    """The heads, and the rows below them in their order."""
    heads, *rows = sorted(parts(stand, "TableLine"), key=lambda line: area(line).top())
    return [heads, *rows]


def ends(item: QQuickItem) -> tuple[float, float]:
    """Where a text's ink begins and ends."""
    edges = [item.mapRectToScene(each) for each in inks(item)]
    return min(edge.left() for edge in edges), max(edge.right() for edge in edges)


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("page", TABLES)
def test_cells_stand_in_their_columns_and_numbers_end_alike(see: See, page: str, code: str) -> None:
    stand = see(page, code, size=HD)
    table = stand.navigator.site.pages[page]
    assert isinstance(table, Table)
    view = View(stand.navigator.site, code, datetime.fromisoformat(MOMENT))
    expected = [[view.say(column.name) for column in table.columns]]
    expected += [
        [written(cell, column, view) or "–" for column, cell in zip(table.columns, row, strict=True)]
        for row in table.rows
    ]
    shown = lines(stand)
    assert [cells(line, code) for line in shown] == expected
    for index, column in enumerate(table.columns):
        places = [ordered(line, code)[index] for line in shown]
        numeric = column.type != "text"
        right = numeric or code == "ar"
        sides = [ends(cell)[1 if right else 0] for cell in places if cell.property("text") != "–"]
        assert max(sides) - min(sides) < 14, column.name
        frame = area(places[0])
        assert abs((frame.right() if right else frame.left()) - sides[-1]) < 14


def ordered(line: QQuickItem, code: str) -> list[QQuickItem]:
    """A line's cells in the order of reading."""
    return sorted(texts(line), key=lambda cell: area(cell).left(), reverse=code == "ar")


def cells(line: QQuickItem, code: str) -> list[str]:
    return [str(cell.property("text")) for cell in ordered(line, code)]


@pytest.mark.parametrize("page", CHARTED)
def test_a_charts_values_are_read_as_a_table_at_a_touch(see: See, page: str) -> None:
    stand = see(page, size=HD)
    own = stand.navigator.site.words["en"]
    chart, table = (
        next(view for view in parts(stand, "View") if words(view) == [name]) for name in (own["chart"], own["table"])
    )
    assert area(chart).left() < area(table).left()
    stand.hand.tap(table)
    wait_until(lambda: not parts(stand, "Plot") and part(stand, "DataTable").opacity() == 1, "the table")
    bands, names = stand.scene.property("bands"), stand.scene.property("names")
    heads, *rows = ([str(cell.property("text")) for cell in texts(line)] for line in lines(stand))
    assert heads == [name["name"] for name in names]
    for row, band in zip(rows, bands, strict=True):
        labels = {mark["slot"]: mark["label"] for mark in band["marks"]}
        assert row == [band["label"], *(labels.get(name["slot"], "–") for name in names)]
    assert alike(Glass(stand).colour(table, (0.1, 0.5)), DARK.teal)
    stand.hand.tap(chart)
    wait_until(lambda: not parts(stand, "DataTable"), "the chart")


def test_every_other_row_is_shaded(see: See) -> None:
    stand = see("poppy-table", theme="high", size=HD)
    glass, shades = Glass(stand), []
    for line in lines(stand)[1:6]:
        shades.append(glass.at(area(line).left() + 3, area(line).center().y()))
    assert len(set(shades[::2])) == 1
    assert len(set(shades[1::2])) == 1
    assert not alike(shades[0], shades[1])


def test_the_heads_stay_while_the_rows_scroll(see: See) -> None:
    stand = see("poppy-table", size=(1280, 720))
    heads, first, *_ = lines(stand)
    place, row = area(heads), area(first)
    scroller = next(item for item in parts(stand, "Scroller") if item.property("scrollable"))
    scroller.setProperty("contentY", 120)
    stand.window.grabWindow()
    assert area(heads) == place
    assert area(first).top() == pytest.approx(row.top() - 120, abs=1)
    assert {ink(head) for head in texts(heads)} == {DARK.teal}
    assert all(head.property("font").bold() for head in texts(heads))
    clipped = QRectF(place.left(), place.top(), place.width(), place.height())
    assert Glass(stand).amount(clipped, DARK.text) == 0, "no row shows behind the heads"
