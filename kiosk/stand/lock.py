"""One stand at a time has a state folder, and a screen."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from kiosk.errors import OperatorError

STAND, GUARD = "lock", "guard.lock"
"""The files that a stand holds, and that its guard holds while stands come and go."""
DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")
FAR = 1 << 30
"""Where Windows locks the file: what is locked there cannot be read."""
_held: list[int] = []


def lock(state: Path, name: str = STAND) -> None:
    """Hold `state` until this process ends, however it ends. Raises OperatorError where another one holds it.

    Where nothing can be written there is nothing to hold.
    """
    first = _first(state, name)
    if first is not None:
        raise OperatorError(
            f"a stand is already open on this content{first}; close it, or give this one a --state of its own"
        )


def lock_screen(chosen: str | None) -> None:
    """Hold the screen of this name or number, or the main one, as `lock`. Raises OperatorError."""
    named = "|".join([*(os.environ.get(name, "") for name in DISPLAYS), chosen or ""])
    first = _first(_own_folder(), f"screen-{sha256(os.fsencode(named)).hexdigest()[:12]}")
    if first is not None:
        raise OperatorError(f"a stand is already open on this screen{first}; close it, or choose another with --screen")


def holder(state: Path, name: str = STAND) -> str:
    """The number of the process that holds it; "" where none does, or none is told."""
    try:
        file = os.open(state / name, os.O_RDWR)
    except OSError:
        return ""
    try:
        return "" if _taken(file) else _number(file)
    finally:
        os.close(file)


def _own_folder() -> Path:
    """A folder of this user's, which all their stands have in common."""
    if runtime := os.environ.get("XDG_RUNTIME_DIR"):
        return Path(runtime) / "information-stand"
    import tempfile  # it takes long to import

    user = str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")
    return Path(tempfile.gettempdir()) / f"information-stand-{user}"


def _first(folder: Path, name: str) -> str | None:
    """None once this process holds the file; else who does, as in ` (process 4711)`."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
        file = os.open(folder / name, flags, 0o600)
    except OSError:
        return None
    if not _taken(file):
        number = _number(file)
        os.close(file)
        return f" (process {number})" if number else ""
    _held.append(file)
    with suppress(OSError):  # on a full disk there is no number
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, str(os.getpid()).encode())
    return None


def _number(file: int) -> str:
    """What whoever holds the file wrote into it."""
    os.lseek(file, 0, os.SEEK_SET)
    number = os.read(file, 20)
    return number.decode() if number.isdigit() else ""


def _taken(file: int) -> bool:
    """Whether the file is this process's now. The system lets go of it when the process ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(file, FAR, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except PermissionError:  # how Windows says it
        return False
    except OSError:  # some disks know no locks
        return True
    return True
