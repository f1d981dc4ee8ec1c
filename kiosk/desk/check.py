"""`kiosk check`: every problem of the content at once."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.load import load
from kiosk.content.problems import ContentError, Problem


def check(folder: Path) -> int:
    """Print every problem, one a line; 0 if nothing keeps the content from being shown."""
    try:
        _, problems = load(folder)
    except ContentError as error:
        problems = error.problems
    for problem in problems:
        print(problem)
    errors = sum(problem.severity == "error" for problem in problems)
    print(summary(problems))
    return 1 if errors else 0


def summary(problems: list[Problem]) -> str:
    """`2 problems, 1 warning`, or that all is well."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return "no problems"
    return f"{errors} problem{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}"
