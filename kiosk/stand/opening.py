"""Where the stand's opening is kept: beside the content that was kept last."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.kept import chosen, newest
from kiosk.visit import opening

if TYPE_CHECKING:
    from kiosk.model.site import Site
    from kiosk.visit.opening import Opening

NAME = "opening.json"


def recall(content: Path, state: Path) -> Opening | None:
    """What a stand showed first that ran on this content before, if it can be shown now."""
    folder = chosen(state) or newest(state)
    found = opening.read(folder / NAME) if folder else None
    if found is None:
        return None
    stamp = opening.stamp(found.shown.scene, content=content, state=state)
    return found if found.holds(stamp, time.time()) else None


def remember(site: Site, kept: Path, content: Path, state: Path) -> None:
    """Keep what the stand shows first of `site` in its kept folder. Raises OSError."""
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from kiosk.visit.beginning import beginning

    try:
        found = beginning(site, datetime.now(ZoneInfo(site.file.time_zone)), content=content, state=state)
    except ValueError:  # a scene from elsewhere
        found = None
    if found:
        opening.write(kept / NAME, found)
    else:
        (kept / NAME).unlink(missing_ok=True)
