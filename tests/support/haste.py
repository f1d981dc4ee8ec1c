"""Going to pages without waiting until they have faded in: for the many looks at pages at rest."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtQml import QQmlProperty

from kiosk.desk.fit.item_types import type_name
from kiosk.visit.destination import destination
from kiosk.visit.journey import Ease, Journey
from tests.support.stand import Stand
from tests.support.wait import wait_until

SHORT = 40
"""Milliseconds in which grows and moves what takes a visitor ten times as long."""


def hurry(stand: Stand) -> None:
    """From now on nothing takes long to grow and to move into its place, whatever a visitor chooses of motion."""
    theme = stand.engine.singletonInstance("kiosk.ui", "Theme")
    assert isinstance(theme, QObject)
    assert QQmlProperty(theme, "slow").write(SHORT)  # for good: QObject.setProperty would leave the binding


def hasten(stand: Stand, page: str, language: str = "en", **ease: bool) -> None:
    """Show a page as `Stand.go` does."""
    journey = destination(stand.navigator.site, page, language)
    turn(stand, replace(journey, ease=Ease(**ease)))


def turn(stand: Stand, journey: Journey) -> None:
    """Show where a journey stands."""
    stand.navigator.go(journey)
    arrive(stand)


def arrive(stand: Stand) -> None:
    """Bring what fades to its end at once, and let everything move into its place."""
    stage = next(item for item in stand.items() if type_name(item) == "Stage")
    (fade,) = (child for child in stage.children() if child.inherits("QQuickSequentialAnimation"))

    def there() -> bool:
        QMetaObject.invokeMethod(fade, "complete")
        # Behind a film that hides it, there is no thread to wait for.
        threads = (item for item in stand.items() if type_name(item) == "Thread")
        still = (abs(each.childItems()[0].opacity() - each.property("strength")) < 0.001 for each in threads)
        return stand.settled and all(still)

    wait_until(there, f"{stand.navigator.key} to come to rest")
    stand.window.grabWindow()
