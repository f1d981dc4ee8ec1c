"""`kiosk check`: every issue of the content at once, and the hours of the screen. It writes nothing."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.content.gather import gather
from kiosk.content.load import closely_judged
from kiosk.desk.report import as_json, colourful, report, summary
from kiosk.desk.timetable import timetable
from kiosk.disk.ask import real
from kiosk.errors import EXIT_GOOD, EXIT_ISSUES
from kiosk.model.issues import has_errors
from kiosk.model.site_file import SiteFile

Fit = tuple[list[str] | None, list[str] | None, list[tuple[int, int]] | None]


def check(folder: Path, strict: bool = False, form: str = "text", fit: Fit | None = None) -> int:
    """Print every issue, and the hours of the next days.

    0 if nothing keeps the content from being shown, or with `strict` if all is well. With `fit`, its pages, languages
    and sizes (None for all), content that can be shown is also tried on the screen.
    """
    with uncollected():
        site, issues = closely_judged(gather(folder, {}))
    if fit is not None and not has_errors(issues):
        from kiosk.desk.fit.run import unfit

        issues = sorted([*issues, *unfit(folder, *fit)])
    if form == "json":
        print(as_json(issues))
    else:
        for line in report(issues, real(folder).parent, colourful(sys.stdout)):
            print(line)
        for line in _hours(site.file) if site else ():
            print(line)
        print(summary(issues))
    return EXIT_ISSUES if has_errors(issues) or (strict and issues) else EXIT_GOOD


@contextmanager
def uncollected() -> Iterator[None]:
    """What is made meanwhile stays to the end: to look for rubbish in it takes a fifth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _hours(file: SiteFile) -> Iterable[str]:
    return timetable(file.hours, datetime.now(ZoneInfo(file.time_zone))) if file.hours else ()
