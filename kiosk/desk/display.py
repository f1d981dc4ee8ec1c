"""Whether there is a screen to draw on; asked before Qt, which ends the program by itself where it finds none."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Iterator


def lacking() -> str:
    """Why nothing can be drawn here, as in `there is no display`; "" where something can."""
    if sys.platform != "linux":
        return ""
    named = {name: os.environ[name] for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)}
    if not named:
        return "there is no display"
    if any(_answers(place) for name, value in named.items() for place in _places(name, value)):
        return ""
    return f"the display does not answer ({', '.join('='.join(each) for each in named.items())})"


def _places(name: str, value: str) -> Iterator[str]:
    """Where such a display listens; "" for one on another machine, which is taken at its word."""
    if name == "WAYLAND_DISPLAY":
        yield os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), value)  # noqa: PTH118 - may be absolute, or no path
    elif local := re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", value):
        yield f"/tmp/.X11-unix/X{local[1]}"
        yield f"\0/tmp/.X11-unix/X{local[1]}"
    else:
        yield ""


def _answers(place: str) -> bool:
    if not place:
        return True
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(place)
    except OSError:
        return False
    return True
