"""What can be heard on the screen, asked of Qt's accessibility tree: the one that a screen reader is given too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

Role = QAccessible.Role
Text = QAccessible.Text
COUNTED = {Role.RadioButton, Role.Row}
"""What stands among others of its kind, and says its place; tiles say theirs themselves."""
PRESSED = {Role.Button, Role.RadioButton, Role.CheckBox, Role.Slider}
"""What does something; all else is only heard."""
GROUPS = {Role.Dialog, Role.AlertMessage, Role.Grouping, Role.Table}
"""What is said when it is entered."""


@dataclass(frozen=True)
class Group:
    """Something that holds elements, as its name says; `texts` are those that an alert says as a whole."""

    role: QAccessible.Role
    name: str
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Element:
    """A thing on the screen as it is heard. `stops` is whether the keys lead to it, `place` its number among others."""

    item: QQuickItem
    role: QAccessible.Role
    name: str
    description: str
    value: str
    checked: bool | None
    language: str
    stops: bool
    groups: tuple[Group, ...]
    place: tuple[int, int] | None = None


def elements(window: QQuickWindow) -> list[Element]:
    """Everything that can be reached now, in the order of reading: nothing beneath a sheet or a question."""
    root = QAccessible.queryAccessibleInterface(window)
    return [*_below(root, ())] if root else []


def stops(window: QQuickWindow) -> list[Element]:
    """What the keys lead to, in the order of reading."""
    return [element for element in elements(window) if element.stops]


def here(window: QQuickWindow) -> Element | None:
    """What has the keyboard; None if that is nothing to be heard."""
    item = window.activeFocusItem()
    interface = QAccessible.queryAccessibleInterface(item) if item else None
    if not item or not interface or not (interface.text(Text.Name) and (item.activeFocusOnTab() or _passage(item))):
        return None
    groups: list[Group] = []
    parent = interface.parent()
    while parent:
        if _closed(parent):
            return None
        if group := _group(parent):
            groups.insert(0, group)
        parent = parent.parent()
    return _element(interface, item, tuple(groups), _place(interface, item))


def pressed_by(window: QQuickWindow, x: float, y: float) -> Element | None:
    """The text at a place of the window, if it can have the keyboard."""
    found = None
    for element in stops(window):
        corner = element.item.mapToScene(element.item.boundingRect().topLeft())
        far = element.item.mapToScene(element.item.boundingRect().bottomRight())
        across = min(corner.x(), far.x()) <= x <= max(corner.x(), far.x())
        if across and corner.y() <= y <= far.y():
            found = element
    return found


def _below(parent: QAccessibleInterface, groups: tuple[Group, ...]) -> Iterator[Element]:
    for index in range(parent.childCount()):
        child = parent.child(index)
        if not child or child.state().invisible or _closed(child):
            continue
        item = child.object()
        if isinstance(item, QQuickItem) and item.isEnabled() and child.text(Text.Name):
            yield _element(child, item, groups)
        group = _group(child)
        yield from _below(child, (*groups, group) if group else groups)


def _element(
    interface: QAccessibleInterface,
    item: QQuickItem,
    groups: tuple[Group, ...],
    place: tuple[int, int] | None = None,
) -> Element:
    state, value = interface.state(), interface.valueInterface()
    return Element(
        item,
        interface.role(),
        interface.text(Text.Name),
        interface.text(Text.Description),
        f"{value.currentValue():.0f}" if value and interface.role() is Role.Slider else "",
        bool(state.checked) if state.checkable else None,
        str(item.property("spokenIn") or ""),
        item.activeFocusOnTab(),
        groups,
        place,
    )


def _passage(item: QQuickItem) -> bool:
    """A cell of a table: the arrow keys lead to it, not those from one thing to the next."""
    return bool(item.property("passage"))


def _closed(interface: QAccessibleInterface) -> bool:
    """A sheet that only fades: the keys no longer lead into it."""
    item = interface.object()
    return interface.role() is Role.Dialog and bool(item) and item.property("open") is False


def _group(interface: QAccessibleInterface) -> Group | None:
    role, name = interface.role(), interface.text(Text.Name)
    if role not in GROUPS or not name:
        return None
    texts = tuple(_texts(interface)) if role is Role.AlertMessage else ()
    return Group(role, name, tuple(text for text in texts if text != name))


def _texts(interface: QAccessibleInterface) -> Iterator[str]:
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child:  # an alert is told while it only begins to be seen
            if child.role() in (Role.StaticText, Role.Heading):
                yield child.text(Text.Name)
            yield from _texts(child)


def _place(interface: QAccessibleInterface, item: QQuickItem) -> tuple[int, int] | None:
    """Its number, from 1, among its kind in the smallest group that has others, and how many they are."""
    role, parent = interface.role(), interface.parent()
    if role not in COUNTED or not parent:
        return None
    siblings = (parent.child(index) for index in range(parent.childCount()))
    items = [each.object() for each in siblings if each and each.role() is role and not each.state().invisible]
    holder: QQuickItem | None = item.parentItem()
    while holder:
        alike = [each for each in items if isinstance(each, QQuickItem) and holder.isAncestorOf(each)]
        if len(alike) > 1:
            return alike.index(item) + 1, len(alike)
        holder = None if role is Role.Row else holder.parentItem()
    return None
