"""A visitor who has keys and a screen reader, and sees nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.support.keys import Key, Keys
from tests.support.reader import heard


@dataclass
class Ears(Keys):
    """What is announced, and what the keys lead to."""

    announced: list[str] = field(default_factory=list)

    def note(self, text: str) -> None:
        self.announced.append(text)

    def hears(self, *keys: Key) -> list[str]:
        """Press keys; what is announced then."""
        self.announced.clear()
        self.press(*keys)
        return self.announced

    @property
    def role(self) -> QAccessible.Role:
        """The role of where the keyboard is."""
        item = self.stand.window.activeFocusItem()
        interface = QAccessible.queryAccessibleInterface(item) if item else None
        return interface.role() if interface else QAccessible.Role.NoRole

    @property
    def here(self) -> str:
        """What is said of where the keyboard is: its name and its description."""
        item = self.stand.window.activeFocusItem()
        interface = QAccessible.queryAccessibleInterface(item) if item else None
        if not interface:
            return ""
        parts = (interface.text(part) for part in (QAccessible.Text.Name, QAccessible.Text.Description))
        return ". ".join(part for part in parts if part)

    @property
    def announcements(self) -> list[str]:
        """What is shown as a notification, to screen readers that know no announcements."""
        return [it.name for it in heard(self.stand.window) if it.role is QAccessible.Role.Notification]

    def open(self, page: str) -> None:
        """To a page, as by a touch on its tile."""
        self.announced.clear()
        self.stand.navigator.open(page)
        self.stand.settle()

    def walk(self) -> list[str]:
        """Everything that Tab leads to, from here once round."""
        return [self.stand.name(item) for item in self.round(400)]

    def enters(self, name: str) -> list[str]:
        """Press what is called so, with keys; what is announced then."""
        self.seek(name)
        return self.hears(Key.Key_Return)

    def within(self, item: QQuickItem | None) -> list[str]:
        """The names of the groups that an item is in, from the inside."""
        interface = QAccessible.queryAccessibleInterface(item) if item else None
        names = []
        while interface and (interface := interface.parent()):
            names.append(interface.text(QAccessible.Text.Name))
        return names
