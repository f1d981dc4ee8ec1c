"""Whether figures of use are counted, and since when."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.desk.health import Diagnosis, good, look
from kiosk.model.site import Site
from kiosk.use import database, notes


def figures(state: Path, site: Site) -> Diagnosis:
    """The figures in `state`, which is the stand's own part of the state folder."""
    if not site.file.figures_of_use:
        return good("figures", "use is not counted: the site file says figures_of_use: false")
    place = notes.folder(state)
    try:
        counts, unread = database.read(place, *database.EVER, ZoneInfo(site.file.time_zone))
    except database.NewerFile as error:
        return look("figures", f"use is not counted: {error}", "use the newer version, or move the file away")
    days = sorted({since[:10] for since, _ in counts})
    says = f"use is counted, {days[0]} to {days[-1]}; see 'kiosk report'" if days else "no use was counted yet"
    if unread:
        names = ", ".join(path.name for path in unread)
        return look("figures", f"{says}; {names} in {place} cannot be read", "nothing, or delete what cannot be read")
    return good("figures", says)
