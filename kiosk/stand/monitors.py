"""The screens that are connected, and the one that the stand is on."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen

from kiosk.errors import OperatorError


def monitors() -> list[QScreen]:
    """All of them, from left to right and from top to bottom: so are they numbered, from 1."""
    return sorted(QGuiApplication.screens(), key=lambda each: (each.geometry().x(), each.geometry().y()))


def monitor(chosen: str | None) -> QScreen | None:
    """The one that has this name or number, or the main one; None if there is none."""
    if chosen is None:
        return QGuiApplication.primaryScreen()
    numbered = {str(number): each for number, each in enumerate(monitors(), 1)}
    return numbered.get(chosen) or next((each for each in monitors() if each.name() == chosen), None)


def required_monitor(chosen: str | None) -> QScreen:
    """As `monitor`. Raises OperatorError."""
    found = monitor(chosen)
    if found is None:
        there = ", ".join(f"{number} ({each.name()})" for number, each in enumerate(monitors(), 1))
        raise OperatorError(f"there is no screen '{chosen}'; there is {there}")
    return found


def stands_in(monitor: QScreen) -> bool:
    """Whether this is only what Qt has in the place of a screen under X11, such as `:0.0`, as all are off or unplugged.

    A server that knows of no screens at all has one of that name for good, which can be drawn on.
    """
    return re.fullmatch(r".*:\d+\.\d+", monitor.name()) is not None


def pixels(monitor: QScreen) -> QRect:
    """Where it is in the display's own pixels."""
    place, scale = monitor.geometry(), monitor.devicePixelRatio()
    return QRect(place.x(), place.y(), round(place.width() * scale), round(place.height() * scale))
