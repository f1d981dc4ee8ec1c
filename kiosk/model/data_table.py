"""Columns and rows as the stand's table shows and reads them; charts show theirs as a table too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from kiosk.model.page import Properties, View
from kiosk.model.proof import ProofTable


class Head(NamedTuple):
    """A column: its name, its share of the width, and whether its cells line up at their end."""

    name: str
    share: float
    ends: bool


def laid(heads: Sequence[Head], rows: Iterable[Sequence[str]], view: View) -> Properties:
    """`columns` and `rows` for DataTable; every row is also one reading, column by column."""
    whole = sum(head.share for head in heads)
    columns = [{"text": head.name, "share": head.share / whole, "ends": head.ends} for head in heads]
    return {
        "columns": columns,
        "rows": [
            {
                "cells": [{**column, "text": cell} for column, cell in zip(columns, row, strict=True)],
                "reading": " · ".join(_read(head, cell, view) for head, cell in zip(heads, row, strict=True)),
            }
            for row in rows
        ],
    }


def proof_table(heads: Sequence[Head], rows: Sequence[Sequence[str]], instead_of: Collection[str]) -> ProofTable:
    """All rows for the proof book."""
    shares = [head.share for head in heads]
    names = [head.name for head in heads]
    return ProofTable("All rows", rows, shares, names, range(len(heads)), instead_of=instead_of)


def _read(head: Head, cell: str, view: View) -> str:
    said = cell or view.words.no_value
    return view.words.chart_value.format(at=head.name, value=said) if head.name else said
