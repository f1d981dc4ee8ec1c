"""Whether sound can come out of this machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def audible() -> bool:
    """False on a Linux without a sound server: there Qt would complain at every film."""
    if not sys.platform.startswith("linux") or os.environ.get("PULSE_SERVER"):
        return True
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}"))
    servers = (runtime / "pulse" / "native", runtime / "pipewire-0", Path("/run/pulse/native"))
    return any(server.exists() for server in servers)
