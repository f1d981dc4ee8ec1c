"""Stands on a terminal."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from kiosk.desk.report import DIM, PLAIN, RED, YELLOW
from kiosk.desk.stands.row import Need, Row, counts

GREEN = "\033[32m"
TONES = {Need.SILENT: RED, Need.ATTENTION: YELLOW, Need.NOTHING: GREEN}
WIDTH, INDENT = 110, 28


def table(rows: Sequence[Row], now: datetime, colour: bool) -> Iterator[str]:
    """A line for each stand, with what is to be looked at below it; then how many there are."""
    named = max((len(row.name) for row in rows), default=0)
    for row in rows:
        said = f"{verdict(row, now):<{INDENT - 1}}"
        tone, plain = (TONES[row.need], PLAIN) if colour else ("", "")
        parts = (row.name.ljust(named), row.place, row.content_named, row.shows, row.group, row.version)
        yield f"{tone}{said}{plain} {'  '.join(filter(None, parts))}"
        dim = DIM if colour else ""
        for why in row.why:
            indent = " " * INDENT
            yield f"{dim}{textwrap.fill(why, WIDTH, initial_indent=indent, subsequent_indent=indent)}{plain}"
    yield summary(rows)


def verdict(row: Row, now: datetime) -> str:
    """`good`, `look at this`, or since when it is silent."""
    if row.need is Need.SILENT:
        return f"silent since {row.at.astimezone(now.tzinfo):%d %b %H:%M}" if row.at else "silent"
    return "look at this" if row.need is Need.ATTENTION else "good"


def summary(rows: Sequence[Row]) -> str:
    """`12 stands: 1 silent, 2 to look at, 9 good · release 7: 11, release 6: 1`."""
    if not rows:
        return "the broker knows of no stand; is 'prefix' the stands' own?"
    many = counts(rows)
    parts = f"{many[Need.SILENT]} silent, {many[Need.ATTENTION]} to look at, {many[Need.NOTHING]} good"
    shown = ", ".join(f"{what}: {count}" for what, count in releases(rows))
    return f"{len(rows)} stand{'' if len(rows) == 1 else 's'}: {parts} · {shown}"


def releases(rows: Sequence[Row]) -> list[tuple[str, int]]:
    """How many stands have which content, the most common first."""
    return Counter(row.content_named for row in rows).most_common()
