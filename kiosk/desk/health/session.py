"""What around the stand can still be reached: tried as any program may, by asking the X server for the keys."""

from __future__ import annotations

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import BadAccess, CatchError, XError

from kiosk.desk.health import Diagnosis, good, look

ALT, SUPER, CONTROL = X.Mod1Mask, X.Mod4Mask, X.ControlMask
KEYS = {
    "Alt+Tab": (ALT, "Tab"),
    "Alt+F2": (ALT, "F2"),
    "Alt+F4": (ALT, "F4"),
    "Alt+Space": (ALT, "space"),
    "Ctrl+Alt+Right": (CONTROL | ALT, "Right"),
    "Ctrl+Alt+Delete": (CONTROL | ALT, "Delete"),
    "Ctrl+Alt+T": (CONTROL | ALT, "t"),
    "Ctrl+Escape": (CONTROL, "Escape"),
    "Super+D": (SUPER, "d"),
    "Super+E": (SUPER, "e"),
    "Super+F2": (SUPER, "F2"),
    "Super": (0, "Super_L"),
}
CONSOLE = 0x1008FE01  # the key's meaning that leads to the first console
WAY_OUT = "leave no keyboard at the stand, or use the session that 'kiosk install' writes (docs/technicians.md)"


def session() -> Diagnosis:
    """The keys that somebody else answers, with the window manager's name."""
    display = Display()
    try:
        taken = [name for name, (modifiers, key) in KEYS.items() if _taken(display, modifiers, key)]
        if _has_consoles(display):
            taken.append("Ctrl+Alt+F1")
        manager = _manager(display) or "no window manager"
    finally:
        display.close()
    if not taken:
        return good("session", f"{manager}; no key leads away from the stand")
    return look("session", f"{manager}; keys that others answer: {', '.join(taken)}", WAY_OUT)


def _taken(display: Display, modifiers: int, key: str) -> bool:
    refused, code = CatchError(BadAccess), display.keysym_to_keycode(XK.string_to_keysym(key))
    root = display.screen().root
    root.grab_key(code, modifiers, False, X.GrabModeAsync, X.GrabModeAsync, onerror=refused)
    display.sync()
    root.ungrab_key(code, modifiers)
    return refused.get_error() is not None


def _has_consoles(display: Display) -> bool:
    """Whether a real X server runs on a console, and its keys lead to the others."""
    there = display.screen().root.get_full_property(display.intern_atom("XFree86_VT"), X.AnyPropertyType)
    return bool(there) and bool(display.keysym_to_keycode(CONSOLE))


def _manager(display: Display) -> str:
    """The window manager's name; "" where there is none, or one that went without a word."""
    known = display.screen().root.get_full_property(display.intern_atom("_NET_SUPPORTING_WM_CHECK"), X.AnyPropertyType)
    if not known or not known.value:
        return ""
    try:
        window = display.create_resource_object("window", known.value[0])
        name = window.get_full_property(display.intern_atom("_NET_WM_NAME"), X.AnyPropertyType)
    except XError:
        return ""
    return bytes(name.value).decode("utf-8", "replace") if name else "a window manager"
