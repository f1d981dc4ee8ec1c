"""A screen reader that listens to the stand: whether there is one, what it is told, and how long that takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    _Reply = Callable[[QDBusMessage], None]

BYTES_A_SECOND = 10
"""How fast is read out, in UTF-8: about 100 English words or 200 Chinese characters a minute, which is slow."""


class _Hush:
    """Whether a screen reader that listens is told nothing at the moment."""

    on = False


def listens() -> bool:
    """True while something asks the platform for what is on the screen."""
    return QAccessible.isActive() or _Hush.on


def hush(hushed: bool) -> None:
    """While a page is built, its hundred changes are told to nobody: in a flood of them Orca drops announcements."""
    if hushed != _Hush.on and listens():
        _Hush.on = hushed
        QAccessible.setActive(not hushed)


def tell_language(code: str) -> None:
    """From now on, what is on the screen is said to be in this language."""
    QLocale.setDefault(QLocale(code))


def reading_time(text: str) -> float:
    """The seconds after which a text has been read out, even by a slow voice."""
    return len(text.encode()) / BYTES_A_SECOND


class Announcements(QObject):
    """Whether somebody on the accessibility bus asked for announcements: screen readers before 2023 do not.

    Asked for without waiting: the registry may itself wait for a screen reader that waits for the stand.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.wanted = True

    def ask(self) -> None:
        """Find out; `wanted` is what it was until then, and stays so if nobody answers."""
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.sessionBus()
        self._call(bus, "org.a11y.Bus", "/org/a11y/bus", "GetAddress", self._ask_registry)

    def _ask_registry(self, reply: QDBusMessage) -> None:
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.connectToBus(str(reply.arguments()[0]), "announcements")
        self._call(bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "GetRegisteredEvents", self._note)

    def _note(self, reply: QDBusMessage) -> None:
        # PySide cannot read an array of structures; its text has them all.
        self.wanted = "Object:Announcement" in repr(reply)

    def _call(self, bus: QDBusConnection, name: str, path: str, method: str, then: _Reply) -> None:
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        def done(watcher: QDBusPendingCallWatcher) -> None:
            watcher.deleteLater()
            if not watcher.isError():
                then(watcher.reply())

        call = bus.asyncCall(QDBusMessage.createMethodCall(name, path, name, method))
        QDBusPendingCallWatcher(call, self).finished.connect(done)
