"""An event as a calendar entry that a phone reads from a QR code (RFC 5545)."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from kiosk.model.for_machines import ForMachines
from kiosk.model.lint import SCANNABLE

LINE = 75


@lru_cache(maxsize=1024)
def entry(uid: str, start: datetime | date, end: datetime | date, summary: str, place: str) -> ForMachines:
    """The entry; all day where `start` is only a date. A place that makes it too long is shortened or left out."""
    for each in (place, re.split("[,،，]", place)[0]):
        written = _entry(uid, start, end, summary, each)
        if len(written.encode()) <= SCANNABLE:
            return ForMachines(written)
    return ForMachines(_entry(uid, start, end, summary, ""))


def _entry(uid: str, start: datetime | date, end: datetime | date, summary: str, place: str) -> str:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:stand",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{start:%Y%m%d}T000000Z",
        f"DTSTART{_moment(start)}",
        f"DTEND{_moment(end)}",
        f"SUMMARY:{escaped(summary)}",
        *([f"LOCATION:{escaped(place)}"] if place else []),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _moment(moment: datetime | date) -> str:
    return f":{moment:%Y%m%dT%H%M%SZ}" if isinstance(moment, datetime) else f";VALUE=DATE:{moment:%Y%m%d}"


def escaped(text: str) -> str:
    """A text as a property's value."""
    return re.sub(r"\r\n?|\n", r"\\n", re.sub(r"([\\;,])", r"\\\1", text))


def folded(line: str) -> str:
    """Lines of at most 75 bytes; no character is torn apart."""
    if len(line.encode()) <= LINE:
        return line
    pieces, size = [""], 0
    for character in line:
        bytes_needed = len(character.encode())
        if size + bytes_needed > LINE:
            pieces.append("")
            size = 1
        pieces[-1] += character
        size += bytes_needed
    return "\r\n ".join(pieces)


def after(day: date) -> date:
    """The day after: an all-day entry ends before its DTEND."""
    return day + timedelta(days=1)
