"""Whether there is a screen to draw on; asked before Qt, which ends the program by itself where it finds none."""

from __future__ import annotations

import os
import re
import socket
import struct
import sys

from kiosk.stand.cookies import cookies

PATIENCE = 3
"""Seconds in which a display has to say its first word."""
GOOD, SILENT, REFUSES = "", "does not answer", "refuses this user"
VARIABLES = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
USUAL = {"WAYLAND_DISPLAY": "wayland-0"}
X11_FAILED, X11_PORT, MAGIC = b"\0", 6000, b"MIT-MAGIC-COOKIE-1"
Place = str | tuple[str, int]
_lines: list[int] = []


def lacking() -> str:
    """Why nothing can be drawn here, as in `there is no display`; "" where something can, or only Qt can tell."""
    platforms = chosen_platforms()
    if sys.platform != "linux" or "WAYLAND_SOCKET" in os.environ or not set(platforms) <= set(VARIABLES):
        return ""
    named = _named(platforms)
    if not named:
        return "there is no display"
    reasons = dict[str, list[str]]()
    for name, value in named.items():
        why = _wayland(value) if name == "WAYLAND_DISPLAY" else _x11(value)
        if not why:
            return ""
        reasons.setdefault(why, []).append(f"{name}={value}")
    return "; ".join(f"the display {why} ({', '.join(displays)})" for why, displays in reasons.items())


def _named(platforms: list[str]) -> dict[str, str]:
    """The displays that Qt will try, by the variables that name them."""
    usual = USUAL if platforms else {}
    names = [VARIABLES[platform] for platform in platforms or VARIABLES]
    return {name: value for name in names if (value := os.environ.get(name) or usual.get(name))}


def chosen_platforms() -> list[str]:
    """Qt's platforms that were chosen by hand, as in `eglfs`; none where Qt chooses."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    return [re.split("[-:]", platform)[0] for platform in chosen.split(";") if platform]


def hang_up() -> None:
    """Leave the displays that were asked. Not before Qt has come: an X server may end with its last client."""
    while _lines:
        os.close(_lines.pop())


def _wayland(name: str) -> str:
    place = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), name)  # noqa: PTH118 - may be absolute, or no path
    return _asked(place, struct.pack("=III", 1, 12 << 16, 2))[0]  # the display, when it has done all that was asked


def _x11(name: str) -> str:
    """As the X11 protocol says hello, with each cookie that may be meant for this display."""
    form = re.fullmatch(r"(?:(?:unix|tcp|inet6?)/)?\[?(.*?)\]?:(\d+)(?:\.\d+)?", name)
    if not form:
        return SILENT
    host, number = form[1], int(form[2])
    kept = cookies(number)
    if any(protocol != MAGIC for protocol, _ in kept):
        return GOOD
    why = SILENT
    for cookie in [*kept, (b"", b"")]:
        why, answer = _asked(_x11_place(host, number), _hello(*cookie))
        if answer != X11_FAILED:
            return why
        why = REFUSES
    return why


def _x11_place(host: str, number: int) -> Place:
    if host not in {"", "unix"}:
        return host, X11_PORT + number
    path = f"/tmp/.X11-unix/X{number}"
    return path if os.path.exists(path) else f"\0{path}"  # noqa: PTH110


def _hello(protocol: bytes, cookie: bytes) -> bytes:
    order = b"l" if sys.byteorder == "little" else b"B"
    padded = (part + b"\0" * (-len(part) % 4) for part in (protocol, cookie))
    return struct.pack("=cxHHHHxx", order, 11, 0, len(protocol), len(cookie)) + b"".join(padded)


def _line(place: Place) -> socket.socket:
    if not isinstance(place, str):
        return socket.create_connection(place, PATIENCE)
    line = socket.socket(socket.AF_UNIX)
    try:
        line.settimeout(PATIENCE)
        line.connect(place)
    except OSError:
        line.close()
        raise
    return line


def _asked(place: Place, question: bytes) -> tuple[str, bytes]:
    """What became of a question, and the first byte of the answer."""
    try:
        with _line(place) as line:
            line.sendall(question)
            answer = line.recv(1)
            _lines.append(line.detach())
    except PermissionError:
        return REFUSES, b""
    except OSError:
        return SILENT, b""
    return (GOOD if answer else SILENT), answer
