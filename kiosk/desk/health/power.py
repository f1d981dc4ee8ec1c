"""When the screen is dark, and what can switch it off itself on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kiosk.desk.health import Diagnosis, good, look
from kiosk.desk.timetable import state
from kiosk.model.site_file import SiteFile
from kiosk.stand.power.way import WAYS, Unable, way_of

SUBJECT = "power"


def darkness(file: SiteFile, now: datetime) -> Iterator[Diagnosis]:
    """The hours, where there are any, and the way that the screen is switched off."""
    if file.hours:
        yield good("hours", f"the screen is {state(file.hours, now)}; 'kiosk check' prints the next days")
    yield power(file.screen.switch_off)


def power(wanted: str) -> Diagnosis:
    """`wanted` is the site file's `screen: {switch_off: …}`. Nothing is switched."""
    found = {name: _tried(name) for name in WAYS}
    works = [f"{name} ({said})" for name, (can, said) in found.items() if can]
    here = f"here {', '.join(works)} can" if works else "nothing here can do more"
    if wanted == "black":
        return good(SUBJECT, f"the dark screen is black, and stays on; {here}")
    can, said = found[wanted]
    if can:
        return good(SUBJECT, f"{wanted}: {said}; try it with 'kiosk screen off --by {wanted}', and 'on'")
    return look(SUBJECT, f"{wanted} cannot, and the dark screen is only black; {here}", said)


def _tried(name: str) -> tuple[bool, str]:
    """Whether a way can switch something, and what; or why not."""
    try:
        way = way_of(name)
        state = way.state()
        return True, f"{way.reaches()}, {'now ' + state if state else 'which does not say whether it is on'}"
    except Unable as error:
        return False, str(error)
