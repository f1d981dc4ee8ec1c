"""The stand's clock, in its own time zone; `--at` starts it at another moment."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Clock:
    """The time in `zone`; started at `at` (seen in the zone where it names none of its own) if given."""

    zone: ZoneInfo
    at: datetime | None = None
    started: float = field(default_factory=time.monotonic)

    def now(self) -> datetime:
        if self.at is None:
            return datetime.now(self.zone)
        at = self.at if self.at.tzinfo else self.at.replace(tzinfo=self.zone)
        passed = timedelta(seconds=time.monotonic() - self.started)
        return (at.astimezone(UTC) + passed).astimezone(self.zone)
