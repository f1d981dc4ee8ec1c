"""Problems as an author reads them on a terminal, and as an editor or a script reads them."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import TextIO

from kiosk.content.problems import Problem, counted

RED, YELLOW, BOLD, DIM, PLAIN = "\033[31m", "\033[33m", "\033[1m", "\033[2m", "\033[0m"
WIDEST, BEFORE = 110, 60


def report(problems: Iterable[Problem], root: Path, colour: bool) -> Iterator[str]:
    """A line for every problem, the line of the file below it and a caret below that; `root` holds the files."""
    for problem in problems:
        yield _coloured(problem) if colour else str(problem)
        yield from _excerpt(problem, root, colour)


def summary(problems: list[Problem]) -> str:
    """`2 problems, 1 warning`, or that all is well."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return "no problems"
    return f"{counted(errors, 'problem')}, {counted(warnings, 'warning')}"


def as_json(problems: list[Problem]) -> str:
    """One object: `problems`, each with the fields of Problem, and how many are errors and warnings."""
    errors = sum(problem.severity == "error" for problem in problems)
    counts = {"errors": errors, "warnings": len(problems) - errors}
    return json.dumps({**counts, "problems": [asdict(problem) for problem in problems]}, ensure_ascii=False, indent=2)


def colourful(stream: TextIO) -> bool:
    """Whether to write in colour: on a terminal that does not ask for none (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _coloured(problem: Problem) -> str:
    place, _, rest = str(problem).partition(": ")
    tone = YELLOW if problem.severity == "warning" else RED
    what, dash, way_out = rest.partition(" — ")
    return f"{BOLD}{place}:{PLAIN} {tone}{what}{PLAIN}{dash}{way_out}"


def _excerpt(problem: Problem, root: Path, colour: bool) -> Iterator[str]:
    lines = _lines(root / problem.file)
    if not 0 < problem.line <= len(lines) or not lines[problem.line - 1].strip():
        return
    line, column = lines[problem.line - 1].replace("\t", " "), max(problem.column, 1) - 1
    cut = max(0, column - BEFORE) if len(line) > WIDEST else 0
    shown = line[cut : cut + WIDEST]
    number = str(problem.line)
    gap = " " * _width(shown[: column - cut])
    dim, tone, plain = (DIM, RED, PLAIN) if colour else ("", "", "")
    yield f"{dim}  {number} | {plain}{shown}"
    yield f"{dim}  {' ' * len(number)} | {plain}{gap}{tone}^{plain}"


def _width(text: str) -> int:
    """How many cells of a terminal the text fills."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


@lru_cache(maxsize=8)
def _lines(path: Path) -> list[str]:
    """The file's lines; none where it is no text."""
    if path.suffix not in (".yaml", ".csv", ".md", ".vtt", ".srt"):
        return []
    try:
        return path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
