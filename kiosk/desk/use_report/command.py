"""`kiosk report`: how the stand was used."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.desk.use_report.exports import as_csv, as_json, as_text
from kiosk.desk.use_report.figures import Figures, Running
from kiosk.desk.use_report.html import html
from kiosk.desk.use_report.report import Report, report
from kiosk.desk.use_report.wording import Wording
from kiosk.desk.use_report.words import CODES, words
from kiosk.desk.writing import writing
from kiosk.errors import EXIT_GOOD, OperatorError
from kiosk.stand.paths import own_state, stand_folder, state_folder
from kiosk.use import database, notes

if TYPE_CHECKING:
    from kiosk.model.site import Site

USUAL = 31
"""Days of a report that names no first one."""
WRITERS: dict[str, Callable[[Report], str]] = {".html": html, ".csv": as_csv, ".json": as_json}


def use_report(
    content: Path | None, state: Path | None, first: date | None, last: date | None, out: Path | None, code: str
) -> int:
    """Write the report of these days to `out`, or print a short one. Raises OperatorError."""
    if out and out.suffix not in {*WRITERS, ".pdf"}:
        raise OperatorError(f"'{out.name}': a report is written as .pdf, .html, .csv or .json")
    if code not in CODES:
        raise OperatorError(f"there is no report in '{code}': its languages are {', '.join(CODES)}")
    if first and last and first > last:
        raise OperatorError(f"--from {first} is later than --to {last}")
    folder = stand_folder(content, state)
    own = own_state((state or state_folder()).absolute(), folder)
    site = _site(folder, own)
    zone = ZoneInfo(site.file.time_zone) if site else datetime.now().astimezone().tzinfo
    assert zone
    figures = _figures(notes.folder(own), first, last, zone)
    wording = Wording(*_names(site, code), code, site.locale(code) if site and code in site.codes else None)
    title = site.file.title.within(site.order(code)) if site else folder.name
    made = report(figures, Running(figures, zone, site.file.hours if site else None), title or folder.name, wording)
    if out is None:
        print(*as_text(made), sep="\n")
    else:
        _write(made, out)
        print(out)
    return EXIT_GOOD


def _figures(place: Path, first: date | None, last: date | None, zone: tzinfo) -> Figures:
    """The figures of these days. Raises OperatorError where there are none."""
    counts, unread = database.read(place, *database.EVER, zone)
    for path in unread:
        print(f"kiosk: '{path}' cannot be read, and is left out", file=sys.stderr)
    days = sorted({date.fromisoformat(since[:10]) for since, _ in counts})
    if not days:
        raise OperatorError(f"there are no figures of use in '{place}': no stand has counted there yet")
    today = datetime.now(zone).date()
    last = last or max(first or days[0], max((day for day in days if day <= today), default=days[-1]))
    first = first or max(last - timedelta(USUAL - 1), min(days[0], last))
    wanted = {key: count for key, count in counts.items() if str(first) <= key[0][:10] <= str(last)}
    if not wanted:
        span = str(first) if first == last else f"{first} to {last}"
        raise OperatorError(f"there are no figures of use of {span}; there are some from {days[0]} to {days[-1]}")
    return Figures(first, last, wanted)


def _site(folder: Path, own: Path) -> Site | None:
    """The content whose pages are named: as it is, or as it was kept. Without any, pages are called by their ids."""
    from kiosk.content.gather import gather
    from kiosk.content.kept import kept

    site = None
    with suppress(OSError):
        site = gather(folder, {}).frozen()
    site = site or kept(own)
    if site is None:
        print("kiosk: the content cannot be read: pages are called by their ids", file=sys.stderr)
    return site


def _names(site: Site | None, code: str) -> tuple[dict[str, str], dict[str, str]]:
    """The titles of pages that visitors can open, and the names of languages."""
    from kiosk.model.site import HOME

    home = words()["home"][code]

    if site is None:
        return {HOME: home}, {}
    order = site.order(code)
    opened = {id for id in site.pages if id in site.section_of or id in site.gallery_of}
    titles = {id: page.title.within(order) or id for id, page in site.pages.items()}
    return (
        {id: title for id, title in titles.items() if id in opened} | {HOME: home},
        {language.code: language.name for language in site.file.languages},
    )


def _write(made: Report, out: Path) -> None:
    """Whole, or not at all. Raises OperatorError."""
    with writing("the report", out):
        out.parent.mkdir(parents=True, exist_ok=True)
        if out.suffix == ".pdf":
            _print(made, out)
        else:
            part = out.with_name(f".{out.name}.part")
            part.write_text(WRITERS[out.suffix](made), "utf-8", newline="")
            part.replace(out)


def _print(made: Report, path: Path) -> None:
    """It needs no display: nothing is shown."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.desk.use_report.pdf import write_pdf
    from kiosk.stand.app import application

    app = application()
    write_pdf(made, path)
    del app
