"""`kiosk pin`: set the PIN of the staff panel, or take it away."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from kiosk.errors import EXIT_GOOD, OperatorError
from kiosk.staff import pin
from kiosk.staff.audit import Audit
from kiosk.staff.tries import KeptTries
from kiosk.stand.paths import staff_folder, state_folder


def set_staff_pin(state: Path | None, from_stdin: bool) -> int:
    """Ask twice for a PIN, unseen, or read it once from a script, and keep it. Raises OperatorError."""
    folder = _folder(state)
    written = _read() if from_stdin else _asked()
    _kept(folder, written)
    KeptTries(folder).forget()
    Audit(folder).note("the PIN was set")
    print("the PIN is set; it counts from now on, also at a stand that runs")
    return EXIT_GOOD


def remove_staff_pin(state: Path | None) -> int:
    """Take the PIN away: then there is no panel. Raises OperatorError."""
    folder = _folder(state)
    try:
        removed = pin.remove(folder)
    except OSError as error:
        raise OperatorError(f"the PIN cannot be removed: {error.strerror}: '{error.filename}'") from None
    if removed:
        Audit(folder).note("the PIN was removed")
    print("the PIN is removed: there is no staff panel any more" if removed else "there was no PIN")
    return EXIT_GOOD


def _folder(state: Path | None) -> Path:
    return staff_folder((state or state_folder()).absolute())


def _kept(folder: Path, written: str) -> None:
    try:
        pin.set_pin(folder, written)
    except OSError as error:
        raise OperatorError(f"the PIN cannot be kept: {error.strerror}: '{error.filename}'") from None


def _read() -> str:
    written = sys.stdin.readline().strip() if sys.stdin else ""
    if not written:
        raise OperatorError("no PIN came from the standard input; write it there as one line")
    return written


def _asked() -> str:
    if not (sys.stdin and sys.stdin.isatty()):
        raise OperatorError("there is no terminal to ask for the PIN; scripts use --from-stdin")
    first = pin.digits(getpass.getpass(f"New PIN, {pin.SHORTEST} to {pin.LONGEST} digits (nothing is shown): "))
    if pin.digits(getpass.getpass("The same PIN again: ")) != first:
        raise OperatorError("the two PINs differ; nothing was changed")
    return first
