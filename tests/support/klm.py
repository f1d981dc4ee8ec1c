"""How long somebody takes who does a task for the first time, reckoned from the clicks and keys that did it.

By the keystroke-level model (Card, Moran and Newell, 1980): a key, a point, a hand between mouse and keys, a thought.
A thought is counted before every click and every field, the most that the model has; what is copied is counted
as if typed; reading is of the guide's words for the window. What the program takes is not counted.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from tests.support.desk import NONE, StaffDesk
from tests.support.wait import wait_until

KEY, POINT, CLICK, HAND, THOUGHT = 0.28, 1.1, 0.2, 0.4, 1.35
"""Seconds: of a key by an average typist, and as the model has them."""
WORDS = 238 / 60
"""Words that people read in a second (Brysbaert, 2019)."""


@dataclass
class Effort:
    """What somebody did."""

    keys: int = 0
    clicks: int = 0
    points: int = 0
    hands: int = 0
    thoughts: int = 0

    @property
    def seconds(self) -> float:
        """How long that takes."""
        keys, clicks = self.keys * KEY, self.clicks * CLICK
        return keys + clicks + self.points * POINT + self.hands * HAND + self.thoughts * THOUGHT


class CountedDesk(StaffDesk):
    """Staff who are watched: nothing is done for them that a mouse and a keyboard do not."""

    effort = Effort()
    _at_keys = False

    def click(self, spot: str | QQuickItem, modifier: Qt.KeyboardModifier = NONE) -> None:
        item = spot if isinstance(spot, QQuickItem) else self.stand.named(spot)
        self._scroll_to(item)
        self._point()
        self.effort.clicks += 1
        self.effort.keys += modifier is not NONE
        super().click(item, modifier)

    def write(self, name: str, text: str) -> None:
        field = self.field(name)
        if self.window.activeFocusItem() is not field:
            self.click(field)
        before = self.effort.keys
        super().write(name, text)
        self.effort.keys = before + 2 + len(text)
        self.effort.thoughts += 1
        self._to_keys()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self._to_keys()
        self.effort.keys += 1 + (modifier is not NONE)
        super().key(key, modifier)

    def type(self, text: str) -> None:
        self._to_keys()
        self.effort.keys += len(text)
        super().type(text)

    def drag(self) -> None:
        """Something was dragged, by whoever did it."""
        self._point()
        self._point()
        self.effort.clicks += 1

    def go(self, page: str, language: str = "en") -> None:
        """Choose a page in the list of pages, under View."""
        if page != self.desk.preview.page:
            self.click("View")
            wait_until(lambda: "Pages" in self.stand.names(), "the list of pages")
            self._wheel_to(f"Page {page}")
            self._rest(self.stand.named(f"Page {page}"))
            self.click(f"Page {page}")
            wait_until(lambda: self.desk.preview.page == page, f"the page {page}")
            self.click("View")
        assert language == "en"
        self.settle()

    def _wheel_to(self, name: str) -> None:
        """Scroll the list of pages until this one is seen, from its beginning."""
        pages = next(item for item in self.stand.items() if type_name(item) == "PageList")
        self._point()
        for at in range(0, int(pages.property("contentHeight")), int(pages.height() / 2)):
            pages.setProperty("contentY", float(pages.property("originY")) + at)
            self.settle()
            if name in self.stand.names() and self._within(self.stand.named(name), pages):
                return
        raise AssertionError(f"'{name}' is in no list of pages")

    def _within(self, item: QQuickItem, view: QQuickItem) -> bool:
        _, top, _, bottom = self.stand.covers(item)
        _, above, _, below = self.stand.covers(view)
        return above <= top and bottom <= below

    def _scroll_to(self, item: QQuickItem) -> None:
        holder = item.parentItem()
        while holder is not None:
            if holder.inherits("QQuickFlickable") and not self._within(item, holder):
                at, height = item.mapToItem(holder, QPointF(0, 0)).y(), holder.height()
                most = max(0.0, float(holder.property("contentHeight")) - height)
                least = float(holder.property("originY"))
                there = float(holder.property("contentY")) + at - height / 2 + item.height() / 2
                holder.setProperty("contentY", max(least, min(most + least, there)))
                self._point()
                self.settle()
                self._rest(item)
            holder = holder.parentItem()

    def _rest(self, item: QQuickItem) -> None:
        places: list[QPointF] = []

        def rests() -> bool:
            places.append(item.mapToScene(QPointF()))
            return places[-3:] == places[-1:] * 3

        wait_until(rests, "what is scrolled to rest")

    def _point(self) -> None:
        self.effort.points += 1
        self.effort.thoughts += 1
        self.effort.hands += self._at_keys
        self._at_keys = False

    def _to_keys(self) -> None:
        self.effort.hands += not self._at_keys
        self._at_keys = True
