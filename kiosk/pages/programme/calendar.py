"""An event as a calendar entry that a phone reads from a QR code (RFC 5545)."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

# What a QR code of 69 squares a side holds: still read easily from the screen at arm's length.
SPACIOUS = 331
LINE = 75


def entry(uid: str, start: datetime | date, end: datetime | date, summary: str, place: str) -> str:
    """The entry; all day where `start` is only a date. A place that makes it too long is shortened or left out."""
    places = (place, re.split("[,،，]", place)[0], "")
    entries = [_entry(uid, start, end, summary, each) for each in places]
    return next((each for each in entries if len(each.encode()) <= SPACIOUS), entries[-1])


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
    return re.sub(r"\r?\n", r"\\n", re.sub(r"([\\;,])", r"\\\1", text))


def folded(line: str) -> str:
    """Lines of at most 75 bytes; no character is torn apart."""
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
