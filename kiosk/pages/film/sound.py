"""Whether sound can come out of this machine."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path


def audible() -> bool:
    """False on a Linux without a sound server: there Qt would complain at every film.

    False also while the server is gone that Qt spoke to: asked for sound then, the server's library ends the program.
    """
    if not sys.platform.startswith("linux"):
        return True
    servers = _servers()
    if servers is None:
        return True
    connected = bool(servers & {*_peers()})
    _known["lost"] = not connected and (_known["lost"] or _known["connected"])
    _known["connected"] = connected
    return not _known["lost"] and any(server.exists() for server in servers)


_known = {"connected": False, "lost": False}
"""Whether this program was connected to the sound server when it was last asked, and whether it has lost it since."""


def _servers() -> set[Path] | None:
    """Where a sound server may listen; None where the environment names one that is no file."""
    named = os.environ.get("PULSE_SERVER")
    if named:
        return {Path(named.removeprefix("unix:"))} if named.startswith(("unix:", "/")) else None
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}"))
    return {runtime / "pulse" / "native", runtime / "pipewire-0", Path("/run/pulse/native")}


def _peers() -> Iterator[Path]:
    """The files of all servers that this program is connected to."""
    for entry in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # no socket, or closed in the meantime
            if str(entry.readlink()).startswith("socket:"):
                with socket.socket(fileno=os.dup(int(entry.name))) as client:
                    peer = client.getpeername()
                    if isinstance(peer, str) and peer:
                        yield Path(peer)
