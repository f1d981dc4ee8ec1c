"""The PIN that opens the staff panel: which ones are good, and how one is kept.

It is kept as scrypt makes it unreadable, with figures that the file itself names, so that they can grow. OWASP's
"Password Storage Cheat Sheet" has N = 2^17, r = 8, p = 1 and calls N = 2^15, p = 3 as strong: that takes 32 MiB for a
moment in place of 128.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import unicodedata
from hmac import compare_digest
from itertools import pairwise
from pathlib import Path

from kiosk.disk import ask
from kiosk.errors import OperatorError

SHORTEST, LONGEST = 6, 12
N, R, P = 1 << 15, 8, 3
ROOM = 1 << 27
"""Bytes that scrypt may take at most, whatever a file says."""
COMMON = ("147258", "258369", "159753", "159357", "789456", "456123", "789123", "520131", "202020", "696969")
"""What many choose: ways over the number pad, and the rest of every list of common PINs that no rule names."""


class DamagedPin(Exception):
    """The file of the PIN cannot be read as one."""


def digits(written: str) -> str:
    """What was typed as plain digits, whatever script they are in.

    Raises OperatorError, a line for whoever sets the PIN, for what is no PIN, too short, too long or too simple.
    """
    values = [unicodedata.digit(sign, None) for sign in written.strip()]
    if not values or None in values:
        raise OperatorError("a PIN has digits only, as the number pad on the stand")
    pin = "".join(map(str, values))
    if len(pin) < SHORTEST:
        raise OperatorError(f"a PIN has {SHORTEST} digits at least; this one has {len(pin)}")
    if len(pin) > LONGEST:
        raise OperatorError(f"a PIN has {LONGEST} digits at most; this one has {len(pin)}")
    if why := _simple(pin):
        raise OperatorError(f"this PIN is easily guessed: {why}; choose another")
    return pin


def _simple(pin: str) -> str:
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if len(steps) == 1:
        return "the same digit throughout" if steps == {0} else "each digit follows from the one before"
    if len(set(pin)) < 3:
        return "it has two digits only"
    if any(len(pin) % length == 0 and pin == pin[:length] * (len(pin) // length) for length in (2, 3, 4)):
        return "a few digits, over and over"
    if any(pin.startswith(common) or pin.endswith(common) for common in COMMON):
        return "many choose it"
    return ""


def is_set(folder: Path) -> bool:
    """Whether there is a PIN, and so a panel."""
    return ask.is_file(file_in(folder))


def set_pin(folder: Path, written: str) -> None:
    """Keep a PIN, so that nobody but the stand's user can read even what is kept. Raises OperatorError, OSError."""
    pin, salt = digits(written), secrets.token_bytes(16)
    record = {"n": N, "r": R, "p": P, "salt": salt.hex(), "hash": _hashed(pin, salt, N, R, P).hex()}
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = file_in(folder).with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(record, file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(file_in(folder))


def remove(folder: Path) -> bool:
    """Take the PIN away, and the panel with it; False if there was none. Raises OSError."""
    there = is_set(folder)
    file_in(folder).unlink(missing_ok=True)
    return there


def matches(folder: Path, pin: str) -> bool:
    """Whether this is the PIN. It takes most of a second, on purpose: never on Qt's thread.

    Raises DamagedPin, and OSError where there is none or the disk fails.
    """
    salt, kept, figures = _read(folder)
    try:
        return compare_digest(_hashed(pin, salt, *figures), kept)
    except ValueError as error:
        raise DamagedPin(_damaged(folder)) from error


def require_whole(folder: Path) -> None:
    """Raises DamagedPin or OSError where what is kept cannot be read."""
    _read(folder)


def _read(folder: Path) -> tuple[bytes, bytes, tuple[int, int, int]]:
    """The salt, the hash, and scrypt's figures."""
    try:
        record = json.loads(ask.read(file_in(folder)))
        figures = int(record["n"]), int(record["r"]), int(record["p"])
        return bytes.fromhex(record["salt"]), bytes.fromhex(record["hash"]), figures
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise DamagedPin(_damaged(folder)) from error


def _damaged(folder: Path) -> str:
    return f"{file_in(folder)} is damaged; set the PIN again with 'kiosk pin'"


def _hashed(pin: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=r, p=p, maxmem=ROOM, dklen=32)


def file_in(folder: Path) -> Path:
    """Where the PIN is kept."""
    return folder / "pin.json"
