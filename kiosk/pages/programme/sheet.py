"""A programme from a spreadsheet: an event a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from kiosk.model.sheet import Filled, SheetColumn, SheetPlan, SheetRow
from kiosk.model.sheet_events import columns, events, gone, plain

START = (
    "start",
    "time",
    "from",
    "hour",
    "begins",
    "начало",
    "время",
    "с",
    "开始",
    "时间",
    "début",
    "heure",
    "hora",
    "inicio",
    "الوقت",
    "البداية",
    "beginn",
    "uhrzeit",
)
END = ("end", "until", "to", "ends", "конец", "окончание", "до", "结束", "fin", "النهاية", "ende")
PART = ("part", "part of the day", "часть дня", "时段")
PARTS = {
    "day": "day", "all day": "day", "весь день": "day", "全天": "day", "morning": "morning", "am": "morning",
    "утро": "morning", "上午": "morning", "matin": "morning", "mañana": "morning", "afternoon": "afternoon",
    "pm": "afternoon", "после обеда": "afternoon", "下午": "afternoon", "après-midi": "afternoon", "tarde": "afternoon",
}  # fmt: skip


def plan(data: Mapping[str, Any]) -> SheetPlan:
    """The columns of a programme that is written as `data`."""
    day, *others = columns(_before(data))
    hours = (
        SheetColumn("start", "Begins", "hour", START),
        SheetColumn("end", "Ends", "hour", END),
        SheetColumn("part", "Part of the day", "choice", PART, choices=PARTS),
    )
    return SheetPlan((day, *hours, *others), lambda rows, _: _filled(data, rows))


def _filled(data: Mapping[str, Any], rows: Sequence[SheetRow]) -> Filled:
    before = _before(data)
    found = [_timed(event) for event in events(rows, before, _same)]
    found.sort(key=lambda event: (event["date"], event.get("start", "")))
    grouped = [
        {"date": day, "events": [{key: event[key] for key in event if key != "date"} for event in of_day]}
        for day, of_day in groupby(found, itemgetter("date"))
    ]
    return Filled({("days",): grouped}, issues=gone(before, found))


def _before(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The events of the page, each with its day."""
    days = [day for day in data.get("days") or () if isinstance(day, Mapping)]
    return [{**event, "date": day.get("date")} for day in days for event in day.get("events") or ()]


def _same(event: Mapping[str, Any], row: SheetRow) -> bool:
    return (event.get("date"), event.get("start")) == (plain(row.get("date")), plain(row.get("start")))


def _timed(event: dict[str, Any]) -> dict[str, Any]:
    """An event whose hour is known needs no part of its day."""
    if "start" in event:
        event.pop("part", None)
    return event
