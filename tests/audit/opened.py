"""What visitors open: the states of a page beyond the one it begins with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.room import Room
from kiosk.desk.fit.sight import places

Open = Callable[[Room], None]


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


def items(room: Room, kind: str) -> list[QQuickItem]:
    """The items of one kind that are seen."""
    return [place.item for place in places(room.item, room.rotating) if place.name == kind]


def told(room: Room, name: str) -> Any:
    """A list or map that the scene was sent."""
    value = room.scene.property(name)
    return value.toVariant() if hasattr(value, "toVariant") else value


def setting(**properties: object) -> Open:
    """The scene's own place, as a touch would set it."""
    return lambda room: room.open(properties)


def day(index: int) -> Open:
    return lambda room: setting(chosen=told(room, "days")[index]["day"])(room)


def take_along(room: Room) -> None:
    events = (event for day in told(room, "days") for event in day["events"])
    setting(taken=max(events, key=lambda event: len(event["title"]))["key"])(room)


def last_event(room: Room) -> None:
    setting(chosen=len(told(room, "events")) - 1)(room)


def film_panel(name: str) -> Open:
    def opening(room: Room) -> None:
        room.scene.watch(0.0)  # type: ignore[attr-defined]
        room.wait(lambda: bool(items(room, "Projection")), "the film")
        (projection,) = items(room, "Projection")
        room.wait(lambda: bool(projection.property("seen")), "the film's first picture")
        projection.pause()  # type: ignore[attr-defined]
        (controls,) = items(room, "Controls")
        controls.setProperty("panel", name)

    return opening


def sheet(kind: str) -> Open:
    def opening(room: Room) -> None:
        (dock,) = items(room, "Dock")
        next(item for item in dock.childItems() if kind in item.metaObject().className()).setProperty("open", True)

    return opening


def ask(room: Room) -> None:
    room.navigator.go(replace(room.navigator.journey, mode=type(room.navigator.journey.mode).ASKING))


STEPS: Mapping[str, Mapping[str, object]] = {
    "governing": {"level": 1, "group": 0},
    "working": {"level": 2, "group": 0},
    "principles": {"view": "principles"},
    "decision": {"view": "decision"},
    "decision-goes-on": {"view": "decision", "step": 2},
    "later-decision": {"view": "decision", "decision": 1, "step": 99},
}
CHARTS = ("opium", "people", "seizures", "poppy-area", "shares-2015")
ALL = (
    *(Opened("mechanism", name, setting(**step)) for name, step in STEPS.items()),
    *(Opened(chart, "table", setting(tabled=True)) for chart in CHARTS),
    *(Opened(chart, "touched", setting(touched=1)) for chart in CHARTS),
    Opened("prospects", "first", setting(chosen=0)),
    Opened("prospects", "last", last_event),
    *(Opened("programme", f"day-{index + 1}", day(index)) for index in range(3)),
    Opened("programme", "take-along", take_along),
    *(Opened("film", panel or "playing", film_panel(panel)) for panel in ("", "chapters", "subtitles", "volume")),
    Opened("figures", "easy-access", sheet("EasyAccess")),
    Opened("figures", "languages", sheet("Languages")),
    Opened("figures", "still-there", ask, fleeting=True),
)
