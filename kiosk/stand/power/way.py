"""A way to switch the screen itself off and on: what each of the modules here gives."""

from __future__ import annotations

import time
from importlib import import_module
from typing import Literal, NamedTuple, Protocol

from kiosk.errors import OperatorError

WAYS = ("dpms", "wayland", "ddc", "cec")
"""By their modules here; each has a function `here`, which gives the Way of this machine, or raises Unable."""
PATIENCE, AGAIN = 10.0, 0.25
"""Seconds that a screen may take to do as it was told, and between two questions whether it did."""
State = Literal["on", "off"]


class Unable(OperatorError):
    """Why the screen cannot be switched, and what to do about it."""


class Way(Protocol):
    """One of the ways, on this machine. Its methods raise Unable."""

    def reaches(self) -> str:
        """What is switched, as in `2 monitors`."""

    def switch(self, to: State) -> None:
        """Send the order."""

    def state(self) -> State | None:
        """What the screen says that it is; None where it does not answer."""


class Outcome(NamedTuple):
    """What became of an order: it was confirmed by the screen, or only sent."""

    confirmed: bool
    reaches: str


def way_of(name: str) -> Way:
    """The way of this name. Raises Unable where this machine has it not."""
    try:
        way: Way = import_module(f"kiosk.stand.power.{name}").here()
    except ImportError as error:  # python-xlib is there for Linux alone; libudev may be missing
        raise Unable(f"this system has not what it needs: {error}") from None
    return way


def switched(way: Way, to: State, patience: float = PATIENCE) -> Outcome:
    """Switch, and ask until the screen says so. Raises Unable where it cannot, or says that it did not."""
    reaches = way.reaches()
    way.switch(to)
    deadline = time.monotonic() + patience
    while (state := way.state()) is not None and state != to:
        if time.monotonic() > deadline:
            raise Unable(f"it was told to go {to}, and says that it is still {state}")
        time.sleep(AGAIN)
    return Outcome(state == to, reaches)
