"""The report for programs and for spreadsheets, and short for the terminal."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

from kiosk.desk.use_report.report import Report

COLUMNS = ("figure", "of", "name", "value", "at least", "at most")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would take for a formula."""


def as_csv(report: Report) -> str:
    """A line a figure, for any spreadsheet: UTF-8 with its mark, commas."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for section in report.sections:
        for row in section.rows:
            limits = ["" if limit is None else f"{limit:.0f}" for limit in (row.least, row.most)]
            writer.writerow([_safe(row.figure), _safe(row.of), _safe(row.name), row.value, *limits])
    return "\ufeff" + out.getvalue()


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def as_json(report: Report) -> str:
    """`from` and `to` are days; every figure has what is told of it, and its limits: null where there is none."""
    sections = [
        {
            "question": section.question,
            "answer": section.sentence,
            "figures": [
                {
                    "figure": row.figure,
                    "of": row.of,
                    "name": row.name,
                    "value": row.value,
                    "at_least": row.least,
                    "at_most": row.most,
                }
                for row in section.rows
            ],
        }
        for section in report.sections
    ]
    figures = report.figures
    head = {
        "stand": report.stand,
        "language": report.wording.code,
        "from": str(figures.first),
        "to": str(figures.last),
        "note": report.wording.say("privacy"),
    }
    return json.dumps({**head, "sections": sections}, ensure_ascii=False, indent=2) + "\n"


def as_text(report: Report) -> Iterator[str]:
    """The answers alone, a few lines."""
    yield report.foot
    yield ""
    for section in report.sections:
        yield section.question
        yield f"  {section.sentence}"
