"""Whether staff can come in at the stand itself."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_IRWXG, S_IRWXO

from kiosk.desk.health import Diagnosis, good, look
from kiosk.staff import pin
from kiosk.staff.tries import KeptTries, uptime

SUBJECT = "staff panel"


def panel(folder: Path) -> Diagnosis:
    """The panel whose PIN is kept in `folder`."""
    if not pin.is_set(folder):
        return look(SUBJECT, "no PIN is set, so there is none", "set one with 'kiosk pin'; nothing, if that is meant")
    try:
        pin.require_whole(folder)
    except (pin.DamagedPin, OSError):
        return look(SUBJECT, "its PIN cannot be read", "set it again with 'kiosk pin', as the stand's user")
    if os.name == "posix" and pin.file_in(folder).stat().st_mode & (S_IRWXG | S_IRWXO):
        return look(SUBJECT, "others can read what its PIN is made of", f"chmod 600 '{pin.file_in(folder)}'")
    if locked := KeptTries(folder).now().locked(uptime()):
        left = f"it is locked for {locked / 60:.0f} more minutes"
        return look(SUBJECT, f"five wrong PINs: {left}", "look into its audit.log; 'kiosk pin' sets another PIN")
    return good(SUBJECT, "a PIN is set")
