"""A table's rows from a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.model.sheet import Filled, SheetColumn, SheetPlan, SheetRow, label, said
from kiosk.model.units import spellings
from kiosk.pages.table.model import Table


def plan(table: Table, data: Mapping[str, Any]) -> SheetPlan:
    """The columns of `table`, written as `data`."""
    written: Sequence[Mapping[str, Any]] = data.get("columns", ())
    columns = tuple(
        SheetColumn(
            f"column {index}",
            str(model.name),
            "figure" if model.type == "number" else "label",
            said(each.get("name")),
            needed=True,
            units=tuple(spellings(model.unit)),
        )
        for index, (model, each) in enumerate(zip(table.columns, written, strict=True))
    )
    return SheetPlan(columns, lambda rows, language: _filled(table, data, rows, language))


def _filled(table: Table, data: Mapping[str, Any], rows: Sequence[SheetRow], language: str) -> Filled:
    before = [row for row in data.get("rows") or () if isinstance(row, list)]
    columns = [[row[index] for row in before if index < len(row)] for index in range(len(table.columns))]
    cells = [[_cell(row.get(f"column {i}"), language, said) for i, said in enumerate(columns)] for row in rows]
    return Filled({("rows",): cells})


def _cell(value: Any, language: str, before: Sequence[Any]) -> Any:
    return label(value, language, before) if isinstance(value, str) else value
