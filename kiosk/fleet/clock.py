"""What time it cannot be: a machine whose battery is dead begins in 1970. It needs no TLS, and nothing of releases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.model.issues import Issue, issue

WRONG = timedelta(days=1)
"""By how much a clock may differ before it is called wrong."""
FILE = "stand.yaml"
_BUILT = Path(__file__).with_name("example.yaml")
"""A file that travels with the program, packaged or not, as old as that is."""


def built() -> datetime:
    """When this program was made: no clock can be earlier."""
    return datetime.fromtimestamp(_BUILT.stat().st_mtime, UTC) - WRONG


def behind(now: datetime, least: datetime) -> Issue | None:
    """What is to be said of a clock that says `now`, where it cannot be earlier than `least`."""
    if least - now <= WRONG:
        return None
    return issue("clock-behind", (), today=f"{now:%Y-%m-%d}", made=f"{least:%Y-%m-%d}").at(FILE, 0, 0)
