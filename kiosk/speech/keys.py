"""The keypad's keys, as the window gets them: to what they do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.model.keypad import KEYS, UNNAMED, Keypad
from kiosk.visit.journey import Mode
from kiosk.visit.navigator import Navigator

_PLAIN = {
    "left": Qt.Key.Key_Left,
    "right": Qt.Key.Key_Right,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "select": Qt.Key.Key_Return,
    "back": Qt.Key.Key_Escape,
}
"""What the keys of a keypad are to a visitor who uses it without speech."""


class Keys(QObject):
    """Takes the keypad's keys from a window. `pressed` names the deed, `begun` tells that speech is wanted.

    Without a keypad in the site file only the key for help begins a spoken visit: the others may be a keyboard's.
    What the program itself presses goes through.
    """

    pressed = Signal(str)
    begun = Signal()
    plugged = Signal()
    unplugged = Signal()

    def __init__(
        self, navigator: Navigator, window: QQuickWindow, keypad: Callable[[], Keypad | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._navigator, self._window, self._keypad = navigator, window, keypad
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.ShortcutOverride:
            return False
        if not event.spontaneous() or self._navigator.waits or self._navigator.attended:
            return False
        declared = self._keypad()
        deed = deed_of(event, declared or Keypad())
        if not deed:
            return False
        down = event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat()
        return self._take(deed, down, declared is not None, event)

    def _take(self, deed: str, down: bool, declared: bool, event: QKeyEvent) -> bool:
        """True if the key is the keypad's alone."""
        signal = {"plugged": self.plugged, "unplugged": self.unplugged}.get(deed)
        if not signal and self._navigator.journey.ease.speech:
            if down:
                self.pressed.emit(deed)
            return True
        if not signal and (deed == "help" or (declared and self._navigator.mode == Mode.ATTRACT.value)):
            signal = self.begun
        if signal:
            if down:
                signal.emit()
            return True
        return declared and self._as_plain(deed, event)

    def _as_plain(self, deed: str, event: QKeyEvent) -> bool:
        """Without speech, a keypad's keys are those of any keyboard."""
        key = _PLAIN.get(deed)
        if key is None or key == event.key():
            return False
        plain = QKeyEvent(event.type(), key, event.modifiers(), "", event.isAutoRepeat())
        QCoreApplication.sendEvent(self._window, plain)
        return True


def deed_of(event: QKeyEvent, keypad: Keypad) -> str:
    """What a key does; "" if it is none of the keypad's."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return ""
    return keypad.keys.get(name_of(event), "")


def name_of(event: QKeyEvent) -> str:
    """A key by the name that a site file has for it."""
    try:
        name = Qt.Key(event.key()).name.removeprefix("Key_")
    except ValueError:
        name = ""
    return name if name in KEYS else f"{UNNAMED}{event.nativeScanCode()}"
