"""What a screen reader finds on the stand, read in the test's own process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.model.line_breaks import spaced

Role = QAccessible.Role
PRESSED = {Role.Button, Role.RadioButton, Role.CheckBox, Role.Slider, Role.Link, Role.PageTab}
REACHED = PRESSED | {Role.Section, Role.Table}
MEANT = {Role.Graphic, Role.Chart, Role.Table, Role.Row, Role.Dialog, Role.AlertMessage, Role.Heading}
WORDS = {Role.StaticText, Role.Heading, Role.ListItem}


@dataclass(frozen=True)
class Heard:
    """A thing that a screen reader finds: `within` are the roles of what it is in."""

    role: QAccessible.Role
    name: str
    description: str
    item: QQuickItem | None
    within: tuple[QAccessible.Role, ...]

    def __str__(self) -> str:
        return f"{self.role.name} '{self.name}'"


def heard(window: QQuickWindow) -> list[Heard]:
    """Everything that is shown, in the order it is read."""
    root = QAccessible.queryAccessibleInterface(window)
    return [*_below(root, ())] if root else []


def _below(parent: QAccessibleInterface, within: tuple[QAccessible.Role, ...]) -> Iterator[Heard]:
    for index in range(parent.childCount()):
        child = parent.child(index)
        if child and not child.state().invisible:
            item, text = child.object(), child.text
            found = Heard(
                child.role(),
                text(QAccessible.Text.Name),
                text(QAccessible.Text.Description),
                item if isinstance(item, QQuickItem) else None,
                within,
            )
            yield found
            yield from _below(child, (*within, found.role))


def seen(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every item that can be seen."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop(0)
        if item.isVisible() and item.opacity() > 0:
            yield item
            waiting += item.childItems()


def texts(window: QQuickWindow) -> list[str]:
    """Every text that can be read on the screen."""
    shown = [item for item in seen(window) if item.inherits("QQuickText") and item.width() > 0]
    return [text for item in shown if (text := plain(str(item.property("text"))))]


def plain(text: str) -> str:
    """A text without mark-up, with plain spaces, and without the signs that a voice would name."""
    return re.sub(r"\s+", " ", spoken(re.sub(r"<[^>]+>", "", spaced(text)))).strip()


def spoken(text: str) -> str:
    """A text as it is said: a dot between parts is a pause, one in a name nothing."""
    return (
        re.sub(r"\s+[·•]\s+", ", ", re.sub("[\u061c\u200e\u200f\u2060\u2066-\u2069]", "", text))
        .replace("·", " ")
        .replace("ᵉ", "e")
    )
