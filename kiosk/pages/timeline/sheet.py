"""A timeline from a spreadsheet: an event a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.model.sheet import Filled, SheetColumn, SheetPlan, SheetRow
from kiosk.model.sheet_events import columns, events, gone, plain

UNTIL = ("until", "last day", "end", "по", "до", "конец", "结束", "fin", "hasta", "النهاية", "bis")


def plan(data: Mapping[str, Any]) -> SheetPlan:
    """The columns of a timeline that is written as `data`."""
    day, *others = columns(_before(data))
    until = SheetColumn("until", "Last day", "day", UNTIL)
    return SheetPlan((day, until, *others), lambda rows, _: _filled(data, rows))


def _filled(data: Mapping[str, Any], rows: Sequence[SheetRow]) -> Filled:
    before = _before(data)
    found = events(rows, before, lambda event, row: event.get("date") == plain(row.get("date")))
    found.sort(key=lambda event: str(event["date"]))
    return Filled({("events",): found}, issues=gone(before, found))


def _before(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [event for event in data.get("events") or () if isinstance(event, Mapping)]
