"""X11: the server switches every screen that it has. It needs no rights and no program beside the server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager

from Xlib.display import Display
from Xlib.error import DisplayError
from Xlib.ext import dpms

from kiosk.stand.power.way import State, Unable

TOUCHED = 10
"""Seconds after which the server switches off again what a touch has lit."""


class Dpms:
    """The screens of a display, by VESA's Display Power Management Signaling."""

    def __init__(self, name: str) -> None:
        self._name = name

    def reaches(self) -> str:
        with _connected(self._name):
            return f"the screens of DISPLAY={self._name}"

    def switch(self, to: State) -> None:
        """A touch lights the screen, whatever the stand says of it; the server's own time-out takes that back."""
        with _connected(self._name) as display:
            display.dpms_enable()
            display.dpms_set_timeouts(0, 0, TOUCHED if to == "off" else 0)
            display.dpms_force_level(dpms.DPMSModeOff if to == "off" else dpms.DPMSModeOn)
            display.sync()

    def state(self) -> State:
        with _connected(self._name) as display:
            return "on" if display.dpms_info().power_level == dpms.DPMSModeOn else "off"


def here() -> Dpms:
    """Raises Unable where there is no X server."""
    name = os.environ.get("DISPLAY")
    if not name:
        raise Unable("there is no X server here (DISPLAY is not set): under Wayland use 'wayland'")
    return Dpms(name)


@contextmanager
def _connected(name: str) -> Iterator[Display]:
    try:
        display = Display(name)
    except (DisplayError, OSError):
        raise Unable(f"the X server of DISPLAY={name} does not answer") from None
    with closing(display):
        if not display.has_extension("DPMS") or not display.dpms_capable().capable:
            raise Unable("this X server or its driver has no DPMS")
        yield display
