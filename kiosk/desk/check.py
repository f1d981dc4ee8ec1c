"""`kiosk check`: every problem of the content at once."""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.content.load import examine
from kiosk.desk.report import as_json, colourful, report, summary

__all__ = ["check", "summary"]


def check(folder: Path, strict: bool = False, form: str = "text") -> int:
    """Print every problem; 0 if nothing keeps the content from being shown, or with `strict` if all is well."""
    problems = examine(folder)
    if form == "json":
        print(as_json(problems))
    else:
        for line in report(problems, folder.resolve().parent, colourful(sys.stdout)):
            print(line)
        print(summary(problems))
    return 1 if any(strict or problem.severity == "error" for problem in problems) else 0
