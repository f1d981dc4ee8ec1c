"""A desktop around the stand: a real window manager, other windows, and what somebody before the screen would see."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from Xlib import X, Xatom
from Xlib.display import Display as Connection
from Xlib.error import XError

from tests.support.display import LEAVES_WITH_US

PATIENCE = 30.0
DEBIANS = "/etc/xdg/openbox/rc.xml"
FULLSCREEN = "_NET_WM_STATE_FULLSCREEN"


class Desktop:
    """Looks at a display, and does to it what people do. Windows are told by their class."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.x = Connection(name)
        self.x.set_error_handler(lambda *_: None)
        self.root = self.x.screen().root
        self._other: Any = None

    def do(self, *command: str) -> None:
        """Run one of the desktop's own programs."""
        subprocess.run(command, env={**os.environ, "DISPLAY": self._name}, check=True, stderr=subprocess.DEVNULL)

    def keys(self, *keys: str) -> None:
        self.do("xdotool", "key", *keys)

    @property
    def stand(self) -> Any:
        """The stand's window; None while there is none."""
        return next((window for window in _all(self.root) if _class(window) == "kiosk"), None)

    def in_front(self, left: int = 0, top: int = 0, width: int = 640, height: int = 480) -> bool:
        """Whether the stand is what is seen in every part of that place, and nowhere else, and has the keyboard."""
        stand = self.stand
        if not stand:
            return False
        inside = [(left + x, top + y) for x in (1, width // 2, width - 2) for y in (1, height // 2, height - 2)]
        outside = [(left - 2, top + 2), (left + width + 2, top + 2), (left + 2, top + height + 2)]
        seen = all(self._seen(stand, *spot) for spot in inside) and not any(self._seen(stand, *out) for out in outside)
        return seen and self.x.get_input_focus().focus == stand

    def has_state(self, state: str) -> bool:
        """Whether the window manager says so of the stand."""
        known = self.stand.get_full_property(self.x.intern_atom("_NET_WM_STATE"), Xatom.ATOM)
        return bool(known) and self.x.intern_atom(state) in known.value

    def put_before(self, above: bool = True) -> None:
        """Open a window of another program that covers the screen."""
        self._other = self.root.create_window(0, 0, 640, 480, 0, X.CopyFromParent, background_pixel=0xFFFFFF)
        self._other.set_wm_name("Update available")
        states = [FULLSCREEN, "_NET_WM_STATE_ABOVE"] if above else []
        atoms = [self.x.intern_atom(state) for state in states]
        self._other.change_property(self.x.intern_atom("_NET_WM_STATE"), Xatom.ATOM, 32, atoms)
        self._other.map()
        self.x.sync()
        self.wait_until(lambda: self._other.get_attributes().map_state == X.IsViewable, "the other window")

    def take_away(self) -> None:
        """Close what `put_before` opened."""
        if self._other:
            self._other.destroy()
            self._other = None
            self.x.sync()

    def wait_until(self, condition: Callable[[], object], what: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._holds(condition):
            assert time.monotonic() < deadline, f"waited in vain for {what}"
            time.sleep(0.02)

    def close(self) -> None:
        self.take_away()
        self.x.close()

    def _holds(self, condition: Callable[[], object]) -> bool:
        try:
            return bool(condition())
        except XError:  # a window went while it was looked at
            return False

    def _seen(self, stand: Any, x: int, y: int) -> bool:
        """Whether the stand is the frontmost window at a spot, in whatever frame."""
        top = self.root.translate_coords(self.root, x, y).child
        return bool(top) and (top == stand or stand in _all(top))


@contextmanager
def openbox(name: str) -> Iterator[subprocess.Popen[bytes]]:
    """The window manager as Debian sets it up."""
    command = [*LEAVES_WITH_US, "openbox", "--config-file", DEBIANS]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env={**os.environ, "DISPLAY": name}, stdout=quiet, stderr=quiet) as process:
        desktop = Desktop(name)
        known = desktop.x.intern_atom("_NET_SUPPORTING_WM_CHECK")
        try:
            desktop.wait_until(lambda: desktop.root.get_full_property(known, X.AnyPropertyType), "openbox")
            yield process
        finally:
            desktop.close()
            process.terminate()


def _all(window: Any) -> Iterator[Any]:
    try:
        children = window.query_tree().children
    except XError:
        return
    for child in children:
        yield child
        yield from _all(child)


def _class(window: Any) -> str:
    try:
        return (window.get_wm_class() or ("", ""))[1]
    except XError:
        return ""
