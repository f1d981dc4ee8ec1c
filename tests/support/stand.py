"""A stand on the test screen, and what a visitor finds on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSize, QSizeF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.model.text import Text
from kiosk.model.timed import TimedText
from kiosk.stand import app
from kiosk.visit import journey as steps
from kiosk.visit.destination import destination
from tests.support.clock import still
from tests.support.reader import spoken
from tests.support.touch import Hand
from tests.support.wait import wait_until

MOMENT = "2017-03-13T14:20"
HD = (1920, 1080)


@dataclass
class Stand(app.Stand):
    """The stand with a hand before it."""

    @classmethod
    def on(cls, site: Site, at: str = MOMENT, size: tuple[int, int] = HD) -> Stand:
        """A new one, in the rotation."""
        opened = app.open_stand(site, still(site, at), QSize(*size))
        return cls(opened.engine, opened.navigator, opened.window, opened.input)

    @cached_property
    def hand(self) -> Hand:
        return Hand(self.window)

    @property
    def scene(self) -> QQuickItem:
        """What is shown now."""
        return next(scene for scene in self.scenes() if scene.property("current"))

    def scenes(self) -> list[QQuickItem]:
        """What is shown now, and what fades."""
        return [item for item in self.items() if item.property("rotating") is not None]

    def go(self, page: str = "home", language: str = "en", **ease: bool) -> None:
        """Show a page at once, and wait until it has come to rest."""
        journey = destination(self.navigator.site, page, language)
        self.navigator.go(replace(journey, ease=steps.Ease(**ease)))
        self.settle()

    def say(self, text: Text | TimedText, language: str = "en") -> str:
        """A text of the content as the stand shows it now."""
        return View(self.navigator.site, language, self.navigator.tour.clock.now()).say(text)

    def restart(self) -> None:
        """What the last visitor left is gone."""
        self.navigator.go(steps.begin(self.navigator.site))
        self.settle()

    def resize(self, size: tuple[int, int]) -> None:
        """The window in another size, and all that is in it."""
        root = self.window.contentItem()
        if root.size() != QSizeF(*size):
            self.window.resize(*size)
            wait_until(lambda: root.size() == QSizeF(*size), f"the window to be {size[0]}x{size[1]}")
        self.settle()

    def settle(self) -> None:
        """Wait until nothing fades, grows or loads."""
        wait_until(lambda: self.settled, f"{self.navigator.key.split('|')[0]} to come to rest")

    def items(self) -> Iterator[QQuickItem]:
        """Every item that can be seen, from the back to the front."""
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop(0)
            if item.isVisible() and item.opacity() > 0:
                yield item
                waiting = item.childItems() + waiting

    def named(self, name: str) -> QQuickItem:
        """The item that a screen reader calls `name`, once it is there; where several are, the one in front."""
        name = spoken(name)
        wait_until(lambda: name in self.names(), f"'{name}' on the screen")
        return [item for item in self.items() if self.name(item) == name][-1]

    def names(self) -> set[str]:
        """What a screen reader would read out."""
        return {name for item in self.items() if (name := self.name(item))}

    @staticmethod
    def name(item: QQuickItem) -> str:
        """The item's name for a screen reader; "" if it has none."""
        interface = QAccessible.queryAccessibleInterface(item)
        return interface.text(QAccessible.Text.Name) if interface else ""

    def tap(self, name: str) -> None:
        """Touch what is called `name`, and wait for what it leads to."""
        self.hand.tap(self.named(name))
        self.settle()

    def covers(self, item: QQuickItem) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the item in the window."""
        corner = item.mapToScene(QPointF(0, 0))
        far = item.mapToScene(QPointF(item.width(), item.height()))
        return min(corner.x(), far.x()), corner.y(), max(corner.x(), far.x()), far.y()

    def close(self) -> None:
        """Take it from the screen."""
        self.window.close()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
