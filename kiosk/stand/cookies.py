"""The cookies that let a user draw on an X11 display, as xauth keeps them."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from pathlib import Path


def cookies(display: int) -> list[tuple[bytes, bytes]]:
    """The name of the protocol and the cookie of every entry for a display of this number; none without a file."""
    path = Path(os.environ.get("XAUTHORITY") or Path.home() / ".Xauthority")
    try:
        entries = list(_entries(path.read_bytes()))
    except (OSError, struct.error):
        return []
    wanted = (b"", str(display).encode())
    return list(dict.fromkeys((protocol, cookie) for _, number, protocol, cookie in entries if number in wanted))


def _entries(kept: bytes) -> Iterator[list[bytes]]:
    """Address, number of the display, protocol and cookie, each after its length; before them a kind of address."""
    at = 0
    while at < len(kept):
        at += 2
        parts = []
        for _ in range(4):
            (length,) = struct.unpack_from(">H", kept, at)
            parts.append(kept[at + 2 : at + 2 + length])
            at += 2 + length
        yield parts
