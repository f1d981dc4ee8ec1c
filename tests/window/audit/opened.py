"""What visitors open: the states of a page beyond the one it begins with, most of which each page names itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.item_types import type_name
from kiosk.desk.fit.offscreen import OffscreenStand
from kiosk.desk.fit.visible_items import places
from kiosk.model.page import Page, Properties

Open = Callable[[OffscreenStand], None]


@dataclass(frozen=True)
class Opened:
    """A page with something opened on it."""

    page: str
    name: str
    open: Open
    # Whether going anywhere, and be it to another language, ends it.
    fleeting: bool = False

    def __str__(self) -> str:
        return f"{self.page}-{self.name}"


def items(room: OffscreenStand, kind: str) -> list[QQuickItem]:
    """The items of one kind that are seen."""
    return [place.item for place in places(room.item, room.rotating) if place.name == kind]


def told(room: OffscreenStand, name: str) -> Any:
    """A list or map that the scene was sent."""
    value = room.scene.property(name)
    return value.toVariant() if hasattr(value, "toVariant") else value


def setting(**properties: object) -> Open:
    """The scene's own place, as a touch would set it."""
    return lambda room: room.open(properties)


def take_along(room: OffscreenStand) -> None:
    events = (event for day in told(room, "days") for event in day["events"])
    setting(taken=max(events, key=lambda event: len(event["title"]))["key"])(room)


def film_panel(name: str) -> Open:
    def opening(room: OffscreenStand) -> None:
        room.scene.watch(0.0)  # type: ignore[attr-defined]
        room.wait(lambda: bool(items(room, "Projection")), "the film")
        (projection,) = items(room, "Projection")
        room.wait(lambda: bool(projection.property("seen")), "the film's first picture")
        projection.pause()  # type: ignore[attr-defined]
        (controls,) = items(room, "Controls")
        controls.setProperty("panel", name)

    return opening


def transcript(room: OffscreenStand) -> None:
    film_panel("")(room)
    setting(reading=True)(room)
    room.wait(lambda: bool(items(room, "Passage")), "the transcript")


def sheet(kind: str) -> Open:
    def opening(room: OffscreenStand) -> None:
        (dock,) = items(room, "Dock")
        next(item for item in dock.childItems() if kind == type_name(item)).setProperty("open", True)

    return opening


def ask(room: OffscreenStand) -> None:
    room.navigator.go(replace(room.navigator.journey, mode=type(room.navigator.journey.mode).ASKING))


def stated(page: str, state: Properties) -> Opened:
    """What a page says itself that is opened on it."""
    return Opened(page, "-".join(map(str, state.values())), setting(**state))


def sample(page: Page) -> Iterator[Properties]:
    """Of what a page opens in one way, the first, the middle and the last."""
    alike: dict[tuple[str, ...], list[Properties]] = {}
    for state in page.ui_states():
        alike.setdefault(tuple(state), []).append(state)
    for states in alike.values():
        yield from (states[index] for index in sorted({0, len(states) // 2, len(states) - 1}))


CHARTS = ("opium", "people", "seizures", "poppy-area", "shares-2015")
MORE = (
    Opened("mechanism", "governing", setting(level=1, group=0)),
    *(Opened(chart, "touched", setting(touched=1)) for chart in CHARTS),
    Opened("programme", "take-along", take_along),
    *(Opened("film", panel or "playing", film_panel(panel)) for panel in ("", "chapters", "subtitles", "volume")),
    Opened("film", "transcript", transcript),
    Opened("figures", "easy-access", sheet("EasyAccess")),
    Opened("figures", "languages", sheet("Languages")),
    *(Opened(page, "take-pages", sheet("TakePages")) for page in ("statement", "programme")),
    Opened("figures", "still-there", ask, fleeting=True),
)
"""What takes more than setting a property, or that the pages do not say."""
