"""`kiosk check --ready`: what still keeps the stand from being ready for an opening."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from pathlib import Path

from kiosk.content.gather import gather
from kiosk.editing.ready import REASONS, Reason, unready
from kiosk.errors import EXIT_GOOD, EXIT_ISSUES
from kiosk.model.issues import Issue

TITLES: dict[Reason, str] = {
    "problems": "Problems, which keep content off the screen",
    "film": "The film",
    "official": "The official text",
    "translations": "Missing or older translations",
    "fit": "Texts that do not fit",
    "sources": "Sources that are not named",
    "dates": "Dates that are over",
    "notes": "Worth a look",
}


def ready(folder: Path, today: date, more: Iterable[Issue] = ()) -> int:
    """Print the list by reason. 1 while there is anything but what is only worth a look."""
    found = unready(gather(folder, {}), today, more)
    for reason, each in groupby(found, lambda one: one.reason):
        listed = list(each)
        print(f"{TITLES[reason]} ({len(listed)})")
        for one in listed:
            print(f"  {one.issue}")
    left = [one for one in found if one.reason != REASONS[-1]]
    print(f"{len(left)} to do before an opening on {today}" if left else f"ready for an opening on {today}")
    return EXIT_ISSUES if left else EXIT_GOOD
