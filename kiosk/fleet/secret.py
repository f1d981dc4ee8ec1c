"""Passwords and keys come from files that nobody else may read, never from content, a command line or the environment.

A file that is no path but the name of one of systemd's credentials (LoadCredential=) is taken from there.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk.errors import OperatorError

WAY_OUT = "chmod 600 '{}'"
OTHERS = 0o077
LONGEST = 10_000


def secret_place(named: str) -> Path:
    """Where the secret is: the credential of that name, or the file."""
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")
    if credentials and (Path(credentials) / Path(named).name).is_file():
        return Path(credentials) / Path(named).name
    return Path(named)


def open_to_others(place: Path) -> bool:
    """Whether others than its owner may read or write the file. Windows has rights of another kind."""
    return sys.platform != "win32" and bool(place.stat().st_mode & OTHERS)


def secret(named: str) -> str:
    """What is in the file, without the end of its line. Raises OperatorError."""
    place = secret_place(named)
    try:
        if open_to_others(place):
            raise OperatorError(f"{place} can be read by others; {WAY_OUT.format(place)}")
        with place.open(encoding="utf-8") as file:
            return file.read(LONGEST).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise OperatorError(f"{place} cannot be read: {getattr(error, 'strerror', error)}") from None
