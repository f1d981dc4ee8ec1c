"""Back goes back: to the page before, and to the place on it."""

from __future__ import annotations

from PySide6.QtQuick import QQuickItem

from tests.support.hall import OpenStand
from tests.support.stand import Stand
from tests.support.wait import wait_until


def scroller(stand: Stand) -> QQuickItem:
    return next(item for item in stand.items() if item.property("scrollable") is not None)


def test_back_from_a_figure_returns_to_the_same_place_of_the_overview(open_stand: OpenStand) -> None:
    stand = open_stand("figures")
    scroller(stand).setProperty("contentY", 300)
    stand.navigator.open("opium")
    stand.settle()
    stand.tap("Back")
    wait_until(lambda: scroller(stand).property("contentY") == 300, "the place left before")


def test_a_page_opened_anew_begins_at_its_top(open_stand: OpenStand) -> None:
    stand = open_stand("figures")
    scroller(stand).setProperty("contentY", 300)
    stand.tap("Home")
    stand.navigator.open("figures")
    stand.settle()
    assert scroller(stand).property("contentY") == 0
