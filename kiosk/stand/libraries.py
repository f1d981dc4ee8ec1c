"""Libraries of the system that Qt needs and does not find."""

from __future__ import annotations

import re


def unloaded(why: str) -> str:
    """What to do about a library, of what the loader says about it; "" where that is about no library.

    Debian names the package by a rule of its own: `libxcb-cursor.so.0` is in libxcb-cursor0.
    """
    found = re.match(r"(?:.*/)?(lib[^/:\s]+?)\.so\.(\d+)(?:\.\d+)*: ", why)
    if not found:
        return ""
    name, number = found.groups()
    package = f"{name}-{number}" if name[-1].isdigit() else f"{name}{number}"
    return f"{name}.so.{number} cannot be loaded, and Qt needs it; install it (Debian: {package.lower()})"
