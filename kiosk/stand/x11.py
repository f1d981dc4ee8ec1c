"""A window as the X server knows it: what Qt does not tell of it, and what only a pager may ask of a window manager."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect
from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import ConnectionClosedError, XError
from Xlib.ext import xtest
from Xlib.protocol.event import ClientMessage

from kiosk.stand.fatal import Lost

if TYPE_CHECKING:
    from Xlib.xobject.drawable import Window

DESTROYED = "the window was destroyed from outside"
ADD, PAGER = 1, 2
"""As the window managers' specification has it: what to do with a state, and who asks."""
EVERYWHERE = 0xFFFFFFFF
FULLSCREEN = "_NET_WM_STATE_FULLSCREEN"
STATES = (FULLSCREEN, "_NET_WM_STATE_ABOVE", "_NET_WM_STATE_STICKY")
CHANGES = X.StructureNotifyMask | X.FocusChangeMask | X.PropertyChangeMask


@contextmanager
def _display_there() -> Iterator[None]:
    try:
        yield
    except ConnectionClosedError:
        raise Lost("the display is gone") from None


class XWindow:
    """The window of this id, on a connection of its own. Its methods raise Lost."""

    def __init__(self, id: int) -> None:
        self._display = Display()
        self._display.set_error_handler(lambda *_: None)  # of requests that come too late
        self._root = self._display.screen().root
        self._window: Window = self._display.create_resource_object("window", id)
        self._root.change_attributes(event_mask=X.PropertyChangeMask | X.SubstructureNotifyMask)
        self._window.change_attributes(event_mask=CHANGES)
        self._display.sync()

    def fileno(self) -> int:
        """What can be read from when something changed."""
        return int(self._display.fileno())

    def changes(self) -> bool:
        """Whether anything changed since the last call."""
        with _display_there():
            events = [self._display.next_event() for _ in range(self._display.pending_events())]
        if any(event.type == X.DestroyNotify and event.window == self._window for event in events):
            raise Lost(DESTROYED)
        return bool(events)

    def lacks(self, area: QRect) -> str:
        """What keeps the window from filling the area in front of all, as in `covered by 'xterm'`; "" if nothing."""
        with _display_there():
            try:
                return next(self._faults(area), "")
            except XError:
                if self._is_there():
                    return "covered"  # by one that is gone by now
                raise Lost(DESTROYED) from None

    def _is_there(self) -> bool:
        try:
            return bool(self._window.get_attributes())
        except XError:
            return False

    def _faults(self, area: QRect) -> Iterator[str]:
        if self._window.get_attributes().map_state != X.IsViewable:
            yield "hidden"
        if self._place(self._window) != area:
            yield "moved or resized"
        if self._manager() and self._atom(FULLSCREEN) not in self._states():
            yield "no longer fullscreen"
        for cover in self._covers(area):
            yield f"covered by '{_name(cover)}'"
        if self._display.get_input_focus().focus != self._window:
            yield "without the keyboard"

    def bring_back(self, area: QRect) -> None:
        """Ask for all that may be lacking: of the window manager, or where there is none of the server."""
        with _display_there():
            if self._manager():
                self._ask_manager()
                if self._menu_is_open():
                    self._press_escape()
            else:
                self._ask_server(area)
            self._display.flush()

    def close(self) -> None:
        self._display.close()

    def _ask_server(self, area: QRect) -> None:
        place = {"x": area.x(), "y": area.y(), "width": area.width(), "height": area.height()}
        self._window.configure(**place, stack_mode=X.Above)
        self._window.map()
        if self._window.get_attributes().map_state == X.IsViewable:
            self._window.set_input_focus(X.RevertToPointerRoot, X.CurrentTime)

    def _ask_manager(self) -> None:
        self._send(self._root, "_NET_SHOWING_DESKTOP", 0)
        self._window.map()
        self._send(self._window, "_NET_WM_DESKTOP", EVERYWHERE, PAGER)
        for state in STATES:
            self._send(self._window, "_NET_WM_STATE", ADD, self._atom(state), 0, PAGER)
        self._send(self._window, "_NET_ACTIVE_WINDOW", PAGER)

    def _send(self, window: Window, kind: str, *words: int) -> None:
        data = (32, [*words, 0, 0, 0, 0, 0][:5])
        message = ClientMessage(window=window, client_type=self._atom(kind), data=data)
        self._root.send_event(message, X.SubstructureRedirectMask | X.SubstructureNotifyMask)

    def _atom(self, name: str) -> int:
        return int(self._display.intern_atom(name))

    def _manager(self) -> bool:
        """Whether a window manager is there: one that ended leaves the name of a window that is gone."""
        known = self._root.get_full_property(self._atom("_NET_SUPPORTING_WM_CHECK"), X.AnyPropertyType)
        if not known or not known.value:
            return False
        try:
            self._display.create_resource_object("window", known.value[0]).get_attributes()
        except XError:
            return False
        return True

    def _states(self) -> set[int]:
        known = self._window.get_full_property(self._atom("_NET_WM_STATE"), X.AnyPropertyType)
        return set(known.value) if known else set()

    def _place(self, window: Window) -> QRect:
        size, corner = window.get_geometry(), self._root.translate_coords(window, 0, 0)
        return QRect(corner.x, corner.y, size.width, size.height)

    def _covers(self, area: QRect) -> Iterator[Window]:
        """The windows that are seen before this one, from the back."""
        windows = self._root.query_tree().children
        ours = self._window
        while ours not in windows:
            ours = ours.query_tree().parent
        for window in windows[windows.index(ours) + 1 :]:
            seen = window.get_attributes()
            if (
                seen.map_state == X.IsViewable
                and seen.win_class == X.InputOutput
                and self._place(window).intersects(area)
            ):
                yield window

    def _menu_is_open(self) -> bool:
        """Whether another program has all keys to itself, as a window manager's menu has."""
        status = self._window.grab_keyboard(False, X.GrabModeAsync, X.GrabModeAsync, X.CurrentTime)
        self._display.ungrab_keyboard(X.CurrentTime)
        return bool(status == X.AlreadyGrabbed)

    def _press_escape(self) -> None:
        key = self._display.keysym_to_keycode(XK.XK_Escape)
        for action in (X.KeyPress, X.KeyRelease):
            xtest.fake_input(self._display, action, key)


def _name(window: Any) -> str:
    for each in (window, *window.query_tree().children):
        if name := each.get_wm_name():
            return str(name)
    return "a window without a name"
