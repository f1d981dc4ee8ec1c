"""`kiosk check`: every problem of the content at once."""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.content.load import examine
from kiosk.desk.report import as_json, colourful, report, summary

Fit = tuple[list[str] | None, list[str] | None, list[tuple[int, int]] | None]
__all__ = ["check", "summary"]


def check(folder: Path, strict: bool = False, form: str = "text", fit: Fit | None = None) -> int:
    """Print every problem; 0 if nothing keeps the content from being shown, or with `strict` if all is well.
    With `fit`, its pages, languages and sizes (None for all), content that can be shown is also tried on the screen.
    """
    problems = examine(folder, remember=True)
    if fit is not None and all(problem.severity == "warning" for problem in problems):
        from kiosk.desk.fit.walk import unfit

        problems = sorted([*problems, *unfit(folder, *fit)])
    if form == "json":
        print(as_json(problems))
    else:
        for line in report(problems, folder.resolve().parent, colourful(sys.stdout)):
            print(line)
        print(summary(problems))
    return 1 if any(strict or problem.severity == "error" for problem in problems) else 0
